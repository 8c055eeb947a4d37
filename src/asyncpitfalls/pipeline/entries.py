"""From the bytes of one file to what is kept of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from asyncpitfalls.index.build import pack
from asyncpitfalls.index.module import dump
from asyncpitfalls.index.parse import parse
from asyncpitfalls.pipeline.kept import NEWEST_PYTHON, Entry
from asyncpitfalls.pipeline.nesting import with_room
from asyncpitfalls.sources import suppressions
from asyncpitfalls.sources import text as texts
from asyncpitfalls.sources.text import Unreadable

if TYPE_CHECKING:
    import ast

_TOO_DEEP = "its code is nested deeper than this Python can parse"


def entry_of(content: bytes | Unreadable) -> Entry:
    """The entry of a project's file."""
    text = texts.decode(content) if isinstance(content, bytes) else content
    if isinstance(text, Unreadable):
        return _broken(text)
    notebook = texts.is_notebook(text)
    source = texts.blank_magics(text) if notebook else text
    tree = _parse(source)
    if isinstance(tree, Unreadable):
        return _broken(tree)
    comments = suppressions.comments(content) if isinstance(content, bytes) else 0
    return _indexed(tree, source, notebook=notebook, comments=comments)


def stub_entry(content: bytes | Unreadable) -> Entry:
    """The entry of a stub, as the newest Python would see it."""
    text = texts.decode(content) if isinstance(content, bytes) else content
    tree = _parse(text) if isinstance(text, str) else text
    if isinstance(tree, Unreadable) or not isinstance(text, str):
        return _broken(Unreadable("the stub cannot be read"))
    return Entry(dump(pack(tree, text, version=NEWEST_PYTHON)), notebook=False, comments=0, problem=None)


def entry_of_tree(tree: ast.Module, text: str) -> Entry:
    """The entry of a file that somebody else has parsed."""
    comments = suppressions.comments(text.encode(errors="surrogatepass"))
    return _indexed(tree, text, notebook=texts.is_notebook(text), comments=comments)


def _indexed(tree: ast.Module, source: str, *, notebook: bool, comments: int) -> Entry:
    try:
        payload = with_room(lambda: dump(pack(tree, source)))
    except RecursionError:
        return _broken(Unreadable(_TOO_DEEP))
    return Entry(payload, notebook, comments, None)


def _broken(why: Unreadable) -> Entry:
    return Entry(b"", notebook=False, comments=0, problem=(why.reason, why.row, why.column))


def _parse(text: str) -> ast.Module | Unreadable:
    try:
        return with_room(lambda: parse(text))
    except SyntaxError as error:
        return Unreadable(_reason(error, text), error.lineno or 1, error.offset or 1)
    except (RecursionError, MemoryError):
        return Unreadable(_TOO_DEEP)
    except ValueError as error:
        return Unreadable(str(error))


def _reason(error: SyntaxError, text: str) -> str:
    from asyncpitfalls.syntax.newer import python_needed  # noqa: PLC0415 - libcst is slow to import, errors are rare

    needed = python_needed(text)
    if needed is not None and needed > sys.version_info[:2]:
        running = f"{sys.version_info[0]}.{sys.version_info[1]}"
        newer = f"{needed[0]}.{needed[1]}"
        return f"its syntax is that of Python {newer} and asyncpitfalls runs on {running}; run it with Python {newer}"
    return f"syntax error, {error.msg}"
