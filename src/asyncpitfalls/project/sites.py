"""Where calls are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project.values import Function


class Site(NamedTuple):
    """A call, or a name that is entered or iterated over, and the scope it is written in."""

    function: Function
    call: Call
