"""Tests that pytest collects and, without a plugin that runs coroutines, never runs."""

from __future__ import annotations

import os.path
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops, pytests
from asyncpitfalls.project.values import Class, External
from asyncpitfalls.sources.dependencies import OPTION

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Function

_STARTS = sorted({name.rpartition(".")[2] for name in loops.STARTS})


class PytestTests:
    """Questions about tests under pytest. What may be run in any way of its own is answered as if it were run."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def is_never_run(self, function: Function) -> bool:
        """Whether pytest collects an ``async def`` and has nothing in the project that could run its coroutine."""
        scope = self._project.scope(function)
        return (
            scope.is_async
            and not scope.is_generator
            and scope.name.startswith(pytests.PREFIX)
            and pytests.is_test_file(os.path.basename(function.file))
            and self._runs_no_coroutines
            and self._is_collected(function)
            and not self._runs_by_itself(function)
            and all(self._is_plain_mark(function, path) for path in scope.decorators)
        )

    def _runs_by_itself(self, function: Function) -> bool:
        """Whether a module calls the test itself, or runs a loop as a script: that is how its tests are run."""
        index = self._project.index(function.file)
        return self.is_called(function) or any(
            call.use & model.GUARDED for tail in _STARTS for call in index.calls_of(tail)
        )

    def is_called(self, function: Function) -> bool:
        """Whether a module calls a test of its own itself."""
        return self._project.scope(function).name in self._project.index(function.file).tails

    def _is_collected(self, function: Function) -> bool:
        """Whether a function stands where pytest looks for tests, and nothing around it says more about it."""
        index = self._project.index(function.file)
        if pytests.MARKING_MODULE in index.names(model.MODULE_SCOPE):
            return False
        if self._project.is_top_level(function):
            return True
        owner = self._project.declarations.owner(function)
        return owner is not None and self._is_plain_class(owner)

    def _is_plain_class(self, cls: Class) -> bool:
        scope = self._project.index(cls.file).scopes[cls.number]
        order = self._project.resolver.order(cls)
        if order is None or scope.decorators or not scope.name.startswith(pytests.CLASS_PREFIX):
            return False
        names = {"__init__", "__new__", pytests.MARKING_MODULE}
        return all(
            isinstance(base, Class) and names.isdisjoint(self._project.index(base.file).names(base.number))
            for base in order
        )

    def _is_plain_mark(self, function: Function, path: str) -> bool:
        around = self._project.resolver.enclosing(function) or function
        values = self._project.values(around, path.partition("(")[0])
        marks = [value.path.removeprefix(pytests.MARK) for value in values if isinstance(value, External)]
        return len(marks) == len(values) == 1 and marks[0] in pytests.NOT_RUNNING

    @cached_property
    def _runs_no_coroutines(self) -> bool:
        """Whether the project declares that it needs pytest, and names nothing by which that would run coroutines."""
        project = self._project
        if pytests.PYTEST not in project.dependencies:
            return False
        imported = (name.replace("_", "-") for name in project.imported)
        if any(map(pytests.RUNNING, (*imported, *project.dependencies))):
            return False
        if any(map(self._is_unknown_plugin, project.dependencies)) or any(map(self._gets_more, project.modules.paths)):
            return False
        indexes = [project.index(file) for file in project.modules.paths]
        scopes = (scope for index in indexes if pytests.PYTEST in index.imported for scope in index.scopes)
        return all(pytests.FIXTURES.isdisjoint(scope.parameters) for scope in scopes) and not any(
            map(self._takes_unknown_fixture, project.modules.paths)
        )

    def _is_unknown_plugin(self, word: str) -> bool:
        """Whether an option has pytest load a plugin that is neither the project's nor known to run no coroutines."""
        name = word.removeprefix(OPTION)
        plain = name.removeprefix(f"{pytests.PYTEST}_") in pytests.PLAIN_PLUGINS
        return name != word and not plain and self._project.modules.find(self._project.modules.paths[0], name) is None

    def _gets_more(self, file: str) -> bool:
        """Whether a module has, or may get by a star import from elsewhere, what treats tests in another way."""
        index, modules = self._project.index(file), self._project.modules
        if not pytests.HOOKS.isdisjoint(index.names(model.MODULE_SCOPE)):
            return True
        name = os.path.basename(file)
        configures = name.removesuffix(".py") == pytests.CONFIGURING or pytests.is_test_file(name)
        return configures and any(modules.find(file, module) is None for module in index.stars)

    def _takes_unknown_fixture(self, file: str) -> bool:
        """Whether a test takes what only a plugin can give it that nothing in the project names."""
        if not pytests.is_test_file(os.path.basename(file)):
            return False
        return any(
            not self._fixtures.issuperset(scope.parameters)
            for function, scope in self._project.functions(file)
            if scope.is_async and scope.name.startswith(pytests.PREFIX) and self._gets_fixtures_alone(function)
        )

    def _gets_fixtures_alone(self, function: Function) -> bool:
        """Whether all that a test is given are fixtures: no decorator gives it more."""
        scope = self._project.scope(function)
        marks = all(self._is_plain_mark(function, path) for path in scope.decorators)
        parametrized = any(model.tail_of(path) == pytests.PARAMETRIZE for path in scope.decorators)
        return marks and not parametrized and self._is_collected(function)

    @cached_property
    def _fixtures(self) -> frozenset[str]:
        """What tests may take that needs no other plugin: whatever has a name in the project may be a fixture."""
        found = {"self", *pytests.PLAIN_FIXTURES}
        for file in self._project.modules.paths:
            index = self._project.index(file)
            found.update(scope.name for scope in index.scopes)
            for number, scope in enumerate(index.scopes):
                found.update(each.strip("'") for path in scope.decorators for each in _first_argument(path))
                if number == model.MODULE_SCOPE:
                    found.update(index.names(number))
        return frozenset(found)


def _first_argument(path: str) -> tuple[str, ...]:
    """``'client'`` in ``pytest.fixture('client')``: the name that a fixture has in place of its function's."""
    argument = path.partition("(")[2].removesuffix(")")
    return (argument,) if argument else ()
