"""Calls that give an object which does nothing before it is awaited: what its ``__await__`` awaits is a coroutine.

``Config.name()`` may give a `Setting` that keeps the coroutine which reads it, for its ``__await__``. Unlike a
coroutine, such an object may be good for other things than awaiting: it may be entered, or asked for what it has.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops
from asyncpitfalls.knowledge.futures import GIVING_IDLE_OBJECTS
from asyncpitfalls.knowledge.special_methods import AWAIT, CALL, GET_ATTRIBUTE, INIT, ITERATING
from asyncpitfalls.knowledge.values import OF_LAZY_OBJECTS
from asyncpitfalls.project.handing_out import names_of_objects
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Class, External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

_DRIVEN = f".{AWAIT}()"
"""How what an ``__await__`` returns ends, where it is that of a coroutine."""


class IdleObjects:
    """Finds the classes of such objects, and what makes them."""

    def __init__(self, project: Project, makes_coroutine: Callable[[Function, str], object]) -> None:
        self._project = project
        self._makes_coroutine = makes_coroutine
        self._driven: dict[Class, str] = {}
        self._makers: dict[Value, bool] = {}

    @cached_property
    def _classes(self) -> frozenset[Class]:
        """The classes of the project whose objects drive a coroutine when awaited, and do little else."""
        found: set[Class] = set()
        for cls in self._project.heirs.classes_with.get(AWAIT, ()):
            driven = self._driven_by(cls)
            if driven and not self._starts(cls) and not self._has_more_operators(cls):
                self._driven[cls] = driven
                found.add(cls)
        return frozenset(found)

    def names_among(self, tails: Iterable[str]) -> frozenset[str]:
        """Those of some last names of callees that may give such an object."""
        if not self._classes and not self._of_libraries:
            return frozenset()
        if self._of_libraries or self._has_any_attribute:
            return frozenset(tails) - self._own_names
        return self._names.intersection(tails)

    def made_by(self, function: Function, callee: str) -> Values:
        """What a callee, read in a function, may be, where all of it gives such an object."""
        values = self._project.values(function, callee) if self._classes or self._of_libraries else ()
        return values if values and all(map(self._makes_one, values)) else ()

    def are_iterated(self, function: Function, callee: str) -> bool:
        """Whether what a callee gives can be iterated over as well, by a class of the project.

        So may those do that it is given to.
        """
        resolver = self._project.resolver
        made = (each for value in self._project.values(function, callee) for each in resolver.called(value))
        objects = [each for each in made if isinstance(each, Instance)]
        methods = (method for each in objects for name in ITERATING for method in resolver.attribute(each, name))
        return any(isinstance(method, Function) for method in methods)  # what bases of Python's might have says nothing

    # Classes --------------------------------------------------------------------------------------------------

    def _driven_by(self, cls: Class) -> str:
        """The path of what ``__await__`` returns the ``__await__()`` of; empty where it does anything else."""
        methods = [each for each in self._project.resolver.attribute(cls, AWAIT) if isinstance(each, Function)]
        returned = [self._project.index(each.file).bindings(each.scope, model.RETURN) for each in methods]
        values = [binding.value for bindings in returned for binding in bindings]
        return values[0].removesuffix(_DRIVEN) if len(values) == 1 and values[0].endswith(_DRIVEN) else ""

    def _starts(self, cls: Class) -> bool:
        """Whether the constructor gives something to a loop, so that the object is under way when it is made."""
        index = self._project.index(cls.file)
        made = (call for call in index.calls if index.scopes[call.scope].parent == cls.number)
        return any(call.tail in loops.TAKING and index.scopes[call.scope].name == INIT for call in made)

    def _has_more_operators(self, cls: Class) -> bool:
        """Whether the class, or one that it inherits from, says what tests, comparisons or operators do."""
        names = (
            name
            for each in self._project.heirs.ancestors(cls)
            for name in self._project.index(each.file).names(each.number)
        )
        return any(name.startswith("__") and name.endswith("__") and name not in OF_LAZY_OBJECTS for name in names)

    @cached_property
    def _of_libraries(self) -> frozenset[str]:
        """The classes of libraries in use whose objects, when called, give such objects."""
        return self._project.within_reach(GIVING_IDLE_OBJECTS)

    # Callables ------------------------------------------------------------------------------------------------

    def _makes_one(self, value: Value) -> bool:
        known = self._makers.get(value)
        if known is None:
            self._makers[value] = False  # one that is made of itself is none
            known = self._makers[value] = self._find(value)
        return known

    def _find(self, value: Value) -> bool:
        if isinstance(value, External):
            meant = self._project.meaning(value.path) if self._of_libraries else ()
            names = [self._project.stubs.definition(each.of) for each in meant if isinstance(each, Instance)]
            return 0 < len(meant) == len(names) and self._of_libraries.issuperset(names)
        if isinstance(value, Instance):
            called = self._project.resolver.attribute(value, CALL)
            return bool(called) and all(map(self._makes_one, called))
        if not isinstance(value, Function) or self._may_give_none(value):
            return False
        made = self._project.resolver.called(value)
        classes = [each.of for each in made if isinstance(each, Instance)]
        if not made or len(classes) < len(made) or not self._classes.issuperset(classes):
            return False
        overridden = any(self._project.heirs.overriding(value))
        return not overridden and all(self._is_given_coroutine(value, cls) for cls in classes)

    def _may_give_none(self, function: Function) -> bool:
        returned = self._project.index(function.file).bindings(function.scope, model.RETURN)
        return self._project.resolver.may_give_none(function) or any(each.value == "None" for each in returned)

    def _is_given_coroutine(self, maker: Function, cls: Class) -> bool:
        """Whether what an object drives is a coroutine: of a method of its own, or that its maker gives it."""
        driven = self._driven[cls]
        methods = self._project.resolver.attribute(cls, AWAIT)
        if len(methods) != 1 or not isinstance(methods[0], Function):
            return False
        method = methods[0]
        if driven.endswith(")"):
            return bool(self._makes_coroutine(method, driven[: driven.rindex("(")]))
        kept = self._project.arguments.behind(method, driven)
        name = self._project.scope(Function(*cls)).name
        sites = [
            Site(maker, call) for call in self._project.index(maker.file).calls_of(name) if call.scope == maker.scope
        ]
        given = [self._project.arguments.of(site, each)[1] for site in sites for each in kept]
        return bool(given) and all(
            each.endswith(")") and bool(self._makes_coroutine(maker, each[: each.rindex("(")])) for each in given
        )

    # Names ----------------------------------------------------------------------------------------------------

    @cached_property
    def _names(self) -> frozenset[str]:
        """The last names of callees that may give such an object."""
        project = self._project
        indexes = [project.index(file) for file in project.modules.paths]
        classes = {project.scope(Function(*cls)).name for cls in self._classes}
        makers = names_of_objects(indexes, project.callers.with_heirs(sorted(classes)))
        having_call = {
            project.scope(Function(*cls)).name
            for cls in project.heirs.classes_with.get(CALL, ())
            for method in project.resolver.attribute(cls, CALL)
            if self._makes_one(method)
        }
        if having_call:
            makers |= names_of_objects(indexes, project.callers.with_heirs(sorted(having_call)))
        return frozenset(project.callers.with_aliases(makers))

    @cached_property
    def _has_any_attribute(self) -> bool:
        """Whether such objects come of attributes of any name, by ``__getattr__``."""
        project = self._project
        methods = (
            method
            for cls in project.heirs.classes_with.get(GET_ATTRIBUTE, ())
            for method in project.resolver.attribute(cls, GET_ATTRIBUTE)
        )
        given = (project.resolver.called(method) for method in methods if isinstance(method, Function))
        return any(values and all(map(self._makes_one, values)) for values in given)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        """The names of the project's functions and classes: whose call those give is found by their names."""
        project = self._project
        own = {scope.name for file in project.modules.paths for scope in project.index(file).scopes}
        return frozenset(own - self._names)
