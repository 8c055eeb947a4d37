"""``make bench``: one table of times, memory and ratios, all from one run on one machine.

``make bench BENCH=--slow`` adds flake8-async, which takes minutes; ``BENCH="--rounds 5"`` repeats more often.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.measure import Usage, best, run
from bench.synthetic import programs
from bench.workshop import PACKAGES, ROOT, TOOLS, Workshop, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RUFF = ("check", "--no-cache", "--isolated", "--select", "ASYNC,RUF006,PLE1142", ".")
SMALL = "import asyncio\nimport time\n\n\nasync def main():\n    time.sleep(1)\n\n\nasyncio.run(main())\n"
COLD_LIMIT, WARM_LIMIT, CHANGED_LIMIT = 8.0, 1.5, 3.0
SMALL_LIMIT_SECONDS, MEMORY_LIMIT_MIB, SYNTHETIC_LIMIT_SECONDS = 0.25, 500.0, 10.0


@dataclass
class Table:
    """Rows as they are measured, and the time that ratios refer to."""

    unit: float = 0.0
    rows: dict[str, Usage] = field(default_factory=dict[str, Usage])

    def add(self, name: str, usage: Usage, goal: str = "") -> Usage:
        """Print one row at once: a run takes a while."""
        self.unit = self.unit or usage.wall
        self.rows[name] = usage
        ratio = usage.wall / self.unit
        figures = f"{usage.wall:9.2f} {usage.cpu:9.2f} {usage.peak_mib:9.0f} {ratio:9.1f}"
        print(f"{name:44}{figures}   {goal}".rstrip(), flush=True)
        return usage

    def head(self) -> None:
        """Print the head of the table."""
        print(f"{'':44}{'wall s':>9} {'CPU s':>9} {'MiB':>9} {'x ruff':>9}   goal\n{'-' * 100}")


def goal(figure: float, limit: float, what: str) -> str:
    """How a figure stands to its limit."""
    return f"{'met' if figure <= limit else 'MISSED'}: {what} {figure:.2f}, at most {limit:g}"


@dataclass
class Bench:
    """What is measured, in the order of the table."""

    shop: Workshop
    table: Table
    rounds: int

    def ours(self, folder: Path, *options: str) -> Usage:
        """One run of asyncpitfalls."""
        return run([self.shop.tool("asyncpitfalls"), "check", ".", "--output-format", "concise", *options], folder)

    def repeat(self, once: Callable[[], Usage]) -> Usage:
        """The best of several runs."""
        return best(once() for _ in range(self.rounds))

    def prefect(self, folder: Path) -> None:
        """The rows about prefect: cold, warm, one file changed, the other tools, and our parsers by themselves."""
        table = self.table
        tool = self.shop.tool
        ruff = table.add("ruff", self.repeat(lambda: run([tool("ruff"), *RUFF], folder))).wall
        cold = self.repeat(lambda: self.ours(folder, "--no-cache"))
        table.add("asyncpitfalls, cold", cold, goal(cold.wall / ruff, COLD_LIMIT, "times ruff"))
        self.ours(folder)
        warm = self.repeat(lambda: self.ours(folder))
        table.add("asyncpitfalls, nothing changed", warm, goal(warm.wall / ruff, WARM_LIMIT, "times ruff"))
        changed = best(self.after_changes(folder))
        table.add("asyncpitfalls, one file changed", changed, goal(changed.wall / ruff, CHANGED_LIMIT, "times ruff"))
        for name, arguments in (
            ("ty", ("check", ".", "--python", str(self.shop.folder / "venv"), "--exit-zero")),
            ("pyrefly", ("check", ".")),
        ):
            other = table.add(name, self.repeat(lambda: run([tool(name), *arguments], folder)))  # noqa: B023 - called at once
            print(f"{'':84}{goal(cold.wall, other.wall, 'asyncpitfalls, cold')}")
        self.readers(folder)

    def readers(self, folder: Path) -> None:
        """What the parsers take that asyncpitfalls has its trees from: less is not to be had with them."""
        python = self.shop.tool("python")
        for name, arguments in (
            ("ast.parse of every file, on all cores", (str(ROOT / "bench" / "readers.py"), str(folder))),
            ("import of libcst", ("-c", "import libcst")),
        ):
            self.table.add(name, self.repeat(lambda: run([python, *arguments], folder)))  # noqa: B023 - called at once

    def after_changes(self, folder: Path) -> Iterator[Usage]:
        """Runs that find one file changed since the last one."""
        path = folder / "prefect" / "flows.py"
        original = path.read_bytes()
        try:
            for number in range(self.rounds):
                path.write_bytes(original + f"\nchanged_{number} = {number}\n".encode())
                yield self.ours(folder)
        finally:
            path.write_bytes(original)

    def litellm(self, folder: Path, prefect: Path) -> None:
        """The rows about litellm: five times the lines, so five times the time."""
        self.table.add("ruff on litellm", self.repeat(lambda: run([self.shop.tool("ruff"), *RUFF], folder)))
        usage = self.repeat(lambda: self.ours(folder, "--no-cache"))
        memory = goal(usage.peak_mib, MEMORY_LIMIT_MIB, "MiB")
        self.table.add("asyncpitfalls on litellm, cold", usage, memory)
        lines = lines_of(folder), lines_of(prefect)
        growth = (usage.wall / lines[0]) / (self.table.rows["asyncpitfalls, cold"].wall / lines[1])
        print(f"{'':44}time per line, litellm over prefect: {growth:.2f} ({lines[0]:,} and {lines[1]:,} lines)")

    def small(self) -> None:
        """One small file alone, and the programs that are hard on a checker."""
        folder = self.shop.project("small")
        (folder / "main.py").write_text(SMALL, encoding="utf-8")
        usage = self.repeat(lambda: self.ours(folder, "--no-cache"))
        self.table.add("one small file", usage, goal(usage.cpu, SMALL_LIMIT_SECONDS, "CPU s"))
        for number, (name, source) in enumerate(programs()):
            folder = self.shop.project(f"synthetic{number}")
            (folder / "program.py").write_text(source, encoding="utf-8")
            usage = self.ours(folder, "--no-cache")
            self.table.add(name, usage, goal(usage.wall, SYNTHETIC_LIMIT_SECONDS, "seconds"))


def main() -> int:
    """Install, measure, and print the table; the exit status is 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure speed and memory.")
    parser.add_argument("--rounds", type=int, default=3, help="how often each command runs; the best counts")
    parser.add_argument("--slow", action="store_true", help="measure flake8-async too, which takes minutes")
    options = parser.parse_args()
    shop = Workshop(ROOT / ".bench")
    shop.install()
    prefect, litellm = shop.package("prefect"), shop.package("litellm")
    wheels = ", ".join(f"{name} {version}" for name, version in PACKAGES.items())
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{', '.join(TOOLS)}; {wheels}; best of {options.rounds}; on prefect unless named otherwise\n")
    table = Table()
    table.head()
    bench = Bench(shop, table, options.rounds)
    bench.prefect(prefect)
    bench.litellm(litellm, prefect)
    bench.small()
    if options.slow:
        flake8 = [shop.tool("flake8"), "--isolated", "--select", "ASYNC", "--exit-zero", "."]
        table.add("flake8-async", run(flake8, prefect))
    return 0


if __name__ == "__main__":
    sys.exit(main())
