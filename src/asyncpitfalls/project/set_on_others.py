"""Attributes of objects that code sets from outside: in the place of a method, or of what the object keeps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.unittests import PREFIX
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Class, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values


class _Setting(NamedTuple):
    """An assignment to an attribute: where it stands, the path of the object, and that of what it gets."""

    function: Function
    owner: str
    value: str


class SetOnOthers:
    """Questions about one callee each, asked where something wrong would else be said of it."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def replaces(self, function: Function, callee: str) -> bool:
        """Whether something takes the place of a method on objects that the program goes on with.

        A function that has made the object itself, and a test, knows what it has put there; others get the method.
        What makes objects for the tests of its file hands them on.
        """
        name = model.tail_of(callee)
        settings = [each for each in self._settings.get(name, ()) if not self._is_own_affair(each, function)]
        if not settings or self._is_made_here(function, paths.receiver_of(callee)):
            return False
        owners = self._classes_of(function, paths.receiver_of(callee))
        return any(self._may_be_of(each, owners) for each in settings)

    def kept_instead(self, function: Function, callee: str) -> Iterator[Values]:
        """What the method would be of each object that is set in the place of the one which has it.

        A test says nothing of the program, and knows of what itself sets only that it is another object.
        """
        name = model.tail_of(callee)
        holder = self._as_attribute(function, paths.receiver_of(callee))
        settings = self._settings.get(model.tail_of(holder), ()) if "." in holder else ()
        if not settings:
            return
        owners = self._classes_of(function, paths.receiver_of(holder))
        is_test = self._project.is_test(function.file)
        for each in settings:
            if self._project.is_test(each.function.file) and each.function.file != function.file:
                continue
            if self._may_be_of(each, owners):
                values = self._project.values(each.function, f"{each.value}.{name}")
                if values or is_test:
                    yield values

    def never_gets(self, cls: Class, name: str) -> bool:
        """Whether it is sure that no object of a class, or of one that inherits from it, has an attribute at any time.

        For that matter an assignment to an attribute of that name of any other object is one to theirs.
        """
        family = () if name in self._settings else (cls, *self._project.heirs.of(cls))
        return bool(family) and all(self._project.resolver.lacks(Instance(each), name) for each in family)

    def _as_attribute(self, function: Function, path: str) -> str:
        """The path of an attribute that a local name stands for; any other path as it is."""
        if not path.isidentifier():
            return path
        bindings = self._project.index(function.file).bindings(function.scope, path)
        is_value = len(bindings) == 1 and bindings[0].kind == model.VALUE
        return bindings[0].value if is_value else path

    def _is_made_here(self, function: Function, name: str) -> bool:
        """Whether a local name is bound to new objects alone."""
        project = self._project
        bindings = project.index(function.file).bindings(function.scope, name)
        callees = [each.value.rpartition("(")[0] for each in bindings if each.kind == model.VALUE]
        values = [value for each in callees for value in (project.values(function, each) if each else ())]
        return len(bindings) == len(callees) <= len(values) and all(isinstance(each, Class) for each in values)

    def _is_own_affair(self, setting: _Setting, asked: Function) -> bool:
        project = self._project
        if project.is_test(setting.function.file):
            scope = project.scope(setting.function)
            is_helper = not scope.name.startswith(PREFIX) and not scope.decorators
            return not is_helper or setting.function.file != asked.file
        head = paths.split(setting.owner)[0]
        bindings = project.index(setting.function.file).bindings(setting.function.scope, head)
        return any(each.kind == model.VALUE and each.value.endswith((")", "!")) for each in bindings)

    def _may_be_of(self, setting: _Setting, classes: frozenset[Class]) -> bool:
        """Whether the object that gets the attribute is one of some classes, or of one made from the same."""
        ancestors = self._project.heirs.ancestors
        own = self._classes_of(setting.function, setting.owner)
        return any(one in ancestors(other) or other in ancestors(one) for one in own for other in classes)

    def _classes_of(self, function: Function, path: str) -> frozenset[Class]:
        values = self._project.values(function, path) if path else ()
        return frozenset(each.of for each in values if isinstance(each, Instance))

    @cached_property
    def _settings(self) -> dict[str, list[_Setting]]:
        """All such assignments of the project, by the name of the attribute."""
        found: dict[str, list[_Setting]] = {}
        for file in self._project.modules.paths:
            for scope, path, value in self._project.index(file).set_on_others:
                setting = _Setting(Function(file, scope), paths.receiver_of(path), value)
                found.setdefault(model.tail_of(path), []).append(setting)
        return found
