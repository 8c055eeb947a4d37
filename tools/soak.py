"""Runs all demos again and again: a demo whose verdict changes from run to run is no proof.

``python -m tools.soak [RUNS]`` prints a line for each run, and for each claim that was not observed what was.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue, observe
from asyncpitfalls.demos.telling import summary

if TYPE_CHECKING:
    from collections.abc import Sequence

RUNS = 20


def main(arguments: Sequence[str]) -> int:
    """Run them, and return 1 when a claim was not observed even once."""
    runs = int(arguments[0]) if arguments else RUNS
    demos = catalogue()
    failures = 0
    for number in range(1, runs + 1):
        began = time.monotonic()
        missed = [observation for demo in demos if not (observation := observe(demo)).holds]
        failures += len(missed)
        seconds = time.monotonic() - began
        print(
            f"run {number} of {runs}: {len(demos) - len(missed)} of {len(demos)} observed in {seconds:.0f} s",
            flush=True,
        )
        for observation in missed:
            print(f"  {observation.demo.name}: {summary(observation)}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
