"""What every rule about blocking calls says: the chain, the consequence, and the cure in the library the file uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.knowledge import tests
from asyncpitfalls.knowledge.blocking import rows
from asyncpitfalls.knowledge.special_methods import MAKING_OBJECTS
from asyncpitfalls.project.chains import chain_text, steps_beyond, way_steps
from asyncpitfalls.rules.evidence import first_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.findings import Span
    from asyncpitfalls.knowledge.blocking import Blocking
    from asyncpitfalls.project import Cause, Function, Project
    from asyncpitfalls.syntax import FunctionFacts

_UNTIL = {
    rows.HTTP: "the server answers",
    rows.SUBPROCESS: "the other process answers",
    rows.FILE: "the file system answers",
    rows.DATABASE: "the database answers",
    rows.NETWORK: "the other side answers",
    rows.WAIT: "another thread or process ends the wait",
    rows.INPUT: "somebody types",
}


def _until(row: Blocking) -> str:
    end = row.until or _UNTIL.get(row.kind, "")
    return f" until {end}" if end else ""


def on_loop(kind: str) -> Callable[[Project, str], Iterator[Function]]:
    """The functions of a file that an event loop runs and that hold blocking calls of a kind."""

    def functions(project: Project, file: str) -> Iterator[Function]:
        least = project.least(file)
        for function in project.blocking.functions(file):
            causes = project.blocking.causes_in(function).values()
            matters = any(cause.row.kind == kind and cause.confidence >= least for cause in causes)
            if matters and project.loop_reason(function) is not None:
                yield function
        for function, handed in project.blocking.callbacks.items():
            if function.file == file and kind in {each.row.kind for each in handed.values()}:
                yield function

    return functions


def hits(kind: str, facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The blocking calls of a kind in a function that an event loop runs."""
    reason = project.loop_reason(facts.function)
    causes = project.blocking.causes_in(facts.function) if reason is not None else {}
    handed = project.blocking.callbacks.get(facts.function, {})
    told = _told_elsewhere(facts, project)
    for place in _places(facts):
        if place.place in told:
            continue
        callback, cause = handed.get(place.place), causes.get(place.place)
        if callback is not None and callback.row.kind == kind:
            until = _until(callback.row)
            coroutine = _coroutine(callback.row, facts.function.file, project)
            message = (
                f"`{callback.row.name}` stops the event loop{until}, which is to call it here as a callback; have the "
                f"loop run {coroutine}"
            )
            confidence = _confidence(callback.row, callback.row.confidence, facts, project)
            yield Hit(place.span, message, place.statement, confidence)
        if cause is not None and cause.row.kind == kind and reason is not None:
            chain = chain_text(project, cause.effect, cause.way, cause.row.beyond)
            cure = _cure(facts, place.callee, cause, project)
            message = f"`{cause.way.shown}` stops the event loop{_until(cause.row)}: {chain}; {cure}"
            trace = (reason, *way_steps(project, cause.effect, cause.way), *steps_beyond(cause.row.beyond))
            confidence = _confidence(cause.row, cause.confidence, facts, project)
            yield Hit(place.span, message, place.statement, confidence, trace)


class _Place(NamedTuple):
    """A call, or what is entered or iterated over and is none: then ``callee`` is empty."""

    place: tuple[int, int]
    span: Span
    statement: tuple[int, int]
    callee: str


def _places(facts: FunctionFacts) -> Iterator[_Place]:
    for call in facts.calls:
        yield _Place(call.place, call.span, call.statement, call.callee)
    for path in facts.paths:
        yield _Place((path.span.end_row, path.span.end_column), path.span, path.statement, "")


def _told_elsewhere(facts: FunctionFacts, project: Project) -> set[tuple[int, int]]:
    """The calls of which other rules say more: meant for a thread, or taking a lock that is held across an await."""
    held = (
        call
        for call, pauses in facts.taken
        if project.locks.kind(facts.function, call.callee.rpartition(".")[0])
        and first_pause(pauses, facts, project) is not None
    )
    return {*project.handed.offloads.called_first.get(facts.function, ()), *(call.place for call in held)}


def _confidence(row: Blocking, otherwise: Confidence, facts: FunctionFacts, project: Project) -> Confidence:
    # In a test nothing else waits for the loop while a file is read.
    in_test = row.kind == rows.FILE and tests.is_test(project.modules.dotted(facts.function.file))
    return Confidence.POSSIBLE if in_test else otherwise


def _cure(facts: FunctionFacts, callee: str, cause: Cause, project: Project) -> str:
    row, target, file = cause.row, cause.way.target, facts.function.file
    callee = project.index(file).written(facts.function.scope, callee)
    if row.kind == rows.LISTED:
        return f"the configuration says: {row.advice.rstrip('.')}"
    if not project.scope(project.runner(facts.function)).is_async:
        return f"have the loop run {_coroutine(row, file, project)}"
    in_place = _in_place(row, file, project)
    to_thread = project.library(file).to_thread
    is_name = callee.replace(".", "").isidentifier()
    if target is None:
        if row.kind == rows.SLEEP and in_place:
            return f"write {in_place}"
        gives_object = f"{row.name}()" in project.knowledge.stands_for
        if gives_object or not is_name or row.name.endswith("__"):  # what the statement around calls
            helper = f"do it, and what follows from it, in a function that runs in a thread: `await {to_thread}(...)`"
        else:
            helper = f"run it in a thread: `await {to_thread}({callee}, ...)`"
        return f"use {in_place}, or {helper}" if in_place else helper
    scope = project.scope(target)
    if not project.callers.is_called(target):
        # The call does not block by itself: the loop or the `with` around it, or a property that it reads, does.
        return f"do this, and what follows from it, in a function that runs in a thread: `await {to_thread}(...)`"
    helper = callee if is_name else project.name(target)
    in_thread = f"`await {to_thread}({helper}, ...)`"
    if scope.name in MAKING_OBJECTS:
        return f"make the object in a thread: {in_thread}"
    verb = "" if row.kind == rows.SLEEP else "use "
    return (
        f"make it async and {verb}{in_place} there, or {in_thread}" if in_place else f"run it in a thread: {in_thread}"
    )


def _coroutine(row: Blocking, file: str, project: Project) -> str:
    in_place = _in_place(row, file, project)
    if row.kind == rows.SLEEP and in_place:
        return f"a coroutine in its place that awaits `{project.library(file).sleep}(...)`"
    awaited = f"uses {in_place}" if in_place else f"awaits `{project.library(file).to_thread}(...)`"
    return f"a coroutine in its place that {awaited}"


def _in_place(row: Blocking, file: str, project: Project) -> str:
    """What the file's own libraries offer in place of the call, in backticks; nothing where they offer nothing."""
    library = project.library(file)
    if row.kind == rows.SLEEP:
        return "" if row.beyond or row.only else f"`await {library.sleep}(...)`"
    known = {each.module for each in project.knowledge.async_libraries}
    imported = project.index(file).imported - known | {library.module, row.name.partition(".")[0]}
    return next((f"`{name}`" for name in row.instead if name.partition(".")[0] in imported), "")
