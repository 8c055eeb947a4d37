"""Takes paths and types apart (see `asyncpitfalls.index.model` for how they are written)."""

from __future__ import annotations

import re
from functools import lru_cache

from asyncpitfalls.index import model

_STEP = re.compile(r"[.(\[!*{]").search
_CLOSING = {"[": "]", "{": "}"}
ATTRIBUTE, CALL, AWAIT, SUBSCRIPT, ELEMENTS, COLLECT = ".", "(", "!", "[", "*", "{"


@lru_cache(maxsize=65536)
def split(path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The first name of a path, and its steps: ``a.b(c)!`` is ``a``, attribute ``b``, call with ``c``, await."""
    end = _name_end(path, 0)
    head = path[:end]
    steps: list[tuple[str, str]] = []
    while end < len(path):
        kind = path[end]
        if kind == ATTRIBUTE:
            start = end + 1
            end = _name_end(path, start)
            steps.append((ATTRIBUTE, path[start:end]))
        elif kind == CALL:
            close = path.index(")", end)
            steps.append((CALL, path[end + 1 : close]))
            end = close + 1
        else:
            closing = _CLOSING.get(kind)
            close = path.index(closing, end) if closing is not None else end
            steps.append((kind, path[end + 1 : close]))
            end = close + 1
    return head, tuple(steps)


def names_only(path: str) -> str:
    """The names of a path, without its other steps: ``a.b(c).d`` is ``a.b.d``."""
    head, steps = split(path)
    return ".".join([head, *(name for kind, name in steps if kind == ATTRIBUTE)])


def receiver_of(path: str) -> str:
    """What a path takes its last attribute from: ``a.b`` for ``a.b.c``; empty where it ends in another step."""
    return path.rpartition(".")[0] if path[-1:] not in model.STEP_ENDS else ""


def _name_end(path: str, start: int) -> int:
    step = _STEP(path, start)
    return step.start() if step is not None else len(path)


@lru_cache(maxsize=16384)
def split_type(text: str) -> tuple[str, tuple[str, ...]]:
    """A type's name and its parameters: ``dict[str,X]`` is ``dict`` and ``str``, ``X``. A union's name is ``|``."""
    parts = _split_at(text, "|")
    if len(parts) > 1:
        return "|", parts
    if text.endswith("]"):
        name, _, inside = text[:-1].partition("[")
        return name, _split_at(inside, ",")
    return text, ()


def made_from(path: str) -> str:
    """The function behind a path that may be a partial object: ``partial(work)`` is ``work``."""
    return path[path.rfind("(") + 1 : -1] if path.endswith(")") else path


def _split_at(text: str, separator: str) -> tuple[str, ...]:
    parts: list[str] = []
    depth = start = 0
    for position, character in enumerate(text):
        if character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
        elif character == separator and depth == 0:
            parts.append(text[start:position])
            start = position + 1
    parts.append(text[start:])
    return tuple(parts)
