"""What names stand for: in the project, in the stubs of the standard library, in what is installed beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import libraries, processes
from asyncpitfalls.project import paths
from asyncpitfalls.project.installed import Installed
from asyncpitfalls.project.outside import Outside
from asyncpitfalls.project.resolve import Resolver
from asyncpitfalls.project.rows import Rows, by_package
from asyncpitfalls.project.stub_names import stub_names
from asyncpitfalls.project.values import Class, External, Function, Module
from asyncpitfalls.project.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.project.installed import Packages
    from asyncpitfalls.project.modules import ProjectModules
    from asyncpitfalls.project.stubs import StubModules
    from asyncpitfalls.project.values import Value, Values

BUILTINS = "builtins"
_OUTCOMES = (")", "!", "*")
"""How the path of what a call, an ``await`` or an iteration gives ends."""


class Meanings:
    """The part of a project that needs to know nothing but names."""

    def __init__(
        self, modules: ProjectModules, stub_modules: StubModules, knowledge: Knowledge, packages: Packages
    ) -> None:
        self.modules = modules
        self.index = modules.index
        """What a file says."""
        self.resolver = Resolver(modules, knowledge.keeps_function)
        self.knowledge = knowledge
        self.stubs = Resolver(stub_modules, knowledge.keeps_function)
        self._packages = packages
        self._meanings: dict[str, Values] = {}
        self._canonical: dict[str, str] = {}
        self._coroutines_outside: dict[str, bool] = {}
        self._names_of_rows: dict[tuple[type, Value, frozenset[str]], str | None] = {}

    def values(self, function: Function, path: str) -> Values:
        """What a path may be, read in a function; empty when unknown."""
        return self.resolver.resolve(function, path)

    def meaning(self, path: str) -> Values:
        """What stubs say about an external path; empty when they say nothing, or speak of a newer version."""
        if path not in self._meanings:
            head, steps = paths.split(path)
            is_other = self.versions.is_older(path) or libraries.IS_MADE_OF_PLAIN_CLASS(path)
            place = self.stub_place(head) if not is_other else None
            values: Values = (Module(place),) if place is not None else ()
            values = self.stubs.along(values, steps)
            self._meanings[path] = values if not self._is_of_older(path, values) else ()
        return self._meanings[path]

    def _is_of_older(self, path: str, values: Values) -> bool:
        """Whether a library leads to functions of another one of which the project uses an older version."""
        if self.versions.speaks_of(path):
            return False
        names = (self.stubs.definition(value) for value in values if isinstance(value, Function))
        return any(map(self.versions.is_older, names))

    def canonical(self, value: Value) -> str:
        """One name for all names of a thing: where its definition stands."""
        if not isinstance(value, External):
            return self.resolver.definition(value)
        if value.path not in self._canonical:
            path = _of_module(self.outside.path(value.path))
            names = {self.stubs.definition(meant) for meant in self.meaning(path)}
            self._canonical[value.path] = names.pop() if len(names) == 1 else paths.names_only(path)
        return self._canonical[value.path]

    def is_any_of(self, value: Value, names: frozenset[str]) -> str | None:
        """The public name, of those given, that the value is known by; for a class also those of its bases."""
        key = (type(value), value, names)  # a function and a class of the same number are equal
        if key not in self._names_of_rows:
            self._names_of_rows[key] = self._row(value, self._rows(names))
        return self._names_of_rows[key]

    def _row(self, value: Value, rows: Rows) -> str | None:
        if isinstance(value, External):
            return self._row_outside(value, rows)
        if isinstance(value, Class):
            order = self.resolver.order(value) or ()
            found = (self._row_outside(base, rows) for base in order if isinstance(base, External))
            return next((name for name in found if name is not None), rows.exact(self.canonical(value)))
        return rows.exact(self.canonical(value))

    def _row_outside(self, value: External, rows: Rows) -> str | None:
        path = self.outside.path(value.path)
        if path.endswith(_OUTCOMES) or (path.endswith("]") and ")" in path):
            return None  # what a call gives has none of the names that the callable has, nor what an object holds
        return rows.find(path, self.canonical(value)) if rows.may_have(path) else None

    def stub_place(self, package: str) -> str | None:
        """Where our stubs describe a package, or one that offers the same; None where they do not."""
        return self.stubs.modules.find("", libraries.SAME_AS.get(package, package))

    @cached_property
    def imported(self) -> frozenset[str]:
        """The top-level packages that any file of the project imports, and what needs no import."""
        found = (self.index(file).imported for file in self.modules.paths)
        return frozenset({BUILTINS}.union(*found))

    def within_reach(self, names: Iterable[str]) -> frozenset[str]:
        """Those of some public names that belong to packages which the project imports at all."""
        found = by_package(frozenset(names))
        return frozenset[str]().union(*(found[package] for package in self._packages_within_reach & found.keys()))

    @cached_property
    def _packages_within_reach(self) -> frozenset[str]:
        """The packages that the project imports, and those whose things theirs stand for."""
        stands_for = self.knowledge.stands_for.items()
        return self.imported.union(
            paths.split(to)[0] for name, to in stands_for if paths.split(name)[0] in self.imported
        )

    @cached_property
    def installed(self) -> Installed:
        """The packages of the environment."""
        keeps, is_own = self.knowledge.keeps_function, self.modules.has
        return Installed(self._packages, keeps, is_own, self._is_by_stubs, self._coroutine_names_in_stubs)

    def is_coroutine_function_outside(self, value: External) -> bool:
        """Whether an installed package, or else a stub, says that calling a name from elsewhere gives a coroutine."""
        known = self._coroutines_outside.get(value.path)
        if known is None:
            known = self.installed.makes_coroutine(value.path)
            known = self._is_by_stubs(value) if known is None else known
            self._coroutines_outside[value.path] = known
        return known

    def _is_by_stubs(self, value: External) -> bool:
        names = paths.names_only(value.path)
        if names.rpartition(".")[2] not in self._coroutine_names_in_stubs(names.partition(".")[0]):
            return False
        meant = self.meaning(value.path)
        return bool(meant) and all(map(self.stubs.gives_coroutine, meant))

    def coroutine_names_outside(self, package: str) -> frozenset[str]:
        """The names of the coroutine functions of a package that is installed, or of which there are stubs."""
        return self._coroutine_names_in_stubs(package) | self.installed.coroutine_names(package)

    def _coroutine_names_in_stubs(self, package: str) -> frozenset[str]:
        return stub_names(libraries.SAME_AS.get(package, package)).coroutines

    def other_names_outside(self, package: str) -> frozenset[str]:
        """The names of the plain functions and classes of a package of which there are stubs."""
        return stub_names(libraries.SAME_AS.get(package, package)).others

    def may_give_async_iterables(self, package: str) -> bool:
        """Whether something in a package of which there are stubs may give an async iterable."""
        return stub_names(libraries.SAME_AS.get(package, package)).may_give_async_iterables

    @cached_property
    def _row_tables(self) -> dict[frozenset[str], Rows]:
        return {}

    def _rows(self, names: frozenset[str]) -> Rows:
        if names not in self._row_tables:
            self._row_tables[names] = Rows(names, self.canonical)
        return self._row_tables[names]

    @cached_property
    def versions(self) -> Versions:
        """Which libraries are of a version older than what we know of them."""
        return Versions(self.modules, self._packages.declarations)

    @cached_property
    def outside(self) -> Outside:
        """What paths that lead outside the project come to."""
        return Outside(self.knowledge.stands_for, self.knowledge.blocking)

    @property
    def dependencies(self) -> frozenset[str]:
        """The words of the files that declare the project's dependencies (`asyncpitfalls.sources.dependencies`)."""
        return self._packages.declared


def _of_module(path: str) -> str:
    """``multiprocessing.get_context("spawn").Pool`` is ``multiprocessing.Pool``."""
    before, called, after = path.partition("(")
    module = processes.SAME_AS_MODULE.get(before)
    return path if module is None or not called else module + after.partition(")")[2]
