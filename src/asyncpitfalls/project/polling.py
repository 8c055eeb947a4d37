"""Loops that may run for ever, as far as what they call and look at tells."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import polling
from asyncpitfalls.project.values import Class, Function, Instance, Module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value

_PLAIN = frozenset({model.VALUE, model.ANNOTATION})
_ENDLESS = frozenset(polling.ENDLESS)
_UNTIL_SENTINEL = frozenset({polling.UNTIL_SENTINEL})
_WITH_SENTINEL = 2
"""So many arguments has `iter` where it calls the first of them."""
_ITERATORS = sorted(name.rpartition(".")[2] for name in _ENDLESS | _UNTIL_SENTINEL)


class Polling:
    """Questions about loops of coroutines."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def may_spin(self, file: str) -> Iterator[Function]:
        """The coroutines of a file with a loop that may go round for ever and never await."""
        index = self._project.index(file)
        for number, scope in enumerate(index.scopes):
            if scope.flags & model.MAY_SPIN:
                yield Function(file, number)
        for site in self._sites_of_iterators:
            if site.file == file and self._project.scope(site).is_async:
                yield site

    @cached_property
    def _sites_of_iterators(self) -> tuple[Function, ...]:
        sites = self._project.callers.named(_ITERATORS)
        return tuple(dict.fromkeys(each.function for each in sites if each.call.use & model.ITERATED))

    def never_ends(self, function: Function, callee: str, arguments: tuple[str, ...]) -> bool:
        """Whether what a call gives never ends, or only when something does that waits for others."""
        names = {self._known(value, _ENDLESS | _UNTIL_SENTINEL) for value in self._project.values(function, callee)}
        name = names.pop() if len(names) == 1 else None
        if name == polling.UNTIL_SENTINEL:
            return len(arguments) == _WITH_SENTINEL and self._waits_for_others(function, arguments[0])
        if name is None or any("=" in argument for argument in arguments):
            return False
        return len(arguments) <= polling.ENDLESS[name] and (bool(arguments) or polling.ENDLESS[name] > 1)

    def _waits_for_others(self, function: Function, path: str) -> bool:
        rows = self._project.knowledge.blocking
        names = [self._project.is_any_of(value, self._blocking) for value in self._project.values(function, path)]
        return bool(names) and all(name is not None and rows[name].kind in polling.WAITING_KINDS for name in names)

    def may_end_by_itself(self, callees: Iterable[str], catches: Iterable[str]) -> bool:
        """Whether an exception may be how a loop ends, by what it calls or what is caught around it."""
        if any(model.tail_of(path) not in polling.ENDING_NOTHING for path in catches):
            return True
        return any(model.tail_of(callee) in polling.ENDING for callee in callees)

    def changes_nothing(self, function: Function, callees: Iterable[str], looks: Iterable[str]) -> bool:
        """Whether calls only ask how things are, or pass the time, and reading some paths runs no code."""
        return all(self._only_asks(function, callee) for callee in callees) and all(
            self._is_plain(function, path) for path in looks
        )

    def asks(self, function: Function, callee: str) -> bool:
        """Whether a call tells how something is that only others can change."""
        values = self._project.values(function, callee)
        return bool(values) and all(self._known(value, polling.QUESTIONS) for value in values)

    def _only_asks(self, function: Function, callee: str) -> bool:
        values = self._project.values(function, callee)
        return bool(values) and all(self._known(value, polling.QUESTIONS | polling.IDLING) for value in values)

    def _is_plain(self, function: Function, path: str) -> bool:
        """Whether a path is a name, or an attribute that is stored as it is."""
        owner, dot, name = path.rpartition(".")
        if not dot:
            return path != model.UNKNOWN
        values = self._project.values(function, owner)
        return bool(values) and self._is_plain(function, owner) and all(self._stores(each, name) for each in values)

    def _stores(self, value: Value, name: str) -> bool:
        """Whether an object or module holds an attribute of this name, which no code stands behind."""
        if isinstance(value, Module):
            file = self._project.modules.file_of(value.place)
            return file is not None and self._holds(Function(file, model.MODULE_SCOPE), name)
        cls = value.of if isinstance(value, Instance) else value
        if not isinstance(cls, Class):
            return False
        for base in self._project.resolver.order(cls) or ():
            if not isinstance(base, Class):
                return False
            if name in self._project.index(base.file).names(base.number):
                return self._holds(Function(base.file, base.number), name)
        return False

    def _holds(self, scope: Function, name: str) -> bool:
        bindings = self._project.index(scope.file).bindings(scope.scope, name)
        return bool(bindings) and all(
            each.kind in _PLAIN and not each.value.partition("(")[0].endswith("property") for each in bindings
        )

    def _known(self, value: Value, names: frozenset[str]) -> str | None:
        return self._project.is_any_of(value, names)

    @cached_property
    def _blocking(self) -> frozenset[str]:
        return frozenset(self._project.knowledge.blocking)
