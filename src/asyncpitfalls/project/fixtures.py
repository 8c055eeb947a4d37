"""What pytest hands to tests and fixtures: what the fixture of the parameter's name gives or yields."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import pytests
from asyncpitfalls.knowledge.tests import REPLACING, STANDING_IN
from asyncpitfalls.project.values import Collection, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project.modules import Modules
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Values

_NOTHING: Values = ()
_STANDING_IN = STANDING_IN | frozenset(model.tail_of(each) for each in REPLACING)
"""The last names of what puts something in the place of what an object has."""
_MOST_IMPORTS = 4
"""Modules that import a fixture from each other: whoever looks further finds nothing that a reader would see."""


class Fixtures:
    """Looks fixtures up as pytest does: in the class, in the module, in each ``conftest.py`` from there upwards.

    Source: pytest documentation, "Fixtures reference", "Fixture availability".
    """

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._modules: Modules = resolver.modules

    def given(self, function: Function, name: str) -> Values:
        """What a parameter of a test or of a fixture gets; nothing where that is not known."""
        scope = self._resolver.scope(function)
        if not self._gets_fixtures(function, scope) or name not in scope.parameters:
            return _NOTHING
        for found in self._found(function, name):
            if found != function:  # a fixture that takes the one of its own name gets the next one
                return self._handed_out(found)
        return _NOTHING

    def hands_in(self, function: Function, name: str) -> bool:
        """Whether a name, read in a function, is a parameter that pytest gives the value of a fixture."""
        index = self._modules.index(function.file)
        number = index.binder(function.scope, name)
        if number is None:
            return False
        bindings = index.bindings(number, name)
        is_bare = len(bindings) == 1 and (bindings[0].kind, bindings[0].value) == (model.ANNOTATION, "")
        return is_bare and bool(self.given(Function(function.file, number), name))

    def _gets_fixtures(self, function: Function, scope: Scope) -> bool:
        is_test = scope.name.startswith(pytests.PREFIX) and pytests.is_test_file(os.path.basename(function.file))
        if scope.kind != model.FUNCTION or not (is_test or _is_fixture(scope)):
            return False
        return _is_fixture(scope) or all(f".{path}".startswith(pytests.MARKS) for path in scope.decorators)

    def _found(self, function: Function, name: str) -> Iterator[Function]:
        """The fixtures of a name, the one that is used first; a name that is bound to anything else ends them."""
        index = self._modules.index(function.file)
        if any(_may_give(path, name) for path in index.scopes[function.scope].decorators):
            return
        parent = index.scopes[function.scope].parent
        if index.scopes[parent].kind == model.CLASS:
            yield from self._in_scope(function.file, parent, name)
        yield from self._in_scope(function.file, model.MODULE_SCOPE, name)
        folder = os.path.dirname(function.file)
        while True:
            file = self._modules.file_of(os.path.join(folder, pytests.CONFIGURING))
            if file is not None and file != function.file:
                yield from self._in_scope(file, model.MODULE_SCOPE, name)
            above = os.path.dirname(folder)
            if above == folder:
                return
            folder = above

    def _in_scope(self, file: str, number: int, name: str, imports: int = _MOST_IMPORTS) -> Iterator[Function]:
        index = self._modules.index(file)
        bindings = index.bindings(number, name)
        if len(bindings) == 1 and bindings[0].kind == model.DEFINITION:
            scope = index.scopes[int(bindings[0].value)]
            if _is_fixture(scope):
                yield Function(file, int(bindings[0].value))
        elif len(bindings) == 1 and bindings[0].kind == model.FROM and imports:
            module, _, imported = bindings[0].value.partition(":")
            yield from self._in_module(file, module, imported, imports - 1)
        for module in index.stars if number == model.MODULE_SCOPE and not bindings and imports else ():
            yield from self._in_module(file, module, name, imports - 1)

    def _in_module(self, importer: str, module: str, name: str, imports: int) -> Iterator[Function]:
        place = self._modules.find(importer, module)
        file = self._modules.file_of(place) if place is not None else None
        if file is not None and file != importer:
            yield from self._in_scope(file, model.MODULE_SCOPE, name, imports)

    def _handed_out(self, fixture: Function) -> Values:
        """What a fixture gives: what it returns or yields, else what it is declared to."""
        index = self._modules.index(fixture.file)
        if any(fixture.scope == call.scope for name in _STANDING_IN & index.tails for call in index.calls_of(name)):
            return _NOTHING  # it puts something in the place of what the object has
        scope = self._resolver.scope(fixture)
        kind = model.YIELD if scope.is_generator else model.RETURN
        bindings = index.bindings(fixture.scope, kind)
        if not all(self._is_borne_out(Function(fixture.file, each.scope), each.value) for each in bindings):
            return _NOTHING
        made = self._resolver.resolve(fixture, kind) if bindings else _NOTHING
        if made or not scope.returns:
            return made
        outside = self._resolver.enclosing(fixture) or fixture
        declared = self._resolver.types.declared(outside, scope.returns)
        yields = scope.is_generator and all(isinstance(each, Collection) for each in declared)
        return tuple(each.of for each in declared if isinstance(each, Collection)) if yields else declared

    def _is_borne_out(self, reader: Function, path: str) -> bool:
        """Whether what a function only declares to give, and a fixture hands on, is what its text says it gives."""
        index = self._modules.index(reader.file)
        bound = index.bindings(reader.scope, path) if path.isidentifier() else ()
        for each in (path, *(binding.value for binding in bound if binding.kind == model.VALUE)):
            called = each.rstrip("!")
            makers = self._resolver.resolve(reader, called[: called.rindex("(")]) if called.endswith(")") else _NOTHING
            for maker in makers:
                if isinstance(maker, Function) and self._resolver.scope(maker).returns:
                    names = self._modules.index(maker.file).names(maker.scope)
                    if model.RETURN in names and not self._resolver.resolve(maker, model.RETURN):
                        return False
        return True


def _is_fixture(scope: Scope) -> bool:
    """Whether a function is a fixture, by its one decorator's last name, and goes by its own name."""
    return len(scope.decorators) == 1 and model.tail_of(scope.decorators[0]) in pytests.FIXTURE_DECORATORS


def _may_give(decorator: str, name: str) -> bool:
    """Whether a decorator of a test may hand in what a parameter of a name gets, in the place of a fixture."""
    given = decorator.partition("(")[2].removesuffix(")")
    return model.tail_of(decorator) == pytests.PARAMETRIZE and (not given.startswith("'") or given == f"'{name}'")
