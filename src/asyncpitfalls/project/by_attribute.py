"""Objects that others keep, told by two names: ``self.bot.threads`` where the project's one `Bot` has the `threads`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.project.by_name import is_anything
from asyncpitfalls.project.values import Function, Instance

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class, Value, Values

SHORTEST = 3
"""A name of fewer letters says too little of a class."""


class HeldByName:
    """Answers where all classes with an attribute keep the same in it, and one of them is called like the holder."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._heirs = project.heirs
        self._known: dict[str, Values] = {}

    def methods(self, function: Function, callee: str) -> Values:
        """What a callee is: a method of what an object keeps of which nothing else is known; nothing if in doubt.

        A plain function, and a test, rather has objects of another library: there nothing is said.
        """
        receiver, _, name = callee.rpartition(".")
        holder, _, attribute = receiver.rpartition(".")
        word = holder.rpartition(".")[2].lower().replace("_", "")
        if len(word) < SHORTEST or not word.isidentifier() or not attribute.isidentifier():
            return ()
        project = self._project
        at_home = project.scope(project.runner(function)).is_async and not project.is_test(function.file)
        if not at_home or not all(map(is_anything, project.values(function, holder))):
            return ()
        if not any(word in self._name(cls) for cls in self._heirs.classes_with.get(attribute, ())):
            return ()
        if attribute not in self._known:
            self._known[attribute] = self._kept(attribute)
        found = [project.resolver.attribute(value, name) for value in self._known[attribute]]
        return tuple(method for methods in found for method in methods) if all(found) else ()

    def _name(self, cls: Class) -> str:
        return self._project.scope(Function(*cls)).name.lower().replace("_", "")

    def _kept(self, attribute: str) -> Values:
        """The objects that all classes of the project keep under a name; nothing where one may keep others."""
        found: dict[Value, None] = {}
        for cls in self._heirs.classes_with.get(attribute, ()):
            values = self._project.resolver.attribute(Instance(cls), attribute)
            if not values or not all(isinstance(each, Instance) for each in values):
                return ()
            found.update(dict.fromkeys(values))
        return tuple(found) if len(found) == 1 else ()
