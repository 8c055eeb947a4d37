"""Calls of unknown functions that are dropped, where the same file awaits the same call again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.futures import STARTING_BY_NAME
from asyncpitfalls.knowledge.libraries import SAME_AS
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_name import is_anything
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        for tail in sorted(index.loose.keys() - STARTING_BY_NAME):
            dropped = [call for call in map(model.Call._make, index.loose[tail]) if call.use & model.DROPPED]
            named = [call for call in dropped if "." in call.callee and call.callee.replace(".", "").isidentifier()]
            for call in named:
                function = Function(file, call.scope)
                others = [each for each in index.calls_of(tail) if self._is_alike(file, call, each)]
                awaited = [each for each in others if each.use & model.AWAITED and not _asks_to_be_awaited(each)]
                left = [each for each in others if each.use & model.DROPPED]
                near = [each for each in awaited if _may_both_run(call, each)]
                enough = len(awaited) >= _TWICE * len(left) or (near and len(left) == 1)
                if not enough or not all(self._is_in_coroutine(file, each) for each in left):
                    continue
                if not call.use & model.ASKED and self._is_unknown(function, call.callee):
                    shown = (near or awaited)[0]
                    yield (call.scope, call.callee), Site(Function(file, shown.scope), shown)

    def _is_alike(self, file: str, call: Call, other: Call) -> bool:
        """Whether two calls are written alike, and what they call is an attribute of objects of one class."""
        return other.callee == call.callee and self._owner(file, call) == self._owner(file, other)

    def _owner(self, file: str, call: Call) -> Class | None:
        head = call.callee.partition(".")[0]
        return self._project.arguments.owner_of(Function(file, call.scope), head)

    def _is_in_coroutine(self, file: str, call: Call) -> bool:
        return self._project.scope(self._project.runner(Function(file, call.scope))).is_async

    def _is_unknown(self, function: Function, callee: str) -> bool:
        """Whether nothing at all is known of what a callee may be, nor of the object that has it."""
        values = self._project.values(function, callee)
        receivers = self._project.values(function, paths.receiver_of(callee))
        return all(map(self._tells_nothing, (*values, *receivers)))

    def _tells_nothing(self, value: Value) -> bool:
        if is_anything(value):
            return True
        if not isinstance(value, External):
            return False
        package = paths.split(value.path)[0]
        has_stubs = self._project.stubs.modules.find("", SAME_AS.get(package, package)) is not None
        return not has_stubs and not self._project.installed.modules.places(package)


def _may_both_run(call: Call, other: Call) -> bool:
    """Whether two calls stand in one function, and not in two branches of which one is taken."""
    return call.scope == other.scope and not call.use & other.use & model.CONDITIONAL


def _asks_to_be_awaited(call: Call) -> bool:
    """Whether an argument says that the call, unlike others of the kind, is to be awaited: ``async_=True``."""
    return any("async" in argument.partition("=")[0] for argument in call.arguments if "=" in argument)
