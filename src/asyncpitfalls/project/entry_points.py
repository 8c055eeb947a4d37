"""Coroutine functions by which programs begin, as their names say, and which nothing runs."""

from __future__ import annotations

import os.path
import re
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project

ENTRY_POINTS = frozenset({"amain", "async_main", "main", "main_async"})
_NAME = re.compile(r"\w+").findall


class EntryPoints:
    """Judges by names, so that whatever might be a mention of such a function counts as one."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[str, tuple[Function, ...]] = {}

    def never_run(self, file: str) -> tuple[Function, ...]:
        """The entry points of a file that nothing in the project mentions, in code or as the entry point of a script.

        A file whose name some import mentions is left out: what runs the function may be there.
        """
        if file not in self._known:
            self._known[file] = tuple(self._never_run(file))
        return self._known[file]

    def _never_run(self, file: str) -> Iterator[Function]:
        index = self._project.index(file)
        module = self._project.modules.dotted(file)
        found = [
            Function(file, number)
            for number, scope in enumerate(index.scopes)
            if scope.is_async
            and not scope.is_generator
            and scope.name in ENTRY_POINTS
            and scope.parent == model.MODULE_SCOPE
            and not scope.decorators
            and not scope.flags & model.PLACEHOLDER
        ]
        if found and module.rpartition(".")[2] not in self.imported and index.exports is None:
            mentioned = self._mentioned_in(file)
            yield from (each for each in found if self._project.scope(each).name not in mentioned)

    def _mentioned_in(self, file: str) -> set[str]:
        """The names that a file calls, hands to calls, or binds to other names."""
        index = self._project.index(file)
        paths = [path for call in index.calls for path in (call.callee, *call.arguments)]
        for scope in range(len(index.scopes)):
            for name in index.names(scope):
                bindings = index.bindings(scope, name)
                paths += [each.value for each in bindings if each.kind in {model.VALUE, model.OUTCOME}]
        return {word for path in paths for word in _NAME(path)}.union(path.callee for path in index.used_paths)

    @cached_property
    def imported(self) -> frozenset[str]:
        """The last names of all modules that imports of the project, or the files that set it up, may mean."""
        imports = (path for file in self._project.modules.paths for path in self._imports_of(file))
        return self.declared.union(word for path in imports for word in _NAME(path))

    @cached_property
    def declared(self) -> frozenset[str]:
        """The last names of the modules that the files which set the project up name as entry points."""
        declared = (word.partition(":") for word in self._project.dependencies)
        return frozenset(os.path.basename(module).rpartition(".")[2] for module, colon, _ in declared if colon)

    @cached_property
    def importers(self) -> dict[str | None, set[str]]:
        """The files that import a module, something in it, or a module below it: by the module's own file."""
        modules = self._project.modules
        found: dict[str | None, set[str]] = {}
        for file in modules.paths:
            for path in self._imports_of(file):
                above = path
                while above.strip("."):
                    place = modules.find(file, above)
                    found.setdefault(modules.file_of(place or ""), set()).add(file)
                    above = above.rpartition(".")[0]
        return found

    def _imports_of(self, file: str) -> Iterator[str]:
        """What a file imports, each as one dotted path."""
        index = self._project.index(file)
        yield from index.stars
        for scope in range(len(index.scopes)):
            for name in index.names(scope):
                for each in index.bindings(scope, name):
                    if each.kind in {model.IMPORT, model.FROM}:
                        yield each.value.replace(".:", ".").replace(":", ".")
