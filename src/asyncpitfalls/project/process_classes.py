"""Classes of processes that a project writes itself: where their objects are made, and what ``run`` keeps in them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import entry_points, processes
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site


class ProcessClass(NamedTuple):
    """A class of processes, the method that the child runs, and the public name of the base that says so."""

    cls: Class
    run: Function
    base: str


class ProcessClasses:
    """Found by the names of their bases first."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._bases = frozenset(name for name, (world, _) in entry_points.METHODS.items() if world is World.PROCESS)

    @cached_property
    def all(self) -> tuple[ProcessClass, ...]:
        """Those that have the method themselves, in the order of the files."""
        return tuple(self._all())

    def _all(self) -> Iterator[ProcessClass]:
        project = self._project
        packages = {name.partition(".")[0] for name in self._bases}
        for file in project.modules.paths if packages & project.imported else ():
            for function, scope in project.functions(file):
                if scope.name != processes.RUN or scope.kind != model.FUNCTION or scope.is_async:
                    continue
                cls = project.declarations.owner(function)
                base = self._base_of(cls) if cls is not None else None
                if cls is not None and base is not None:
                    yield ProcessClass(cls, function, base)

    def _base_of(self, cls: Class) -> str | None:
        order = self._project.resolver.order(cls) or ()
        outside = (base for base in order if isinstance(base, External))
        return next(filter(None, (self._project.is_any_of(base, self._bases) for base in outside)), None)

    def sites(self, cls: Class) -> Iterator[Site]:
        """The calls that make objects of a class."""
        name = self._project.scope(Function(cls.file, cls.number)).name
        for site in self._project.callers.named([name]):
            if self._project.values(site.function, site.call.callee) == (cls,):
                yield site

    def kept_by_run(self, process: ProcessClass) -> dict[str, int]:
        """The attributes of the object that ``run`` binds or fills and another method has bound, each with the row."""
        index = self._project.index(process.run.file)
        found: dict[str, int] = {}
        for name in index.names(process.cls.number):
            bindings = [each for each in index.bindings(process.cls.number, name) if each.kind == model.VALUE]
            rows = [each.row for each in bindings if each.scope == process.run.scope]
            if rows and len(rows) < len(bindings):
                found[name] = min(rows)
        return found
