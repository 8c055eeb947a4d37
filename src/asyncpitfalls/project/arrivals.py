"""How a function comes to run: whoever calls it, in whatever way, or what makes it run in a world by itself."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Span, Step
from asyncpitfalls.index import model
from asyncpitfalls.project.chains import site_span

if TYPE_CHECKING:
    from asyncpitfalls.knowledge.worlds import World
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function


class Dispatch(NamedTuple):
    """A method called on an object of a class: which override runs depends on the class that the object really has."""

    file: str
    cls: int
    name: str


class How(Enum):
    """In what way a function comes to run; the value says it, of `{function}`, `{by}`, ``{name}`` and a world."""

    COROUTINE = "{function} is a coroutine: it runs on the event loop"
    IMPORTED = "{function} runs while it is imported"
    PROGRAM = "{function} is a main program"
    GUARDED = "the main program calls {function}"
    TO_LOOP = "{function} is handed to the event loop, which calls it"
    HANDED = "{by} hands {function} to `{name}`: it runs {where}"
    REGISTERED = "`{name}` has {function} run {where}"
    TESTED = "{function} is a test: it runs {where}"
    CALLED = "{by} calls {function}"
    IN_PLACE = "{by} has `{name}` call {function}"
    ENTERED = "{by} enters {function} with `with`"
    ITERATED = "{by} iterates over {function}"
    READ = "{by} reads the property {function}"
    WRAPPING = "{by} calls what {function} stands in for"
    DECORATES = "{by} decorates with {function}"
    OVERRIDES = "{function} stands in for {by}"


class Arrival(NamedTuple):
    """One way by which a function comes to run.

    Either ``by`` is what runs it, in all worlds that this runs in, or ``world`` is where it starts. ``site`` is the
    call that sees to it, if there is one; ``name`` is whatever else takes part in it.
    """

    how: How
    function: Function | Dispatch
    by: Function | Dispatch | None = None
    world: World | None = None
    site: Site | None = None
    name: str = ""


def step(project: Project, arrival: Arrival) -> Step:
    """An arrival as a link of the chain of evidence."""
    site = arrival.site
    giver = arrival.by if arrival.by is not None or site is None else project.runner(site.function)
    by = _name(project, giver) if giver is not None else ""
    where = arrival.world.where if arrival.world is not None else ""
    message = arrival.how.value.format(
        function=_name(project, arrival.function, imported=False), by=by, name=arrival.name, where=where
    )
    if site is not None:
        return Step(Path(site.function.file), site_span(site), message)
    if isinstance(arrival.function, Dispatch):
        return Step(Path(arrival.function.file), Span(1, 1, 1, 1), message)
    return Step(Path(arrival.function.file), project.span(arrival.function), message)


def _name(project: Project, node: Function | Dispatch, *, imported: bool = True) -> str:
    if isinstance(node, Dispatch):
        cls = project.index(node.file).scopes[node.cls]
        return f"`{cls.qualname}.{node.name}`"
    name = project.name(node)
    is_module = project.scope(node).kind == model.MODULE
    return f"the import of `{name}`" if is_module and imported else f"`{name}`"
