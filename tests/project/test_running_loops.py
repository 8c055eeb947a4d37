"""What the rule about the main guard says of event loops, seen in programs that run."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import asyncio

def double(number):
    return 2 * number

async def main():
    print("the program runs in", __name__)

{run}
"""
BARE, GUARDED = "asyncio.run(main())", 'if __name__ == "__main__":\n    asyncio.run(main())'
IN_A_LOOP = """
import asyncio

async def use():
    import program
    print(program.double(2))

asyncio.run(use())
"""


def run(folder: Path, line: str, user: str) -> subprocess.CompletedProcess[str]:
    (folder / "program.py").write_text(PROGRAM.format(run=line), encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-c", user]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("line", "printed"), [(BARE, "the program runs in program\n4\n"), (GUARDED, "4\n")])
def test_who_wants_a_function_gets_the_whole_program_without_the_guard(tmp_path: Path, line: str, printed: str) -> None:
    assert run(tmp_path, line, "import program; print(program.double(2))").stdout == printed


@pytest.mark.parametrize(("line", "fails"), [(BARE, True), (GUARDED, False)])
def test_an_import_where_a_loop_runs_already_fails_without_the_guard(tmp_path: Path, line: str, *, fails: bool) -> None:
    done = run(tmp_path, line, IN_A_LOOP)
    assert ("RuntimeError: asyncio.run() cannot be called from a running event loop" in done.stderr) is fails
    assert (done.returncode != 0) is fails
