"""The map as one self-contained page that one can look through: no network, light and dark, wide and narrow."""

from __future__ import annotations

import json
from collections import Counter
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.worlds import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.atlas.model import Atlas
    from asyncpitfalls.report import View

TITLE = "Which world runs this?"
NAMES = {
    World.LOOP: ("Event loop", "on the thread of an event loop, which it holds up while it runs"),
    World.THREAD: ("Thread", "in a thread beside the main one, where no loop runs"),
    World.PROCESS: ("Process", "in another process that the program starts"),
    World.IMPORT: ("Import", "while a module is imported"),
    World.MAIN: ("Main", "in the main thread, called by the program, a command or a test"),
}
NOBODY = ("Nobody known", "nothing in these files says who runs it")
"""What is called so where an entry has no world."""
_FOLDER = Path(__file__).parent


def render(atlas: Atlas, view: View) -> str:
    """The page."""
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    data = json.dumps(_data(atlas, view), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    shown = list(atlas.shown())
    modules = len({entry.module for entry in shown})
    told = f"{_counted(len(shown), 'function')} in {_counted(modules, 'module')}"
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{TITLE}</title><style>{style}</style></head><body>",
            f"<header><h1>{TITLE}</h1><p>{told}.</p>{_unread(atlas, view)}</header>",
            "<noscript><p>The list of functions needs JavaScript; it comes with this page and loads nothing.</p>",
            "</noscript><main>",
            *_cards(atlas),
            *_crossings(atlas),
            _BODY,
            f'</main><script type="application/json" id="data">{data}</script>',
            f"<script>{script}</script></body></html>\n",
        ]
    )


_BODY = """
<section id="modules"><h2>Modules</h2><details><summary></summary><div class="wide"><table>
<thead><tr><th>Module</th><th class="number">Functions</th><th>Worlds</th><th class="number">Hold up the
loop</th></tr></thead>
<tbody></tbody></table></div></details></section>
<section id="functions"><h2>Functions</h2>
<form role="search"><input type="search" id="filter" placeholder="name, module or blocking call"
 aria-label="filter functions" autocomplete="off">
<label><input type="checkbox" id="blocking"> waits for something</label></form>
<p id="shown" aria-live="polite"></p>
<div class="split"><div><ol id="list"></ol><button type="button" id="more">show more</button></div>
<aside id="detail" hidden></aside></div></section>
"""


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _unread(atlas: Atlas, view: View) -> str:
    """The files that are missing here."""
    items = "".join(f"<li>{escape(view.posix(path))}: {escape(reason)}</li>" for path, reason in atlas.unread)
    count = _counted(len(atlas.unread), "file")
    return f"<details><summary>{count} could not be read</summary><ul>{items}</ul></details>" if items else ""


def _cards(atlas: Atlas) -> Iterator[str]:
    """A card for each world, which filters the list."""
    shown = list(atlas.shown())
    counts = Counter(leg.world for entry in shown for leg in entry.legs)
    yield '<section class="cards" aria-label="worlds">'
    for world, (name, meaning) in NAMES.items():
        yield _card(world.value, name, meaning, counts[world])
    yield _card("nobody", *NOBODY, sum(not entry.legs for entry in shown))
    yield "</section>"


def _card(key: str, name: str, meaning: str, count: int) -> str:
    return (
        f'<button type="button" class="card {key}" data-world="{key}" aria-pressed="false"><b>{count:,}</b>'
        f"<span>{name}</span><small>{meaning}</small></button>"
    )


def _crossings(atlas: Atlas) -> Iterator[str]:
    """How many functions one world hands to another."""
    pairs = {
        (giver.world, caller.to, number)
        for number, entry in enumerate(atlas.entries)
        if entry.listed
        for caller in entry.callers
        if caller.to is not None
        for giver in atlas.entries[caller.by].legs
        if giver.world is not caller.to
    }
    counts = Counter((giver, to) for giver, to, _ in pairs)
    if not counts:
        return
    yield "<section><h2>From world to world</h2><p>How many functions code of one world hands to another.</p>"
    yield '<ul class="crossings">'
    for (giver, to), count in sorted(counts.items(), key=lambda item: (-item[1], item[0][0].value, item[0][1].value)):
        yield (
            f'<li><span class="chip {giver.value}">{NAMES[giver][0]}</span> → '
            f'<span class="chip {to.value}">{NAMES[to][0]}</span> <b>{count:,}</b></li>'
        )
    yield "</ul></section>"


def _data(atlas: Atlas, view: View) -> dict[str, object]:
    """What the script shows, in short rows: it says there what stands where."""
    files: dict[str, int] = {}
    modules: dict[str, int] = {}
    return {
        "names": {world.value: name for world, (name, _) in NAMES.items()},
        "rows": [
            [
                entry.name,
                modules.setdefault(entry.module, len(modules)),
                files.setdefault(view.posix(entry.path), len(files)),
                entry.row,
                entry.kind,
                int(entry.tells_something),
                int(entry.complete),
                [
                    [
                        leg.world.value,
                        -1 if leg.by is None else leg.by,
                        files.setdefault(view.posix(leg.step.path), len(files)),
                        leg.step.span.row,
                        leg.step.message,
                    ]
                    for leg in entry.legs
                ],
                [[caller.by, caller.step.span.row, caller.to.value if caller.to else ""] for caller in entry.callers],
                [[each.name, each.kind, each.step.span.row, each.chain] for each in entry.blocked],
            ]
            for entry in atlas.entries
        ],
        "modules": list(modules),
        "files": list(files),
    }
