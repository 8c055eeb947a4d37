"""Globs over paths relative to the project root, as users of ruff write them in ``per-file-ignores``."""

from __future__ import annotations

import re
from functools import lru_cache


def matches(glob: str, relative: str) -> bool:
    """Whether the glob covers a path, written with slashes and relative to the root.

    A glob covers the whole path or the file's name. ``*`` and ``?`` also stand for slashes, ``**/`` for any number
    of folders, ``[ab]`` and ``[!ab]`` for one character, ``{a,b}`` for one of the texts.
    """
    pattern = _compiled(glob.removeprefix("./"))
    return pattern.fullmatch(relative) is not None or pattern.fullmatch(relative.rpartition("/")[2]) is not None


_TOKEN = re.compile(
    r"(?P<folders>\*\*/)|(?P<any>\*+)|(?P<one>\?)|(?P<set>\[!?(?:\][^\]]*|[^\]]+)\])|(?P<brace>[{},])|.", re.DOTALL
)


@lru_cache(maxsize=256)
def _compiled(glob: str) -> re.Pattern[str]:
    """The glob as a regular expression."""
    depth = 0
    pieces: list[str] = []
    for token in _TOKEN.finditer(glob):
        text = token[0]
        if token["brace"] is not None:
            closes = text == "}" and depth > 0
            opens = text == "{" and "}" in glob[token.end() :]
            pieces.append("(?:" if opens else ")" if closes else "|" if text == "," and depth else re.escape(text))
            depth += opens - closes
        elif token["set"] is not None:
            pieces.append(_character_set(text))
        else:
            wild = {"folders": "(?:.*/)?", "any": ".*", "one": "."}
            pieces.append(wild.get(token.lastgroup or "", re.escape(text)))
    return re.compile("".join(pieces) + ")" * depth, re.DOTALL)


def _character_set(text: str) -> str:
    """``[ab]`` or ``[!ab]`` as a regular expression; ranges keep their meaning when they run upwards."""
    inverted = text.startswith("[!") and text != "[!]"
    members = text[2 if inverted else 1 : -1]
    escaped = re.sub(r"([\\\[\]^&~|])", r"\\\1", members)
    if any(low > high for low, high in re.findall(r"(.)-(.)", members, re.DOTALL)):
        escaped = escaped.replace("-", r"\-")
    return f"[{'^' if inverted else ''}{escaped}]"
