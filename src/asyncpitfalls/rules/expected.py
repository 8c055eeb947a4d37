"""What code expects to fail, or to find in place of something else: nothing is wrong where it does.

A test says so by a ``with`` right above a statement, by one somewhere around the function, or by the objects that it
puts in the place of others; any code by asking what an object is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.loop_starts import EXPECTING
from asyncpitfalls.knowledge.tests import COLLECTING, STANDING_IN, WATCHING
from asyncpitfalls.project.loop_starts import expects_failure
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import CallFacts, FunctionFacts

_ENTERED = frozenset({Use.ENTERED, Use.ENTERED_ASYNC})
_REFUSED = "TypeError"
"""What a call raises that has the wrong arguments."""


def makes_stand_ins(facts: FunctionFacts) -> bool:
    """Whether a function, a test, makes objects that stand in for others: whatever it calls may come to one of them."""
    return any(not STANDING_IN.isdisjoint(call.callee.split(".")[-2:]) for call in facts.calls)


def is_expected_to_raise(statement: tuple[int, int], facts: FunctionFacts) -> bool:
    """Whether a statement is the first below a ``with`` by which a test says that something raises."""
    return any(_is_first_below(call, statement, facts) for call in _expecting(facts))


def is_expected_to_refuse(statement: tuple[int, int], facts: FunctionFacts) -> bool:
    """Whether the test says that it raises a TypeError, as a call with the wrong arguments does there and then."""
    return any(
        any(each.path == _REFUSED for each in call.arguments) and _is_first_below(call, statement, facts)
        for call in _expecting(facts)
    )


def may_not_be_reached(statement: tuple[int, int], facts: FunctionFacts) -> bool:
    """Whether a test says that something raises, and enters something before the statement, which may be just that."""
    for header in _expecting(facts):
        above = (call for call in facts.calls if call.used.use in _ENTERED and _is_below(header, call.statement, facts))
        if _is_below(header, statement, facts) and any(call.statement[0] < statement[0] for call in above):
            return True
    return False


def is_watched(facts: FunctionFacts, project: Project) -> bool:
    """Whether a test looks out for the warning that tells of a coroutine which nothing awaits, and so drops one."""
    if not project.is_test(facts.function.file):
        return False
    marks = [path.partition("(")[0] for path in facts.scope.decorators]
    called = [call.callee for call in facts.calls]
    if any(model.tail_of(each) in WATCHING for each in (*marks, *called)):
        return True
    values = (value for each in called for value in project.values(facts.function, each))
    return any(project.is_any_of(value, COLLECTING) for value in values)


def _expecting(facts: FunctionFacts) -> Iterator[CallFacts]:
    return (call for call in facts.calls if call.callee.rpartition(".")[2] in EXPECTING)


def _is_first_below(header: CallFacts, statement: tuple[int, int], facts: FunctionFacts) -> bool:
    """Whether a ``with`` holds a statement and no call above it; comments may stand between."""
    below = header.statement[1]
    between = (call.statement[0] for call in facts.calls if below < call.statement[0] < statement[0])
    return _is_below(header, statement, facts) and not any(between)


def _is_below(header: CallFacts, statement: tuple[int, int], facts: FunctionFacts) -> bool:
    """Whether a ``with`` holds a statement."""
    below = header.statement[1]
    within = any(rows[0] <= below and statement[1] <= rows[1] for rows, _ in facts.suppressing)
    return within and below < statement[0]


def is_within_expected_failure(function: Function, project: Project) -> bool:
    """Whether a function stands within a test that expects something to fail."""
    around = project.resolver.enclosing(function)
    while around is not None and not expects_failure(project, around):
        around = project.resolver.enclosing(around)
    return around is not None


def asks_about(facts: FunctionFacts, path: str, statement: tuple[int, int]) -> bool:
    """Whether a function looks itself what an object is, or what the object is made by, or does not mind."""
    for within in facts.suppressing:
        if within.rows[0] <= statement[0] <= within.rows[1] and not knowledge.ERRORS.isdisjoint(within.errors):
            return True
    asked = _spellings(path)
    for call in facts.calls:
        name = call.callee.rpartition(".")[2]
        if name in knowledge.ASKING and any(each.path in asked for each in call.arguments[:1]):
            return True
    return False


def minds_awaitables(facts: FunctionFacts, name: str) -> bool:
    """Whether a function asks whether what it got can be awaited, by its ``__await__`` for example."""
    for call in facts.calls:
        asked, *more = [each.path for each in call.arguments] or [""]
        tail = call.callee.rpartition(".")[2]
        if asked == name and (tail == knowledge.AWAITABLE_TEST or (more and more[0] in knowledge.AWAITABLE_ATTRIBUTE)):
            return True
    return False


def asks_around(function: Function, path: str, project: Project) -> bool:
    """Whether a function around one looks what an object is."""
    index = project.index(function.file)
    around = project.resolver.enclosing(function)
    scopes: set[int] = set()
    while around is not None and project.scope(around).kind == model.FUNCTION:
        scopes.add(around.scope)
        around = project.resolver.enclosing(around)
    calls = (call for name in knowledge.ASKING if scopes for call in index.calls_of(name) if call.scope in scopes)
    return any(not _spellings(path).isdisjoint(call.arguments[:1]) for call in calls)


def _spellings(path: str) -> set[str]:
    """How a question may name an object, or what makes it."""
    if not path.endswith(")"):
        # A local of its own name often holds what an attribute does: a copy, or what a serializer gets.
        return {path, path.partition(".")[0].partition("(")[0], path.rpartition(".")[2]}
    return {path[: path.rindex("(")], path, path.partition(".")[0].partition("(")[0]}
