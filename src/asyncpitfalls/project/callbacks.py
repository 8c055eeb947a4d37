"""What is handed to an event loop to be called by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.knowledge import loops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge.loops import Schedules
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.values import Value


class Callback(NamedTuple):
    """Something that the loop is to call, the call that hands it over, and what it is to be called with."""

    value: Value
    site: Site
    arguments: tuple[str, ...]


def handed_to_loop(project: Project) -> Iterator[Callback]:
    """Everything in the project that is handed to an event loop as a callback."""
    for row in project.knowledge.schedules:
        names = frozenset({row.name})
        for site in project.callers.named([row.name.rpartition(".")[2]]):
            values = project.values(site.function, site.call.callee)
            if values and all(project.is_any_of(value, names) for value in values):
                for path, arguments in _callbacks(site.call.arguments, row):
                    for value in project.values(site.function, path):
                        yield Callback(value, site, arguments)


def _callbacks(arguments: tuple[str, ...], row: Schedules) -> Iterator[tuple[str, tuple[str, ...]]]:
    positional = tuple(argument for argument in arguments if "=" not in argument)
    if row.position == loops.ANY_ARGUMENT:
        yield from ((argument.rpartition("=")[2], ()) for argument in arguments)
        return
    keyword = f"{loops.CALLBACK_ARGUMENT}="
    yield from ((argument.removeprefix(keyword), ()) for argument in arguments if argument.startswith(keyword))
    if len(positional) > row.position:
        yield positional[row.position], positional[row.position + 1 :]
