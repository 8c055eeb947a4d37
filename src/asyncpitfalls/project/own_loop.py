"""Which calls wait for something that only the event loop of their own thread could do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge import own_loop
from asyncpitfalls.project import leaves, paths
from asyncpitfalls.project.effects import Effect, Leaf
from asyncpitfalls.project.loop_starts import is_expected_to_fail
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Way
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

    Place = tuple[int, int]


class OwnWait(NamedTuple):
    """A call that waits for its own loop, if it is made on one.

    ``proved`` tells that it is: the function has got the running loop itself.
    """

    way: Way
    effect: Effect
    confidence: Confidence
    proved: bool

    @property
    def raises(self) -> bool:
        """Whether the call at the end of the way notices and raises an exception."""
        return self.way.name in own_loop.REFUSING


class _Group(NamedTuple):
    """How the loop is known: how sure that is at most, and whether it is proved to run where the call stands."""

    confidence: Confidence
    proved: bool


_HERE = _Group(Confidence.CERTAIN, proved=True)
_CURRENT = _Group(Confidence.CERTAIN, proved=False)
_KEPT = _Group(Confidence.PROBABLE, proved=False)


class OwnLoopWaits:
    """Finds them among the calls that wait for a future."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def functions(self, file: str) -> Iterator[Function]:
        """The functions of a file that hold such calls."""
        found = dict.fromkeys(each for effect in self._effects.values() for each in effect.functions(file))
        yield from sorted(found)

    def waits_in(self, function: Function) -> dict[Place, OwnWait]:
        """Such calls in a function, by the row and column where the callee ends."""
        found: dict[Place, OwnWait] = {}
        for group, effect in self._effects.items():
            for place, way in effect.calls_in(function).items():
                found.setdefault(place, OwnWait(way, effect, effect.confidence(way, group.confidence), group.proved))
        return found

    def has(self, leaf: Leaf) -> bool:
        """Whether a call waits by itself for its own loop, on whichever way it is reached."""
        return leaf.name in own_loop.WAITS and self._group(leaf.site) is not None

    @cached_property
    def _effects(self) -> dict[_Group, Effect]:
        found: dict[_Group, list[Leaf]] = {}
        for leaf in self._leaves():
            group = self._group(leaf.site) if leaf.name in own_loop.WAITS else _CURRENT
            if group is not None and not is_expected_to_fail(self._project, leaf.site):
                found.setdefault(group, []).append(leaf)
        asking = self._project.asking_for_loop if found else frozenset["Function"]()
        proved = {leaf.site.function for leaf in found.get(_HERE, ())}
        groups = sorted(found, reverse=True)
        return {
            group: Effect(self._project, found[group], except_in=asking | proved, weigh_conditions=True)
            for group in groups
        }

    def _leaves(self) -> Iterator[Leaf]:
        """The calls that wait for a future, by the rows about blocking calls, and those that only raise."""
        yield from (leaf for leaf in self._project.blocking.waits if leaf.name in own_loop.WAITS)
        names = self._project.within_reach(own_loop.REFUSING)
        for leaf, _ in leaves.calls_of(self._project, names) if names else ():
            if not any(argument.startswith(own_loop.TOKENS) for argument in leaf.site.call.arguments):
                yield leaf

    def _group(self, site: Site) -> _Group | None:
        """How sure it is that a call waits for what its function has handed to the loop that runs here."""
        if not self._is_handed_over(site.function, paths.receiver_of(site.call.callee)):
            return None
        groups = [self._known(each) for each in self._handing_over.get(site.function, ())]
        known = [each for each in groups if each is not None]
        return min(known) if known and len(known) == len(groups) else None

    def _is_handed_over(self, function: Function, path: str) -> bool:
        values = self._project.values(function, path) if path else ()
        return bool(values) and all(
            isinstance(value, External)
            and value.path.endswith(")")
            and paths.names_only(value.path) == own_loop.HANDS_OVER
            for value in values
        )

    @cached_property
    def _handing_over(self) -> dict[Function, list[Site]]:
        found: dict[Function, list[Site]] = {}
        for leaf, _ in leaves.calls_of(self._project, frozenset({own_loop.HANDS_OVER})):
            found.setdefault(leaf.site.function, []).append(leaf.site)
        return found

    def _known(self, site: Site) -> _Group | None:
        """How the loop is known that a call hands a coroutine to; None where it may be another than the own one."""
        path = _loop_of(site)
        names = loops_behind(self._project, site.function, path)
        if names and names <= own_loop.CURRENT_LOOPS and is_got_here(self._project, site.function, path):
            return _HERE if names <= own_loop.RUNNING_LOOPS else _CURRENT
        return _KEPT if names and not self._has_more_loops else None

    @cached_property
    def _has_more_loops(self) -> bool:
        return next(self._project.callers.named(sorted(own_loop.MORE_LOOPS)), None) is not None


def _loop_of(site: Site) -> str:
    """The path of the loop that a call gives."""
    given = [each for each in site.call.arguments if each.startswith(own_loop.LOOP_ARGUMENT)]
    if given:
        return given[0].removeprefix(own_loop.LOOP_ARGUMENT)
    positional = [each for each in site.call.arguments if "=" not in each]
    return positional[own_loop.LOOP_POSITION] if len(positional) > own_loop.LOOP_POSITION else ""


def loops_behind(project: Project, function: Function, path: str) -> frozenset[str]:
    """The public names of what a loop comes from; empty when it may come from anything else."""
    values = project.values(function, path) if path else ()
    names = {_source(project, value.path) if isinstance(value, External) else None for value in values}
    return frozenset(name for name in names if name is not None) if None not in names else frozenset()


def is_got_here(project: Project, function: Function, path: str) -> bool:
    """Whether a function gets a loop itself: by a call on the spot, or under a local name."""
    return path.endswith(")") or path in project.index(function.file).names(function.scope)


def _source(project: Project, path: str) -> str | None:
    if not path.endswith(")"):
        return project.is_any_of(External(path), own_loop.LOOPS_OF_LIBRARIES)
    return project.is_any_of(External(path[: path.rfind("(")]), own_loop.CURRENT_LOOPS)
