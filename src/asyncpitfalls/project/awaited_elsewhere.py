"""Calls of unknown functions that are dropped, where the same file awaits the same call again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.futures import GIVING_STARTED, STARTING_BY_NAME
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_name import is_anything
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class, Value

_TWICE = 2
"""How often the call must be awaited, elsewhere, for each time that it is not."""


class AwaitedElsewhere:
    """Compares calls by what is written, where nothing is known of the object."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, dict[tuple[int, str], Site]] = {}

    def dropped(self, file: str) -> Iterator[Function]:
        """The coroutine functions of a file with such a call."""
        return (Function(file, scope) for scope, _ in self._in(file))

    def site(self, function: Function, callee: str) -> Site | None:
        """A call that awaits what a callee gives, which elsewhere in the function is dropped."""
        return self._in(function.file).get((function.scope, callee))

    def _in(self, file: str) -> dict[tuple[int, str], Site]:
        if file not in self._known:
            self._known[file] = {} if self._project.is_test(file) else dict(self._find(file))
        return self._known[file]

    def _find(self, file: str) -> Iterator[tuple[tuple[int, str], Site]]:
        index = self._project.index(file)
        tails = sorted((index.loose.keys() & index.awaited.keys()) - STARTING_BY_NAME)
        for tail in (tail for tail in tails if any(raw[4] & model.DROPPED for raw in index.loose[tail])):
            for calls in self._alike(file, index.calls_of(tail)):
                left = [call for call in calls if call.use & model.DROPPED]
                awaited = [call for call in calls if call.use & model.AWAITED and not _asks_to_be_awaited(call)]
                if awaited and left and all(self._is_in_coroutine(file, call) for call in left):
                    yield from self._told_by(file, left, awaited)

    def _alike(self, file: str, calls: Iterable[Call]) -> Iterable[list[Call]]:
        """Calls that are written alike, where what they call is an attribute of objects of one class.

        What one function awaited, or entered with ``async with``, is of another kind than what another one just made,
        or entered with ``with``, under the same name.
        """
        found: dict[tuple[str, Class | None, frozenset[bool]], list[Call]] = {}
        for call in calls:
            if "." in call.callee and call.callee.replace(".", "").isidentifier():
                key = (call.callee, self._owner(file, call), self._came_by_await(file, call))
                found.setdefault(key, []).append(call)
        return found.values()

    def _came_by_await(self, file: str, call: Call) -> frozenset[bool]:
        """Whether the object came out of an ``await``, for each value that its name is bound to around the call."""
        bindings = self._project.index(file).bindings_from(call.scope, call.callee.partition(".")[0])
        return frozenset(each.value.endswith(paths.AWAIT) for each in bindings if each.kind == model.VALUE)

    def _told_by(self, file: str, left: list[Call], awaited: list[Call]) -> Iterator[tuple[tuple[int, str], Site]]:
        """Those of the calls that are left which awaited ones tell of, each with one of these."""
        enough = len(awaited) >= _TWICE * len(left)
        by_scope: dict[int, list[Call]] = {}
        for each in awaited:
            by_scope.setdefault(each.scope, []).append(each)
        for call in left if enough or len(left) == 1 else ():
            near = next((each for each in by_scope.get(call.scope, ()) if _may_both_run(call, each)), None)
            shown = near or awaited[0]
            is_told = (enough or near is not None) and not call.use & model.ASKED
            if is_told and self._is_unknown(Function(file, call.scope), call.callee):
                yield (call.scope, call.callee), Site(Function(file, shown.scope), shown)

    def _owner(self, file: str, call: Call) -> Class | None:
        head = call.callee.partition(".")[0]
        return self._project.arguments.owner_of(Function(file, call.scope), head)

    def _is_in_coroutine(self, file: str, call: Call) -> bool:
        return self._project.scope(self._project.runner(Function(file, call.scope))).is_async

    def _is_unknown(self, function: Function, callee: str) -> bool:
        """Whether nothing at all is known of what a callee may be, nor of the object that has it."""
        if self._project.protocols.inferred.methods(function, callee):
            return False
        values = self._project.values(function, callee)
        receivers = self._project.values(function, paths.receiver_of(callee))
        return all(map(self._tells_nothing, (*values, *receivers)))

    def _tells_nothing(self, value: Value) -> bool:
        if is_anything(value):
            return True
        if not isinstance(value, External) or value.path.startswith(GIVING_STARTED):
            return False
        is_known = bool(self._project.meaning(value.path)) or self._project.protocols.waits_itself(value.path)
        return not is_known and not any(self._project.installed.modules.places(paths.split(value.path)[0]))


def _may_both_run(call: Call, other: Call) -> bool:
    """Whether two calls in one function do not stand in two branches of which one is taken."""
    return not call.use & other.use & model.CONDITIONAL


def _asks_to_be_awaited(call: Call) -> bool:
    """Whether an argument says that the call, unlike others of the kind, is to be awaited: ``async_=True``."""
    return any("async" in argument.partition("=")[0] for argument in call.arguments if "=" in argument)
