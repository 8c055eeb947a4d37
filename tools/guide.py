"""The page of the demos, and in the guide about the three models the proofs of its statements.

The guide names each statement by its number in square brackets, like ``[P1]``. What is generated below the text says
which demos prove each of them and which rules guard it, from the ``statements`` of the claims.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue
from asyncpitfalls.demos.discovery import rule_name
from tools.observed import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asyncpitfalls.demos import Demo

GUIDE = Path("docs/models.md")
STATEMENT = re.compile(r"\[([PTCKX]\d+)\]")
BEGIN, END = "<!-- {}: begin -->\n", "<!-- {}: end -->"
DEMOS_HEAD = """\
# Demos

Small programs that show what the guide [Processes, threads, coroutines](models.md) and the rules claim.
`asyncpitfalls demo` runs them all and compares what happens with what is claimed; `asyncpitfalls demo NAME` shows one
with its time line. What is printed here was observed the last time a demo changed.

A time line has a row for the event loop, for each process, thread or task: `█` it runs, `─` it waits, `▒` it stands
still because something holds it, `·` a heartbeat that the loop gives as long as it turns.
"""


class GuideError(Exception):
    """The guide states what no demo proves, or lacks the places for what is generated."""


def demos_page(demos: Sequence[Demo], observed: Mapping[str, str]) -> str:
    """All demos, model by model, each with its claim and what was observed."""
    parts = [DEMOS_HEAD]
    for model in dict.fromkeys(demo.model for demo in sorted(demos, key=lambda demo: demo.model)):
        parts.append(f"\n## {model.capitalize()}\n")
        for demo in (demo for demo in demos if demo.model == model):
            rule = rule_name(demo)
            guard = f" The rule [{rule}](rules/{rule}.md) finds it." if rule else ""
            text = observed.get(stem(demo), "").rstrip("\n")
            parts.append(f"\n### {demo.folder.name.replace('_', ' ')} {{#{stem(demo)}}}\n\n{demo.claim}{guard}\n")
            parts.append(f"\n`{demo.name}`\n\n```text\n{text}\n```\n")
    return "".join(parts)


def with_proofs(guide: str, comparison: str) -> str:
    """The guide with the comparison and the table of its proofs.

    Raises:
        GuideError: a marker is missing, a statement has no demo, or a demo proves a statement that is not made.
    """
    stated = statements(guide)
    proved = {name: [demo for demo in catalogue() if name in demo.statements] for name in stated}
    bare = [name for name, demos in proved.items() if not demos]
    unknown = {name for demo in catalogue() for name in demo.statements} - set(stated)
    if bare or unknown:
        message = f"{GUIDE}: without a demo are {bare or 'none'}; demos prove what is not stated: {sorted(unknown)}"
        raise GuideError(message)
    rows = "".join(
        f'| <a id="{name.lower()}"></a>{name} | {_demos(demos)} | {_rules(demos)} |\n' for name, demos in proved.items()
    )
    links = "".join(f"[{name}]: #{name.lower()}\n" for name in stated)
    proofs = f"\n| Statement | Proved by | Guarded by |\n| --- | --- | --- |\n{rows}\n{links}\n"
    return _with_block(_with_block(guide, "comparison", f"\n{comparison}\n"), "proofs", proofs)


def statements(guide: str) -> list[str]:
    """The numbers of the statements that the text makes, in order."""
    return list(dict.fromkeys(STATEMENT.findall(guide.partition(BEGIN.format("proofs"))[0])))


def _demos(demos: Sequence[Demo]) -> str:
    return ", ".join(f"[{demo.folder.name.replace('_', ' ')}](demos.md#{stem(demo)})" for demo in demos)


def _rules(demos: Sequence[Demo]) -> str:
    names = dict.fromkeys((demo.code, rule_name(demo)) for demo in demos)
    return ", ".join(f"[{code}](rules/{name}.md)" for code, name in names if name)


def _with_block(text: str, name: str, block: str) -> str:
    """The text with a block between its two markers."""
    begin, end = BEGIN.format(name), END.format(name)
    before, found, rest = text.partition(begin)
    _, ended, after = rest.partition(end)
    if not found or not ended:
        message = f"{GUIDE} lacks a marker: {begin.strip()} or {end}"
        raise GuideError(message)
    return f"{before}{begin}{block}{end}{after}"
