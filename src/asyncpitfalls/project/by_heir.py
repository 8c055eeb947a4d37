"""What the project's own class has beside what a library's has, of whose objects one is: ``ctx.bot.api.fetch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.handlers import PROGRAMS
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import External, Instance

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class, Function, Values


class ByHeir:
    """Answers where a name is none of the library's class and one class of the project, made from it, has it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[tuple[tuple[Class, ...], str], Values] = {}

    def methods(self, function: Function, callee: str) -> Values:
        """What a callee is: such a method, or one of what such an attribute keeps."""
        owner, name = paths.receiver_of(callee), model.tail_of(callee)
        found = self._own(function, owner, name)
        if found or not owner:
            return found
        kept = self._own(function, paths.receiver_of(owner), model.tail_of(owner))
        methods = [self._project.resolver.attribute(value, name) for value in kept]
        return tuple(each for values in methods for each in values) if all(methods) else ()

    def _own(self, function: Function, path: str, name: str) -> Values:
        """What the one heir has under a name, of the library's class whose object a path is."""
        found = self._classes(function, path, name) if path else ()
        key = (found, name)
        if key not in self._known:
            self._known[key] = self._of_heir(*key)
        return self._known[key]

    def _classes(self, function: Function, path: str, name: str) -> tuple[Class, ...]:
        """The library's classes of one of which a path is an object, in the stubs; none where they have the name."""
        project = self._project
        values = project.values(function, path)
        if not values:
            steps = f".{name}"
            handed_in = project.handed_in.values(function, path + steps)
            values = tuple(External(each.path.removesuffix(steps)) for each in handed_in if isinstance(each, External))
        if len(values) != 1 or not isinstance(values[0], External):
            return ()
        program = project.is_any_of(values[0], frozenset(PROGRAMS))
        objects = [f"{each}()" for each in PROGRAMS[program]] if program is not None else [values[0].path]
        if any(project.meaning(f"{each}.{name}") for each in objects):
            return ()
        return tuple(meant.of for each in objects for meant in project.meaning(each) if isinstance(meant, Instance))

    def _of_heir(self, classes: tuple[Class, ...], name: str) -> Values:
        project = self._project
        heirs = [
            each
            for each in project.heirs.classes_with.get(name, ())
            if not project.is_test(each.file) and self._is_made_from(each, classes)
        ]
        return project.resolver.attribute(Instance(heirs[0]), name) if len(heirs) == 1 else ()

    def _is_made_from(self, heir: Class, classes: tuple[Class, ...]) -> bool:
        bases = (each for each in self._project.resolver.order(heir) or () if isinstance(each, External))
        return any(meant in classes for base in bases for meant in self._project.meaning(base.path))
