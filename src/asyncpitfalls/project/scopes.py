"""The files of a project and the functions in them: what they are called, where they stand, whose run is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Span
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import tests
from asyncpitfalls.project import paths
from asyncpitfalls.project.meanings import Meanings
from asyncpitfalls.project.values import External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.knowledge.loops import AsyncLibrary
    from asyncpitfalls.project.installed import Packages
    from asyncpitfalls.project.modules import ProjectModules
    from asyncpitfalls.project.stubs import StubModules
    from asyncpitfalls.project.values import Value


class Scopes(Meanings):
    """The part of a project that needs to know names and scopes only."""

    def __init__(
        self, modules: ProjectModules, stub_modules: StubModules, knowledge: Knowledge, packages: Packages
    ) -> None:
        super().__init__(modules, stub_modules, knowledge, packages)
        self._libraries: dict[str, AsyncLibrary] = {}
        self._tests: dict[str, bool] = {}

    def functions(self, file: str) -> Iterator[tuple[Function, model.Scope]]:
        """Every scope of a file."""
        for number, scope in enumerate(self.index(file).scopes):
            yield Function(file, number), scope

    def scope(self, function: Function) -> model.Scope:
        """The scope that a function is, as its file declares it."""
        return self.resolver.scope(function)

    def is_test(self, file: str) -> bool:
        """Whether a file is a test, or belongs to tests."""
        if file not in self._tests:
            names = (self.modules.dotted(file), self.modules.below_root(file))
            self._tests[file] = any(map(tests.is_test, names))
        return self._tests[file]

    def is_top_level(self, function: Function) -> bool:
        """Whether a function stands in the body of its module, not in a class or another function."""
        return self.scope(function).parent == model.MODULE_SCOPE

    def display(self, value: Value) -> str:
        """How a message calls a value that its code spells in too many words."""
        if isinstance(value, Instance):
            return f"{self.name(Function(*value.of))}.__call__"
        if isinstance(value, Function):
            return self.name(value)
        return paths.names_only(value.path) if isinstance(value, External) else self.canonical(value)

    def runner(self, function: Function) -> Function:
        """Whose run executes a scope's code: a class body runs with the scope around it, any other scope is its own."""
        while self.resolver.scope(function).kind == model.CLASS:
            function = self.resolver.enclosing(function) or function
        return function

    def span(self, function: Function) -> Span:
        """Where a function's header begins, up to its name."""
        scope = self.resolver.scope(function)
        words = "" if scope.kind == model.LAMBDA else "class " if scope.kind == model.CLASS else "def "
        width = len("async " if scope.is_async else "") + len(words) + len(scope.name.strip("<>"))
        return Span(scope.row, scope.column, scope.row, scope.column + width)

    def runs_at_import(self, function: Function) -> bool:
        """Whether the scope's code runs while its module is imported."""
        return self.resolver.scope(self.runner(function)).kind == model.MODULE

    def name(self, function: Function) -> str:
        """How a message calls a function."""
        scope = self.resolver.scope(function)
        if scope.kind == model.MODULE:
            return self.modules.dotted(function.file)
        return "lambda" if scope.kind == model.LAMBDA else scope.qualname.removesuffix(".__init__")

    def library(self, file: str) -> AsyncLibrary:
        """The async library that a file uses: the first it imports; asyncio where it imports none."""
        if file not in self._libraries:
            imported = self.index(file).imported
            known = self.knowledge.async_libraries
            self._libraries[file] = next((library for library in known if library.module in imported), known[0])
        return self._libraries[file]
