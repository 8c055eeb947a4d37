"""What Python's parser takes by itself: no check that has its trees from `ast` can be faster on the same files.

``python bench/readers.py FOLDER`` parses every file below a folder with `ast`, with as many processes as there are
cores, and does nothing with the trees.
"""

from __future__ import annotations

import ast
import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

PARTS = 8
"""Each process gets its share in so many parts, so that none waits long for the slowest."""


def parse_all(files: list[str]) -> int:
    """Parse some files; returns how many could be."""
    gc.disable()  # as asyncpitfalls does
    count = 0
    for file in files:
        try:
            ast.parse(Path(file).read_bytes())
        except (SyntaxError, ValueError):
            continue
        count += 1
    return count


def main() -> int:
    """Parse the files of the folder that is named."""
    files = sorted(map(str, Path(sys.argv[1]).rglob("*.py")))
    processes = os.cpu_count() or 1
    parts = [files[number :: processes * PARTS] for number in range(processes * PARTS)]
    with ProcessPoolExecutor(processes) as executor:
        return 0 if sum(executor.map(parse_all, parts)) else 1


if __name__ == "__main__":
    sys.exit(main())
