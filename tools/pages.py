"""Generates the rule pages, the index of the rules, the page of the demos, and parts of the guide and the README.

``python -m tools.pages`` writes them and runs the demos that changed; ``--observe`` runs all demos; ``--check``
writes nothing and fails when something is not as it would be generated.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue
from asyncpitfalls.report.page import rule_page
from asyncpitfalls.rules import all_rules
from tools.example import ExampleError, with_output
from tools.guide import GUIDE, GuideError, demos_page, with_proofs
from tools.observed import COMPARISON, NotObservedError, refresh, stale_demos, stem, stored_texts
from tools.times import TIMES, times_table, with_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.rules import Rule

ROOT = Path(__file__).resolve().parent.parent
RULES = Path("docs/rules")
OBSERVED = Path("docs/observed")
README = Path("README.md")
DEMOS = Path("docs/demos.md")
BEGIN, END = "<!-- rules: begin -->\n", "<!-- rules: end -->"
FAMILIES = {
    "1": "Coroutines",
    "2": "Blocking the event loop",
    "3": "Tasks and cancellation",
    "4": "Threads and shared state",
    "5": "Processes and executors",
    "6": "Versions of Python",
    "9": "The tool itself",
}
INDEX_HEAD = """\
# Rules

Every page shows the pitfall and its cure as whole programs, both checked by the tests, and where the pitfall can be
watched, what Python printed when the program ran. `asyncpitfalls explain CODE` prints the same page.
"""


def generated(root: Path) -> dict[Path, str]:
    """The text of each generated file, by its path below ``root``."""
    rules = all_rules()
    observed = stored_texts(root / OBSERVED)
    pages = {RULES / f"{rule.name}.md": rule_page(rule, observed.get(rule.code)) for rule in rules}
    readme = (root / README).read_text(encoding="utf-8")
    return {
        **pages,
        RULES / "index.md": rules_index(rules),
        DEMOS: demos_page(catalogue(), observed),
        GUIDE: with_proofs(
            (root / GUIDE).read_text(encoding="utf-8"), (root / OBSERVED / COMPARISON).read_text("utf-8")
        ),
        TIMES: with_times((root / TIMES).read_text(encoding="utf-8"), times_table(rules, observed)),
        README: with_output(with_table(readme, readme_table(rules))),
    }


def rules_index(rules: Sequence[Rule]) -> str:
    """The page that lists all rules, family by family."""
    parts = [INDEX_HEAD]
    for digit, family in FAMILIES.items():
        members = [rule for rule in rules if rule.code[3] == digit]
        if members:
            rows = "".join(f"| [{rule.code}]({rule.name}.md) | {rule.name} | {rule.summary} |\n" for rule in members)
            parts.append(f"\n## {family}\n\n| Code | Name | What it finds |\n| --- | --- | --- |\n{rows}")
    return "".join(parts)


def readme_table(rules: Sequence[Rule]) -> str:
    """The table of the README: the rules about users' code."""
    rows = "".join(f"| [{rule.code}]({rule.url}) | {rule.name} | {rule.summary} |\n" for rule in rules)
    return f"| Code | Name | What it finds |\n| --- | --- | --- |\n{rows}"


def with_table(readme: str, table: str) -> str:
    """The README with ``table`` between its two markers.

    Raises:
        ValueError: a marker is missing.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        message = f"{README} lacks a marker: {BEGIN.strip()} or {END}"
        raise ValueError(message)
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def differences(root: Path) -> list[str]:
    """What is not as it would be generated, one line each; nothing when all is up to date."""
    wanted = generated(root)
    found = [f"{demo.name} changed after it was observed" for demo in stale_demos(root / OBSERVED)]
    for path, text in wanted.items():
        if not (root / path).is_file():
            found.append(f"{path} is missing")
        elif (root / path).read_text(encoding="utf-8") != text:
            found.append(f"{path} is out of date")
    return [*found, *(f"{path} belongs to no rule" for path in orphans(root, wanted))]


def orphans(root: Path, wanted: dict[Path, str]) -> list[Path]:
    """Generated files whose rule is gone, as paths below ``root``."""
    stems = {stem(demo) for demo in catalogue()}
    pages = [path.relative_to(root) for path in (root / RULES).glob("*.md")]
    texts = [path.relative_to(root) for path in (root / OBSERVED).glob("*.txt")]
    return sorted([path for path in pages if path not in wanted] + [path for path in texts if path.stem not in stems])


def write(root: Path) -> None:
    """Write all generated files, and remove those whose rule is gone."""
    wanted = generated(root)
    (root / RULES).mkdir(parents=True, exist_ok=True)
    for path, text in wanted.items():
        (root / path).write_text(text, encoding="utf-8")
    for path in orphans(root, wanted):
        (root / path).unlink()


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the pages; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.pages", description="Generate the pages about the rules.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when something is out of date")
    parser.add_argument("--observe", action="store_true", help="run all demos again, not only those that changed")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            found = differences(ROOT)
        else:
            refresh(ROOT / OBSERVED, everything=options.observe)
            write(ROOT)
            found = []
    except (ExampleError, GuideError, NotObservedError) as error:
        found = [str(error)]
    for line in found:
        print(f"{line}; run `make docs`" if options.check else line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
