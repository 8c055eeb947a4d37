"""Which coroutine functions a call may call, where the function around it says nothing to the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.tests import REPLACING
from asyncpitfalls.knowledge.unittests import PATCHING
from asyncpitfalls.project import paths
from asyncpitfalls.project.coroutines import Makers
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function, Giving, Instance
from asyncpitfalls.rules.expected import asks_about
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values
    from asyncpitfalls.syntax import CallFacts, FunctionFacts
    from asyncpitfalls.syntax.facts import Used


def makers(call: CallFacts, facts: FunctionFacts, project: Project) -> Makers:
    """The coroutine functions that a call may call; empty unless everything it may call is one.

    Where the value is used, a program that has run has shown that it is no coroutine: there the name of a method alone
    counts only for what the object itself keeps, and not where a method hands on to its like of what a call gives.
    """
    if call.asked or is_replaced(call.callee, facts, project) or _may_be_patched(call.callee, facts, project):
        return Makers(())
    receiver, name = paths.receiver_of(call.callee), model.tail_of(call.callee)
    head, runner = paths.split(call.callee)[0], project.scope(project.runner(facts.function))
    is_like = name == runner.name
    own = project.arguments.owner_of(facts.function, head) is not None and not (is_like and receiver.endswith(")"))
    dropped = call.dropped and (not is_like or head in runner.parameters)
    made_by = project.makes_coroutine(facts.function, call.callee, by_name=own or dropped)
    if not made_by and is_no_use_of_object(call, call.used, facts, project):
        made_by = Makers(project.idle_objects.made_by(facts.function, call.callee), of_objects=True)
    if _is_asked_about(call, made_by, facts, project) or fails_at_once(call, made_by.values, facts, project):
        return Makers(())
    if made_by and project.declarations.is_only_read(facts.function):
        return Makers(())
    if made_by and not made_by.of_objects and project.contradictions.is_given_otherwise(facts.function, call.callee):
        return Makers(())
    is_by_name = own and is_like and call.dropped and made_by.confidence < Confidence.CERTAIN
    # A method that is the only one of its name wraps what an object of another kind has, mostly one of a library.
    return made_by if not is_by_name or {*made_by.values} != {project.runner(facts.function)} else Makers(())


_LOST = frozenset({Use.DROPPED, Use.KEPT, Use.TESTED, Use.COMPARED, Use.COMPUTED})


def is_no_use_of_object(call: CallFacts, used: Used, facts: FunctionFacts, project: Project) -> bool:
    """Whether what a call gives is used in a way that is no use of an object which only keeps a coroutine.

    One that can be iterated over as well may be given to whatever does that.
    """
    if used.use is Use.GIVEN:
        refused = project.parameters.refuse_awaitable(facts.function, used.by, used.argument)
        return refused and not project.idle_objects.are_iterated(facts.function, call.callee)
    return used.use in _LOST


def fails_at_once(call: CallFacts, callees: Values, facts: FunctionFacts, project: Project) -> bool:
    """Whether a call has arguments that none of the functions which it may call can have: it raises a TypeError."""
    functions = [each for each in callees if isinstance(each, Function)]
    if call.given is None or not functions or len(functions) < len(callees):
        return False
    site = Site(facts.function, model.Call(facts.function.scope, call.callee, *call.place, 0, ()))
    return not any(project.arguments.fit(site, *call.given, each) for each in functions)


def _is_asked_about(call: CallFacts, made_by: Makers, facts: FunctionFacts, project: Project) -> bool:
    """Whether the function looks itself what it calls, of which only an annotation says that it gives an awaitable."""
    if not made_by or not all(isinstance(each, Giving) for each in made_by.values):
        return False
    bindings = project.index(facts.function.file).bindings(facts.function.scope, call.callee)
    names = {call.callee, *(paths.made_from(each.value) for each in bindings)}
    return any(asks_about(facts, name, call.statement) for name in names if name)


def is_replaced(callee: str, facts: FunctionFacts, project: Project) -> bool:
    """Whether a function, or a decorator of it, puts something in the place of a method that it calls.

    It may do so in the object, or in the object's class.
    """
    receiver, name = paths.receiver_of(callee), model.tail_of(callee)
    holders = {holder for holder, attribute in _replacing(facts, project) if attribute in {name, None}}
    if not receiver or not holders or receiver in holders:
        return receiver in holders
    classes = [each.of for each in project.values(facts.function, receiver) if isinstance(each, Instance)]
    return any(value in classes for holder in holders for value in project.values(facts.function, holder))


def _replacing(facts: FunctionFacts, project: Project) -> Iterator[tuple[str, str | None]]:
    """The objects and attributes that a function or its decorators put something in the place of; None is any."""
    for path in facts.replaced:
        yield paths.receiver_of(path), model.tail_of(path)
    calls = [(call.callee, [each.path for each in call.arguments[:2]]) for call in facts.calls]
    index, above = project.index(facts.function.file), range(facts.scope.first_row, facts.scope.row + 1)
    for callee in {path.partition("(")[0] for path in facts.scope.decorators}:
        around = (call for call in index.calls_of(model.tail_of(callee)) if call.scope == facts.scope.parent)
        written = (call for call in around if call.callee == callee and call.row in above)
        calls += [(callee, [*call.arguments[:2]]) for call in written if model.UNKNOWN not in call.arguments[1:2]]
    for callee, given in calls:
        if f".{callee}".endswith(REPLACING) and given[1:]:
            holder, attribute = given
            if attribute == model.UNKNOWN or attribute.startswith("'"):
                yield holder, None if attribute == model.UNKNOWN else attribute.strip("'")


def _may_be_patched(callee: str, facts: FunctionFacts, project: Project) -> bool:
    """Whether a function that patches something itself imports what it calls: that is rather what it patches."""
    bindings = project.index(facts.function.file).bindings(facts.function.scope, callee)
    is_imported = any(each.kind == model.FROM for each in bindings)
    calls = facts.calls if is_imported else ()
    values = (value for call in calls for value in project.values(facts.function, call.callee))
    return any(project.is_any_of(value, PATCHING) for value in values)
