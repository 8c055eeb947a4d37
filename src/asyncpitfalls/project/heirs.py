"""Which classes inherit from a class, anywhere in the project, and what they have in place of its methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values


class Heirs:
    """Classes are found by the names that they bind, and their bases resolved once each."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._resolver = project.resolver
        self._ancestors: dict[Class, frozenset[Class]] = {}
        self._libraries: dict[str, frozenset[str]] = {}

    def overriding(self, value: Value) -> Iterator[Values]:
        """What the subclasses of a method's class, anywhere in the project, have in its place; nothing if unknown."""
        if not isinstance(value, Function):
            return
        parent = self._resolver.enclosing(value)
        name = self._resolver.scope(value).name
        if parent is None or self._resolver.scope(parent).kind != model.CLASS or name.startswith("__"):
            return
        yield from (self._resolver.attribute(cls, name) for cls in self.having(Class(*parent), name))

    def having(self, cls: Class, name: str) -> Iterator[Class]:
        """The classes that inherit from a class, however far, and bind a name themselves."""
        yield from (each for each in self.classes_with.get(name, ()) if each != cls and cls in self.ancestors(each))

    def able(self, cls: Class, name: str) -> Iterator[Class]:
        """The classes that inherit from a class, however far, and have an attribute, be it one of another base."""
        for each in self.of(cls):
            order = self._resolver.known_order(each)
            bases = (base for base in order if isinstance(base, Class))
            if any(name in self._project.index(base.file).names(base.number) for base in bases):
                yield each

    def of(self, cls: Class) -> Iterator[Class]:
        """The classes that inherit from a class, however far."""
        yield from (each for each in self._inheriting if each != cls and cls in self.ancestors(each))

    @cached_property
    def _inheriting(self) -> tuple[Class, ...]:
        """The classes of the project that have bases."""
        files = ((file, self._project.index(file).scopes) for file in self._project.modules.paths)
        return tuple(
            Class(file, number)
            for file, scopes in files
            for number, scope in enumerate(scopes)
            if scope.kind == model.CLASS and scope.bases
        )

    def any_of_library(self, path: str, meant: Values, name: str) -> bool:
        """Whether a class of the project that binds a name inherits from a library's class, under whatever path."""
        bases = self._libraries_below(name)
        return path in bases or any(meant == self._project.meaning(base) != () for base in bases)

    def _libraries_below(self, name: str) -> frozenset[str]:
        """The paths of all libraries' classes that the classes inherit from which bind a name."""
        if name not in self._libraries:
            orders = (self._resolver.order(cls) or () for cls in self.classes_with.get(name, ()))
            found = {base.path for order in orders for base in order if isinstance(base, External)}
            self._libraries[name] = frozenset(found)
        return self._libraries[name]

    def ancestors(self, cls: Class) -> frozenset[Class]:
        """Every class that a class may inherit from, also where no single order of them can be told."""
        if cls not in self._ancestors:
            found = [cls]
            for current in found:  # more of them come meanwhile
                scope = Function(current.file, current.number)
                around = self._resolver.enclosing(scope) or scope
                for path in self._resolver.scope(scope).bases:
                    values = self._resolver.resolve(around, path)
                    found += [value for value in values if isinstance(value, Class) and value not in found]
            self._ancestors[cls] = frozenset(found)
        return self._ancestors[cls]

    @cached_property
    def classes_with(self) -> dict[str, list[Class]]:
        """The classes of the project that bind a name themselves, by the name."""
        found: dict[str, list[Class]] = {}
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for number, scope in enumerate(index.scopes):
                if scope.kind == model.CLASS:
                    for name in index.names(number):
                        found.setdefault(name, []).append(Class(file, number))
        return found
