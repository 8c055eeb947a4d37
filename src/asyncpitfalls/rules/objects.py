"""The objects that statements meet, and what is known of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Step
from asyncpitfalls.index import model
from asyncpitfalls.project.values import Function
from asyncpitfalls.rules.expected import asks_about, asks_around, is_expected_to_raise, is_within_expected_failure
from asyncpitfalls.rules.makers import fails_at_once, is_replaced, makers
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.support import Support
    from asyncpitfalls.syntax import FunctionFacts


class Met(NamedTuple):
    """An object that a statement or a callable meets: how it is written, what it is known to support."""

    path: str
    support: Support
    span: Span
    statement: tuple[int, int]
    by: str = ""
    """The path of the callable that takes it."""

    @property
    def is_call(self) -> bool:
        """Whether it is what a call gives."""
        return self.path.endswith(")")

    @property
    def callee(self) -> str:
        """The path of what is called, or of the object itself."""
        return self.path[: self.path.rindex("(")] if self.is_call else self.path

    @property
    def text(self) -> str:
        """The object as a message calls it."""
        callee = self.callee
        name = callee if callee.replace(".", "").isidentifier() else model.tail_of(callee)
        return f"{name}()" if self.is_call else name

    @property
    def sentence(self) -> str:
        """What a message says that the object is."""
        what = self.support.what
        return f"`{self.text}` {'is' if not self.is_call else 'returns' if what == 'None' else 'gives'} {what}"


def met(facts: FunctionFacts, project: Project, use: Use) -> Iterator[Met]:
    """What is used in some way in a function, but for one within a test that expects it to fail."""
    if is_within_expected_failure(facts.function, project):
        return
    calls = [
        (f"{each.callee}()", each.span, each.statement)
        for each in facts.calls
        if each.used.use is use and not each.asked and not is_replaced(each.callee, facts, project)
        if not fails_at_once(each, project.values(facts.function, each.callee), facts, project)
    ]
    # What a name holds can be awaited if it is a coroutine, whatever the name is declared to be.
    kept = facts.kept if use is Use.AWAITED else ()
    holding = {each.name for each in kept if makers(each.call, facts, project)}
    paths = [
        (each.path, each.span, each.statement)
        for each in facts.paths
        if each.used.use is use and each.path not in holding
    ]
    for path, span, statement in (*calls, *paths):
        asked = asks_about(facts, path, statement) or asks_around(facts.function, path, project)
        if not asked and not is_expected_to_raise(statement, facts):
            yield Met(path, project.protocols.of(facts.function, path), span, statement)


def handed(facts: FunctionFacts, project: Project, names: frozenset[str], *, first: int = 0) -> Iterator[Met]:
    """What is given to callables of some names, as any argument from the ``first`` one on."""
    tails = {name.rpartition(".")[2] for name in names}
    for taker in facts.calls:
        if taker.callee.rpartition(".")[2] not in tails or not taker.arguments:
            continue
        values = project.values(facts.function, taker.callee)
        if values and all(project.is_any_of(value, names) for value in values):
            for each in taker.arguments[first:]:
                if (
                    not each.keyword
                    and each.path != model.UNKNOWN
                    and not asks_about(facts, each.path, taker.statement)
                ):
                    support = project.protocols.of(facts.function, each.path)
                    yield Met(each.path, support, each.span, taker.statement, taker.callee)


def where_made(facts: FunctionFacts, project: Project, found: Met, said: str) -> tuple[Step, ...]:
    """Where the functions of the project are defined that give an object."""
    values = project.values(facts.function, found.callee) if found.is_call else ()
    if found.is_call and not found.support.is_sure:
        values = values or project.protocols.inferred.methods(facts.function, found.callee)
    own = [value for value in values if isinstance(value, Function)]
    return tuple(Step(Path(each.file), project.span(each), f"`{project.name(each)}` {said}") for each in own)
