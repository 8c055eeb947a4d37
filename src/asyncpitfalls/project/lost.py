"""What child processes write to their own memory, while the parent reads its own.

Children work on a copy of what the parent has: of its globals, and of the arguments that they are given (Python
documentation, "multiprocessing", sections "Exchanging objects between processes" and "Programming guidelines").
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence, Span
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import processes
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.process_classes import ProcessClasses
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Class

_ONLY_IN_CHILDREN = frozenset({World.PROCESS})


class Change(NamedTuple):
    """Where a function changes a global, or what it is given; ``is_bound`` tells that it is bound anew."""

    function: Function
    span: Span
    is_bound: bool


class LostGlobal(NamedTuple):
    """A global that only child processes change; ``site`` hands to ``taker`` the function that leads there."""

    name: str
    change: Change
    site: Site
    taker: str
    confidence: Confidence


class LostArgument(NamedTuple):
    """A parameter, by its number, whose object a child changes; ``site`` hands the function to ``taker``."""

    position: int
    name: str
    change: Change
    site: Site
    taker: str
    confidence: Confidence = Confidence.CERTAIN


class LostAttribute(NamedTuple):
    """An attribute of an object of a class of processes, that only the child changes; ``site`` makes the object."""

    name: str
    change: Change
    site: Site
    taker: str
    cls: Class
    confidence: Confidence = Confidence.CERTAIN


class LostWrites:
    """All of them, for the functions that hand work to child processes."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._changes: dict[str, dict[int, list[tuple[str, Change]]]] = {}

    def parents(self, file: str) -> Iterator[Function]:
        """The functions of a file whose children write what gets lost."""
        found = {*self.globals, *self.arguments, *self.attributes}
        yield from sorted(function for function in found if function.file == file)

    @cached_property
    def globals(self) -> dict[Function, list[LostGlobal]]:
        """By the function that hands the work over. It reads the global in the same file."""
        found: dict[Function, list[LostGlobal]] = {}
        handing = (site.function.file for _, site, _ in self._handed_over)
        making = (process.cls.file for process in self._classes.all)
        for file in dict.fromkeys((*handing, *making)):
            for name, changes in self._changed_globals(file).items():
                for lost in self._in_children(name, changes):
                    found.setdefault(lost[1].function, []).append(LostGlobal(name, *lost))
        return found

    @cached_property
    def arguments(self) -> dict[Function, list[LostArgument]]:
        """By the function that hands the work over."""
        found: dict[Function, list[LostArgument]] = {}
        for child, site, taker in self._handed_over:
            scope = self._project.scope(child)
            parameters = scope.parameters if self._project.declarations.owner(child) is None else ()
            for name, change in self._changes_in(child.file).get(child.scope, ()):
                if name in parameters and not self._comes_back(change, name):
                    lost = LostArgument(parameters.index(name), name, change, site, taker)
                    found.setdefault(site.function, []).append(lost)
        return found

    @cached_property
    def attributes(self) -> dict[Function, list[LostAttribute]]:
        """By the function that makes the object."""
        found: dict[Function, list[LostAttribute]] = {}
        for process in self._classes.all:
            kept = self._classes.kept_by_run(process)
            for site in self._classes.sites(process.cls) if kept and self._only_in_children(process.run) else ():
                for name, row in kept.items():
                    change = Change(process.run, Span(row, 1, row, 1), is_bound=True)
                    lost = LostAttribute(name, change, site, process.base, process.cls)
                    found.setdefault(site.function, []).append(lost)
        return found

    @cached_property
    def _classes(self) -> ProcessClasses:
        return ProcessClasses(self._project)

    @cached_property
    def _handed_over(self) -> tuple[tuple[Function, Site, str], ...]:
        """The functions that run in child processes, each with the call that hands it over, and what takes it."""
        callbacks = self._project.callbacks
        return tuple(
            (function, callback.site, callback.taker)
            for callback in callbacks.elsewhere
            if callback.world is World.PROCESS
            for function in callbacks.functions(callback.value)
        )

    def _changed_globals(self, file: str) -> dict[str, list[Change]]:
        """The globals of a file that functions change, and the module does not after it has bound them once."""
        index = self._project.index(file)
        found: dict[str, list[Change]] = {}
        by_module: set[str] = set()
        for number, changes in self._changes_in(file).items():
            for name, change in changes:
                if number == model.MODULE_SCOPE:
                    by_module.add(name)
                elif name in index.names(model.MODULE_SCOPE) and name not in index.names(number):
                    found.setdefault(name, []).append(change)
        return {
            name: changes
            for name, changes in found.items()
            if name not in by_module
            and (name in index.collections or all(change.is_bound for change in changes))
            and len({each.row for each in index.bindings(0, name) if each.scope == model.MODULE_SCOPE}) == 1
        }

    def _changes_in(self, file: str) -> dict[int, list[tuple[str, Change]]]:
        """The names that the scopes of a file change something of, which is not their own, and where."""
        if file not in self._changes:
            index = self._project.index(file)
            found: dict[int, list[tuple[str, Change]]] = {}
            for scope, name, row, column, is_bound in index.writes:
                span = Span(row, column, row, column + len(name))
                found.setdefault(scope, []).append((name, Change(Function(file, scope), span, is_bound)))
            for tail in sorted(processes.CHANGING & index.tails):
                for call in index.calls_of(tail):
                    name = call.callee.rpartition(".")[0].partition("[]")[0]
                    if name.isidentifier():
                        span = Span(call.row, max(call.column - len(call.callee), 1), call.row, call.column)
                        change = Change(Function(file, call.scope), span, is_bound=False)
                        found.setdefault(call.scope, []).append((name, change))
            self._changes[file] = found
        return self._changes[file]

    def _in_children(self, name: str, changes: list[Change]) -> Iterator[tuple[Change, Site, str, Confidence]]:
        """The changes with the calls that lead there, if nothing but child processes makes any of them."""
        worlds = self._project.worlds
        functions = dict.fromkeys(change.function for change in changes)
        worlds.look_at(functions)
        if not all(map(self._only_in_children, functions)) or any(self._comes_back(each, name) for each in changes):
            return
        certain = all(worlds.only(function) == _ONLY_IN_CHILDREN for function in functions)
        for change in changes:
            first = worlds.way(change.function, World.PROCESS)[0]
            made = (each for each in self._classes.all if each.run == first.function)
            sites = [site for process in made for site in self._classes.sites(process.cls)]
            for site in sites if first.site is None else (first.site,):
                if site.function.file == change.function.file:
                    yield change, site, first.name, Confidence.CERTAIN if certain else Confidence.PROBABLE

    def _only_in_children(self, function: Function) -> bool:
        """Whether a function, and all that is known to call it, runs in child processes and nowhere else."""
        seen = {function}
        waiting = [function]
        while waiting:
            current = self._project.runner(waiting.pop())
            if self._project.worlds.of(current).keys() != _ONLY_IN_CHILDREN:
                return False
            callers = {site.function for site in self._project.callers.of(current)} - seen
            seen |= callers
            waiting += callers
        return True

    def _comes_back(self, change: Change, name: str) -> bool:
        """Whether the function that changes something also gives it away: by ``return``, ``yield``, or a queue."""
        index, number = self._project.index(change.function.file), change.function.scope
        given_out = [each for kind in (model.RETURN, model.YIELD) for each in index.bindings(number, kind)]
        if any(_head(each.value) == name for each in given_out):
            return True
        return any(
            call.scope == number and _head(argument.rpartition("=")[2]) == name
            for tail in sorted(processes.HANDING_BACK & index.tails)
            for call in index.calls_of(tail)
            for argument in call.arguments
        )


def _head(path: str) -> str:
    return path.partition(".")[0].partition("(")[0].partition("[")[0]
