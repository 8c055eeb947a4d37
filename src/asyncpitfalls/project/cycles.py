"""Names that are bound to something made from themselves: ``path = path.parent``, ``return self.find(item.next)``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.project import paths
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Function, Value, Values

MOST_MEANINGS = 16
"""A name that may be more things than this counts as unknown."""

_ROUNDS = 2
"""How often what a name is made into is made into it again; things from outside the project have no end to it."""
_MARK = "?"
_NOTHING: Values = ()


@dataclass(slots=True)
class _UnderWay:
    """A name that is being looked up, what stands for it meanwhile, and how deep in the stack of questions."""

    mark: str
    depth: int
    asked: bool = False


class Cycles:
    """Who asks for a name that is being looked up gets a mark; the steps from there are taken at the end.

    So ``path`` in ``path = Path(name)`` and ``path = path.parent`` is first ``Path(name)`` and ``?.parent``.
    """

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._under_way: dict[tuple[Function, str], _UnderWay] = {}

    def is_under_way(self, holder: Function, name: str) -> bool:
        """Whether a name is being looked up."""
        return (holder, name) in self._under_way

    def closed(self, holder: Function, name: str, look_up: Callable[[Function, str], Values]) -> Values:
        """What ``look_up`` gives for a name of a scope, with all that it is made into."""
        key = (holder, name)
        under_way = self._under_way.get(key)
        if under_way is not None:
            under_way.asked = True
            self._resolver.cut_short(under_way.depth)
            return (External(under_way.mark),)
        mark = f"{_MARK}{len(self._under_way)}"
        under_way = self._under_way[key] = _UnderWay(mark, self._resolver.depth - 1)
        values = look_up(holder, name)
        if under_way.asked and values:
            values = self._without(mark, holder, values)  # the steps may ask for the name once more
        del self._under_way[key]
        return values

    def _without(self, mark: str, holder: Function, values: Values) -> Values:
        """Values without the mark: the steps that follow it are taken from all the others."""
        known = tuple(value for value in values if not _begins_with(mark, value))
        if not known or any(mark in repr(value) for value in known):
            return _NOTHING
        made = [paths.split(value.path)[1] for value in values if isinstance(value, External) and value not in known]
        latest = known
        for _ in range(_ROUNDS):
            found = self._resolver.union((known, *(self._resolver.follow(holder, latest, steps) for steps in made)))
            latest = tuple(value for value in found if value not in known)
            if not found or len(found) > MOST_MEANINGS or any(mark in repr(value) for value in latest):
                return _NOTHING
            if not latest:
                return known
            known = found
        return known if all(isinstance(value, External) for value in latest) else _NOTHING


def _begins_with(mark: str, value: Value) -> bool:
    return isinstance(value, External) and paths.split(value.path)[0] == mark
