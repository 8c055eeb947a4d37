"""Where code says one thing of an object and does another: what it is declared to be then tells nothing."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import holders
from asyncpitfalls.project import paths
from asyncpitfalls.project.set_on_others import SetOnOthers
from asyncpitfalls.project.values import Class, Collection, External, Function, Instance, Tuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values


class Contradictions:
    """Questions about one callee each, asked where something wrong would else be said of it."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def is_changed_below(self, function: Function, callee: str, values: Values) -> bool:
        """Whether a method of a library is one of an object whose own class has methods too, or is replaced somewhere.

        The library's method calls others of the object, and gives what these give.
        """
        if not any(isinstance(each, External) for each in values):
            return False
        return f"{model.tail_of(callee)}{model.HOOK}" in self._hooks or any(
            map(self._has_methods, self._owners(function, paths.receiver_of(callee)))
        )

    def kept_beside(self, function: Function, callee: str) -> Iterator[Values]:
        """What the method would be of each object that the attribute is assigned, whatever it is declared to be."""
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        attribute = model.tail_of(receiver)
        for cls in self._owners(function, paths.receiver_of(receiver)):
            bindings = self._project.index(cls.file).bindings(cls.number, attribute)
            if any(each.kind == model.ANNOTATION and each.value for each in bindings):
                for each in bindings:
                    if each.kind == model.VALUE:
                        yield self._project.values(Function(cls.file, each.scope), f"{each.value}.{name}")

    def kept_instead(self, function: Function, callee: str) -> Iterator[Values]:
        """What the method would be of each object that the attribute may hold in an heir, or that others set there."""
        yield from self.set_on_others.kept_instead(function, callee)
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        attribute = model.tail_of(receiver)
        for cls in self._owners(function, paths.receiver_of(receiver)):
            for heir in self._project.heirs.having(cls, attribute):
                for each in self._project.index(heir.file).bindings(heir.number, attribute):
                    if each.kind == model.VALUE and each.value != "None":
                        yield self._project.values(Function(heir.file, each.scope), f"{each.value}.{name}")

    @cached_property
    def set_on_others(self) -> SetOnOthers:
        """What code sets on objects from outside."""
        return SetOnOthers(self._project)

    def handed_in(self, function: Function, callee: str) -> Iterator[Values]:
        """What the method would be of each object that calls hand in, whatever it is declared to be."""
        for each in self._handed_in(function, paths.receiver_of(callee)):
            yield self._project.resolver.attribute(each, model.tail_of(callee))

    def is_given_otherwise(self, function: Function, callee: str) -> bool:
        """Whether calls hand in an object whose method of that name is no coroutine function, or another library's.

        A chain of calls that began with an object of another class, made from the same one, is such a case as well:
        what its methods are declared to give, they give to objects of one of the two alone. So is what an heir keeps
        under the name of the object, or what others have put there, or in the place of the method.
        """
        if self.set_on_others.replaces(function, callee):
            return True
        is_coroutine_function = self._project.coroutines.is_coroutine_function
        if any(not each or not all(map(is_coroutine_function, each)) for each in self.kept_instead(function, callee)):
            return True
        name, receiver = model.tail_of(callee), paths.receiver_of(callee)
        known = self._project.values(function, callee)
        packages = {paths.split(each.path)[0] for each in known if isinstance(each, External)}
        for each in (*self._handed_in(function, receiver), *self._kin_before(function, receiver)):
            if self.is_foreign(each) and isinstance(each, External) and paths.split(each.path)[0] in packages:
                continue  # a class of the same library that our stubs leave out, or another name for the one declared
            methods = self._project.resolver.attribute(each, name)
            if isinstance(each, External) and not self.is_foreign(each):
                methods = tuple(method for method in methods if not self.is_foreign(method))
            if any(not self._project.coroutines.is_coroutine_function(method) for method in methods):
                return True
        return False

    def _kin_before(self, function: Function, receiver: str) -> Iterator[Value]:
        """The objects that a chain of calls goes through which are of another class, made from the same as its end."""
        prefixes = [receiver[: end + 1] for end, step in enumerate(receiver) if step == ")"]
        classes = [self._classes_of(function, each) for each in prefixes] if len(prefixes) > 1 else [()]
        ends = {each for cls in classes[-1] for each in self._project.heirs.ancestors(cls)}
        for cls in (cls for found in classes[:-1] for cls in found):
            if cls not in ends and not ends.isdisjoint(self._project.heirs.ancestors(cls)):
                yield Instance(cls)

    def _classes_of(self, function: Function, path: str) -> tuple[Class, ...]:
        values = self._project.values(function, path) or self._project.handed_in.values(function, path)
        return tuple(each.of for each in values if isinstance(each, Instance))

    def _handed_in(self, function: Function, receiver: str) -> Iterator[Value]:
        """What calls hand in for a parameter, which an attribute may keep, or for what a class declares in its body."""
        yield from self._project.handed_in.objects(function, receiver)
        for cls in self._owners(function, paths.receiver_of(receiver)):
            yield from self._given_by_name(cls, model.tail_of(receiver))

    def _given_by_name(self, cls: Class, attribute: str) -> Iterator[Value]:
        """What calls that make objects of a class give as a keyword that the body of the class only declares."""
        bindings = self._project.index(cls.file).bindings(cls.number, attribute)
        if not bindings or any(each.kind != model.ANNOTATION for each in bindings):
            return
        for site in self._project.callers.named([self._project.scope(Function(*cls)).name]):
            given = [
                each.removeprefix(f"{attribute}=") for each in site.call.arguments if each.startswith(f"{attribute}=")
            ]
            if given and cls in self._project.values(site.function, site.call.callee):
                yield from self._project.values(site.function, given[0])

    def handed_out(self, file: str, bindings: Iterable[Binding]) -> Iterator[Values]:
        """What functions hand out that a name is bound to, or to a place of it, whatever they are declared to give."""
        for each in bindings:
            made, _, place = each.value.rpartition("[")
            number = place.rstrip("]")
            is_place = number.isdecimal()
            callee = (made if is_place else each.value).rstrip(paths.AWAIT).rpartition("(")[0]
            for maker in self._project.values(Function(file, each.scope), callee) if callee else ():
                outcomes = self._project.values(maker, model.RETURN) if isinstance(maker, Function) else ()
                if not is_place:
                    yield outcomes
                for outcome in outcomes if is_place else ():
                    if isinstance(outcome, Tuple) and int(number) < len(outcome.of):
                        yield outcome.of[int(number)]

    def is_foreign(self, value: Value) -> bool:
        """Whether a value is a library's, other than Python's own, of which nothing is known."""
        return (
            isinstance(value, External)
            and paths.split(value.path)[0] not in sys.stdlib_module_names
            and not self._project.meaning(value.path)
        )

    def is_of_library(self, function: Function, made: Iterable[Value]) -> bool:
        """Whether a function declared to return objects of the project's classes returns what a library gives it."""
        scope = self._project.scope(function)
        outside = self._project.resolver.enclosing(function) or function
        declared = self._project.resolver.types.instances(outside, scope.returns)
        objects = (each.of if isinstance(each, Collection) else each for each in declared)
        return all(isinstance(each, Instance) for each in objects) and any(
            isinstance(each, External) and each.path.endswith(")") and not self._project.meaning(each.path)
            for each in made
        )

    def stands_for_async_generator(self, function: Function) -> bool:
        """Whether a function without a body stands for async generators: by its type, or by how its like are used."""
        scope = self._project.resolver.scope(function)
        if scope.flags & model.PLACEHOLDER and scope.is_async and not scope.returns:
            return scope.parent != model.MODULE_SCOPE and scope.name in self._iterated
        if not scope.flags & model.PLACEHOLDER or not scope.returns:
            return False
        outside = self._project.resolver.enclosing(function) or function
        form = paths.split_type(scope.returns)[0]
        meant = [each.path for each in self._project.values(outside, form) if isinstance(each, External)] or [form]
        return holders.ASYNC_ITERABLES.issuperset(map(model.tail_of, meant))

    def hands_out_function(self, value: Value) -> bool:
        """Whether a plain function that is declared to give a coroutine hands out what makes one when called."""
        if not isinstance(value, Function) or self._project.resolver.scope(value).is_async:
            return False
        index = self._project.index(value.file)
        outcomes = {each.value for each in index.bindings(value.scope, model.RETURN)} - {"None"}
        return bool(outcomes) and all(
            any(each.kind == model.DEFINITION for each in index.bindings(value.scope, outcome)) for outcome in outcomes
        )

    @cached_property
    def _iterated(self) -> frozenset[str]:
        """The last names of what is called to be gone through with ``async for``."""
        use = model.ITERATED | model.ASYNCHRONOUS
        indexes = map(self._project.index, self._project.modules.paths)
        return frozenset(
            name for index in indexes for name, calls in index.loose.items() if any(c[4] & use == use for c in calls)
        )

    def may_hand_on_task(self, value: Value) -> bool:
        """Whether a plain function, whatever it declares, returns what decorators may have made a task of."""
        if not isinstance(value, Function) or self._project.resolver.scope(value).is_async:
            return False
        returned = self._project.index(value.file).bindings(value.scope, model.RETURN)
        callees = {(each.scope, each.value[: each.value.rindex("(")]) for each in returned if each.value.endswith(")")}
        return any(
            self._project.resolver.decorators(each) is None
            and not self._project.values(Function(value.file, scope), callee)
            for scope, callee in callees
            for each in self._decorated.get(model.tail_of(callee), ())
        )

    @cached_property
    def _decorated(self) -> dict[str, list[Function]]:
        """The project's coroutine functions that have decorators, by their names."""
        found: dict[str, list[Function]] = {}
        for file in self._project.modules.paths:
            for number, scope in enumerate(self._project.index(file).scopes):
                if scope.is_async and scope.decorators:
                    found.setdefault(scope.name, []).append(Function(file, number))
        return found

    @cached_property
    def _hooks(self) -> frozenset[str]:
        """The attributes to which the project assigns functions, as `asyncpitfalls.index.model.HOOK` has them."""
        tails = (self._project.index(file).tails for file in self._project.modules.paths)
        return frozenset(name for names in tails for name in names if name.endswith(model.HOOK))

    def _owners(self, function: Function, path: str) -> Iterator[Class]:
        for value in self._project.values(function, path) if path else ():
            if isinstance(value, Instance):
                yield value.of

    def _has_methods(self, cls: Class) -> bool:
        """Whether a class, or a base of it in the project, has a plain method: it may override one of a library."""
        for base in self._project.resolver.order(cls) or (cls,):
            if isinstance(base, External):
                return False
            if any(
                scope.parent == base.number
                and scope.kind == model.FUNCTION
                and not scope.is_async
                and not scope.name.startswith("__")
                for scope in self._project.index(base.file).scopes
            ):
                return True
        return False
