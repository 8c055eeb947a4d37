"""Coroutines kept in attributes, or in names that inner functions read, and taken there for the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.project.outcomes import fails_on_coroutine
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.project import Project


class Stored(NamedTuple):
    """An attribute of ``self``, the row where it gets what a call makes, and a place that fails on a coroutine."""

    path: str
    row: int
    callee: str
    fails_at: Site


class StoredCoroutines:
    """Looks in the class's own file for a place that asks the attribute for what no coroutine has.

    Nothing is said where anything there awaits the attribute or gives it away: it may then hold a coroutine on purpose.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, dict[Function, list[Stored]]] = {}

    def functions(self, file: str) -> Iterator[Function]:
        """The methods of a file that store such a coroutine."""
        yield from self._of(file)

    def by(self, function: Function) -> list[Stored]:
        """What a method stores."""
        return self._of(function.file).get(function, [])

    def fails_inside(self, function: Function, name: str) -> Site | None:
        """Where an inner function asks a name, bound once around it, for what no coroutine has.

        None where anything there awaits the name or gives it away.
        """
        index = self._project.index(function.file)
        if len(index.bindings(function.scope, name)) != 1:
            return None
        first = None
        for call in index.calls:
            if index.binder(call.scope, name) != function.scope:
                continue
            if any(each.rpartition("=")[2] == name for each in call.arguments):
                return None
            if first is None and call.scope != function.scope:
                fails = fails_on_coroutine(self._project.knowledge, call.callee, name)
                first = Site(Function(function.file, call.scope), call) if fails else None
        read = (each for each in index.used_paths if each.callee == name)
        return None if any(index.binder(each.scope, name) == function.scope for each in read) else first

    def _of(self, file: str) -> dict[Function, list[Stored]]:
        if file not in self._known:
            self._known[file] = self._find(file)
        return self._known[file]

    def _find(self, file: str) -> dict[Function, list[Stored]]:
        index = self._project.index(file)
        found: dict[Function, list[Stored]] = {}
        for number, scope in enumerate(index.scopes):
            for name, _ in index.bound(number) if scope.kind == model.CLASS else ():
                for binding in index.bindings(number, name):
                    callee = self._made_by_call(index, number, binding)
                    path = f"{index.scopes[binding.scope].parameters[0]}.{name}" if callee else ""
                    function = Function(file, binding.scope)
                    if path and self._project.makes_coroutine(function, callee, by_name=False):
                        site = self._fails_at(file, number, path)
                        found.setdefault(function, []).extend(
                            [Stored(path, binding.row, callee, site)] if site is not None else ()
                        )
        return found

    def _made_by_call(self, index: ModuleIndex, cls: int, binding: Binding) -> str:
        """The callee of the call whose value a method binds to an attribute; empty for anything else."""
        method = index.scopes[binding.scope]
        is_call = binding.kind == model.VALUE and binding.value.endswith(")")
        if not is_call or method.parent != cls or not method.parameters:
            return ""
        callee = binding.value[: binding.value.rindex("(")]
        return callee if model.tail_of(callee) in self._project.coroutines.names else ""

    def _fails_at(self, file: str, cls: int, path: str) -> Site | None:
        """Where a method of a class fails on a coroutine, unless something in the file lets it run."""
        index = self._project.index(file)
        if any(each.use & model.AWAITED and each.callee == path for each in index.used_paths):
            return None
        head = path.partition(".")[0]
        first = None
        for call in index.calls:
            if any(each.rpartition("=")[2] == path for each in call.arguments):
                return None
            scope = index.scopes[call.scope]
            if first is None and scope.parent == cls and scope.parameters[:1] == (head,):
                asked = call.callee.removeprefix(path)
                if asked != call.callee and fails_on_coroutine(self._project.knowledge, f"x{asked}", "x"):
                    first = Site(Function(file, call.scope), call)
        return first
