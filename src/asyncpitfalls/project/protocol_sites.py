"""Where statements may meet objects that do not support them: found by name first, so that cost follows suspects."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.protocols import METHODS, Protocol
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from asyncpitfalls.index.model import Binding, Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.protocols import Protocols

_STATEMENT = model.ENTERED | model.ITERATED | model.ASYNCHRONOUS
_ANY = knowledge.NONE
_OF_COROUTINES = Protocol.AWAIT | Protocol.ASYNC_WITH | Protocol.ASYNC_FOR
"""An object without any of these is a mistake of another kind, where a plain statement cannot use it."""
_WORD = re.compile(r"\w+")
_ENTERING = (
    (frozenset(map(model.tail_of, knowledge.ENTERING)), Protocol.WITH, _OF_COROUTINES),
    (frozenset(map(model.tail_of, knowledge.ENTERING_ASYNC)), Protocol.ASYNC_WITH, _ANY),
)
_ITERATING = frozenset(map(model.tail_of, knowledge.ITERATING | knowledge.MAPPING))


class ProtocolSites:
    """The scopes of a file with an ``await``, ``with`` or ``for`` that fails, as far as the index tells."""

    def __init__(self, project: Project, protocols: Protocols) -> None:
        self._project = project
        self._protocols = protocols
        self._meeting: dict[str, bool] = {}

    def awaiting(self, file: str) -> Iterator[Function]:
        """The scopes that await what cannot be awaited."""
        index = self._project.index(file)
        paths = (path for path in index.used_paths if path.use & model.AWAITED)
        yield from self._lacking(file, _calls(index.awaited, self._plain_names, 0, 0), paths, Protocol.AWAIT, _ANY)

    def entering(self, file: str) -> Iterator[Function]:
        """The scopes with a ``with``, or its like, that cannot enter what it is given."""
        index = self._project.index(file)
        for how, wanted in ((0, Protocol.WITH), (model.ASYNCHRONOUS, Protocol.ASYNC_WITH)):
            kind = model.ENTERED | how
            calls = _calls(index.loose, self._names, _STATEMENT, kind)
            paths = (path for path in index.used_paths if path.use & _STATEMENT == kind)
            yield from self._lacking(file, calls, paths, wanted, _ANY if how else _OF_COROUTINES)
        for names, wanted, having in _ENTERING:
            for call in (call for name in sorted(names & index.tails) for call in index.calls_of(name)):
                function = Function(file, call.scope)
                if any(self._fails(function, each.rpartition("=")[2], wanted, having) for each in call.arguments):
                    yield function

    def iterating(self, file: str) -> Iterator[Function]:
        """The scopes with a ``for``, or its like, that cannot go through what it is given."""
        index = self._project.index(file)
        for how, wanted in ((0, Protocol.FOR), (model.ASYNCHRONOUS, Protocol.ASYNC_FOR)):
            kind = model.ITERATED | how
            names = self._names if how else self._names_of_iterables
            calls = _calls(index.loose, names, _STATEMENT, kind)
            paths = (path for path in index.used_paths if path.use & _STATEMENT == kind)
            if wanted is Protocol.FOR:
                paths = (each for each in paths if self.may_be_async_iterable(Function(file, each.scope), each.callee))
            yield from self._lacking(file, calls, paths, wanted, _ANY if how else Protocol.ASYNC_FOR)
        given = _calls(index.loose, self._names_of_iterables, model.GIVEN, model.GIVEN)
        into = (call for call in given if call.arguments and model.tail_of(call.arguments[0]) in _ITERATING)
        yield from self._lacking(file, into, (), Protocol.FOR, Protocol.ASYNC_FOR)
        for name in sorted(_ITERATING & index.tails) if self._meets_async_iterables(file) else ():
            for call in index.calls_of(name):
                function = Function(file, call.scope)
                if any(self._cannot_be_iterated(function, each.rpartition("=")[2]) for each in call.arguments):
                    yield function

    def _cannot_be_iterated(self, function: Function, argument: str) -> bool:
        """Whether an argument is something that a plain loop cannot go through, as far as the index tells."""
        if argument.endswith(")"):
            by_name = model.tail_of(argument) in self._async_iterables
        else:
            by_name = self.may_be_async_iterable(function, argument)
        return by_name and self._fails(function, argument, Protocol.FOR, Protocol.ASYNC_FOR)

    def _fails(self, function: Function, path: str, wanted: Protocol, having: Protocol) -> bool:
        """Whether something does not support one protocol and supports one of some others, where not any will do."""
        support = self._protocols.of(function, path)
        return bool(support.lacks & wanted) and (having is _ANY or bool(support.has & having))

    def _lacking(
        self,
        file: str,
        calls: Iterable[Call],
        paths: Iterable[Call],
        wanted: Protocol,
        having: Protocol,
    ) -> Iterator[Function]:
        """The scopes in which something fails: see `_fails`."""
        made = ((call.scope, f"{call.callee}()") for call in calls)
        for scope, path in (*made, *((each.scope, each.callee) for each in paths)):
            function = Function(file, scope)
            if self._fails(function, path, wanted, having):
                yield function

    # Names ----------------------------------------------------------------------------------------------------

    @cached_property
    def _plain_names(self) -> frozenset[str]:
        """The last names of all callees that may give something else than a coroutine."""
        return self._named(coroutines=False)

    @cached_property
    def _names(self) -> frozenset[str]:
        """The last names of all callees that we may know."""
        return self._plain_names | self._named(coroutines=True)

    @cached_property
    def _names_of_iterables(self) -> frozenset[str]:
        """The last names of all callees that may give an async iterable: most loops call something built in."""
        return self._named(coroutines=False, having=self._project.may_give_async_iterables)

    def _named(self, *, coroutines: bool, having: Callable[[str], bool] = lambda _: True) -> frozenset[str]:
        """The last names of functions and classes; of those elsewhere only where a package has something."""
        project = self._project
        found: set[str] = set()
        packages = {"builtins"}
        for file in project.modules.paths:
            index = project.index(file)
            packages |= index.imported
            found.update(
                scope.name
                for scope in index.scopes
                if scope.kind in {model.FUNCTION, model.CLASS} and coroutines == _makes_coroutine(scope)
            )
        outside = project.coroutine_names_outside if coroutines else project.other_names_outside
        known = () if coroutines else (*project.knowledge.supports, *self._protocols.waiting)
        rows = map(model.tail_of, known)
        return frozenset(
            project.callers.with_aliases(found.union(rows, *map(outside, filter(having, sorted(packages)))))
        )

    # Async iterables under a name -----------------------------------------------------------------------------

    def may_be_async_iterable(self, function: Function, path: str) -> bool:
        """Whether something that a path is bound to may be an async iterable, as names tell.

        Most loops go through what a name stands for, and hardly ever is that an async iterable.
        """
        if not self._meets_async_iterables(function.file):
            return False
        if "." in path:
            return model.tail_of(path) in self._attributes
        index = self._project.index(function.file)
        return any(map(self._is_bound_to_one, index.bindings_from(function.scope, path)))

    def _meets_async_iterables(self, file: str) -> bool:
        if file not in self._meeting:
            index = self._project.index(file)
            names = self._async_iterables
            self._meeting[file] = not names.isdisjoint(index.tails) or not names.isdisjoint(index.names(0))
        return self._meeting[file]

    def _is_bound_to_one(self, binding: Binding) -> bool:
        if binding.kind == model.ANNOTATION:
            return not self._async_iterables.isdisjoint(_WORD.findall(binding.value))
        return binding.kind == model.VALUE and model.tail_of(binding.value) in self._async_iterables

    @cached_property
    def _async_iterables(self) -> frozenset[str]:
        """The last names of what makes async iterables, or is the type of one."""
        project = self._project
        found = set(knowledge.ASYNC_ITERABLES)
        found.update(
            model.tail_of(name) for name, row in project.knowledge.supports.items() if row & Protocol.ASYNC_FOR
        )
        classes: set[str] = set()
        for file in project.modules.paths:
            index = project.index(file)
            for number, scope in enumerate(index.scopes):
                if scope.kind == model.CLASS and METHODS[Protocol.ASYNC_FOR][0] in index.names(number):
                    classes.add(scope.name)
                elif scope.kind == model.FUNCTION and _hands_out_async_iterable(scope):
                    found.add(scope.name)
        return frozenset(project.callers.with_aliases({*found, *project.callers.with_heirs(sorted(classes))}))

    @cached_property
    def _attributes(self) -> frozenset[str]:
        """The attributes that are bound to async iterables, of whatever class."""
        found: set[str] = set()
        for file in filter(self._meets_async_iterables, self._project.modules.paths):
            index = self._project.index(file)
            for number, scope in enumerate(index.scopes):
                if scope.kind == model.CLASS:
                    names = index.names(number)
                    found.update(
                        each for each in names if any(map(self._is_bound_to_one, index.bindings(number, each)))
                    )
        return frozenset(found)


def _calls(
    table: Mapping[str, Sequence[model.RawCall]], names: frozenset[str], uses: int, wanted: int
) -> Iterator[Call]:
    """The calls of a table whose callees have one of some last names, with these and no others of some uses."""
    # Not `table.keys() & names`, which would go through the names: they are by far the more.
    for name in sorted(names.intersection(table)):
        yield from (model.Call._make(raw) for raw in table[name] if raw[4] & uses == wanted)


def _makes_coroutine(scope: model.Scope) -> bool:
    return scope.kind == model.FUNCTION and scope.is_async and not scope.is_generator and not scope.decorators


def _hands_out_async_iterable(scope: model.Scope) -> bool:
    return (scope.is_async and scope.is_generator) or any(each in scope.returns for each in knowledge.ASYNC_ITERABLES)
