"""Draws the map of a linked project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.atlas import model as atlas
from asyncpitfalls.findings import Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.arrivals import Dispatch
from asyncpitfalls.project.chains import chain_text, site_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

    Node = Function | Dispatch

_OVERLOAD = "overload"
"""The last name of the decorator of what is only declared: it never runs."""
_KINDS = {model.MODULE: atlas.MODULE, model.LAMBDA: atlas.LAMBDA}


def survey(project: Project, files: Iterable[str]) -> atlas.Atlas:
    """The functions of some files, and what the ways to them lead through, by file and row."""
    wanted = frozenset(files)
    functions = [
        function for file in wanted for function, scope in project.functions(file) if scope.kind != model.CLASS
    ]
    project.worlds.look_at(functions)
    return _Survey(project, wanted).draw(functions)


class _Survey:
    def __init__(self, project: Project, wanted: frozenset[str]) -> None:
        self._project = project
        self._wanted = wanted
        self._numbers: dict[Node, int] = {}

    def draw(self, functions: list[Function]) -> atlas.Atlas:
        found: dict[Node, None] = dict.fromkeys(functions)
        waiting: list[Node] = list(functions)
        while waiting:
            for node in self._sources(waiting.pop()):
                if node not in found:
                    found[node] = None
                    waiting.append(node)
        ordered = sorted(found, key=self._place)
        self._numbers = {node: number for number, node in enumerate(ordered)}
        return atlas.Atlas(tuple(map(self._entry, ordered)))

    def _sources(self, node: Node) -> Iterator[Node]:
        for arrival in self._project.worlds.ways_to(node):
            if arrival.by is not None:
                yield arrival.by
            elif arrival.site is not None:
                yield self._project.runner(arrival.site.function)
        if not isinstance(node, Dispatch):
            yield from (self._project.runner(site.function) for site in self._starters(node))

    def _starters(self, function: Function) -> Iterable[Site]:
        """The calls that await a coroutine function, or hand its coroutine to a loop."""
        return self._project.callers.of_coroutine(function) if self._project.scope(function).is_async else ()

    def _place(self, node: Node) -> tuple[str, int, int, str]:
        if isinstance(node, Dispatch):
            return (node.file, self._project.index(node.file).scopes[node.cls].row, 0, node.name)
        scope = self._project.scope(node)
        return (node.file, scope.row if scope.kind != model.MODULE else 0, scope.column, "")

    def _entry(self, node: Node) -> atlas.Entry:
        project = self._project
        legs = tuple(self._legs(node))
        path, module = Path(node.file), project.modules.dotted(node.file)
        if isinstance(node, Dispatch):
            cls = project.index(node.file).scopes[node.cls]
            name = f"{cls.qualname}.{node.name}"
            return atlas.Entry(
                name, module, path, cls.row, cls.column, atlas.DISPATCH, listed=False, complete=True, legs=legs
            )
        scope = project.scope(node)
        return atlas.Entry(
            name=scope.qualname or module,
            module=module,
            path=path,
            row=scope.row,
            column=scope.column,
            kind=_kind(scope),
            listed=node.file in self._wanted,
            complete=bool(project.worlds.only(node)),
            legs=legs,
            callers=tuple(dict.fromkeys(self._callers(node))),
            blocked=tuple(self._blocked(node)),
        )

    def _legs(self, node: Node) -> Iterator[atlas.Leg]:
        for world, arrival in self._project.worlds.of(node).items():
            by = self._numbers[arrival.by] if arrival.by is not None else None
            yield atlas.Leg(world, self._project.worlds.step(arrival), by)

    def _callers(self, function: Function) -> Iterator[atlas.Caller]:
        project = self._project
        for arrival in project.worlds.ways_to(function):
            if arrival.by is not None:
                yield atlas.Caller(self._numbers[arrival.by], project.worlds.step(arrival))
            elif arrival.site is not None:
                giver = project.runner(arrival.site.function)
                yield atlas.Caller(self._numbers[giver], project.worlds.step(arrival), arrival.world)
        for site in self._starters(function):
            by = project.runner(site.function)
            awaits = site.call.use & model.AWAITED and project.callers.runs_directly(site, function)
            callee = site.call.callee
            written = callee if callee.replace(".", "").isidentifier() else model.tail_of(callee)
            how = "awaits" if awaits else f"has `{written}` run"
            message = f"`{project.name(by)}` {how} `{project.name(function)}`"
            step = Step(Path(site.function.file), site_span(site), message)
            yield atlas.Caller(self._numbers[by], step, None if awaits else World.LOOP)

    def _blocked(self, function: Function) -> Iterator[atlas.Blocked]:
        causes = self._project.blocking.causes_in(function)
        for _, cause in sorted(causes.items()):
            chain = chain_text(self._project, cause.effect, cause.way) if cause.way.target is not None else ""
            message = f"`{self._project.name(function)}` waits in `{cause.way.shown}`"
            step = Step(Path(function.file), site_span(cause.way.site), message)
            yield atlas.Blocked(cause.way.shown, cause.row.kind, step, chain.replace("`", ""))


def _kind(scope: model.Scope) -> str:
    if scope.is_async:
        return atlas.COROUTINE
    return _KINDS.get(scope.kind, atlas.GENERATOR if scope.is_generator else atlas.FUNCTION)
