"""How rules about coroutines word what they found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.special_methods import CALL
from asyncpitfalls.knowledge.tests import REPLACING
from asyncpitfalls.knowledge.unittests import PATCHING
from asyncpitfalls.project import paths
from asyncpitfalls.project.coroutines import Makers
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function, Giving, Instance
from asyncpitfalls.rules.expected import asks_about
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values
    from asyncpitfalls.syntax import CallFacts, FunctionFacts
    from asyncpitfalls.syntax.facts import Used


def makers(call: CallFacts, facts: FunctionFacts, project: Project) -> Makers:
    """The coroutine functions that a call may call; empty unless everything it may call is one.

    Where the value is used, a program that has run has shown that it is no coroutine: there the name of a method alone
    counts only for what the object itself keeps, and not where a method hands on to its like of what a call gives.
    """
    if call.asked or is_replaced(call.callee, facts) or _may_be_patched(call.callee, facts, project):
        return Makers(())
    if _is_replaced_in_class(call.callee, facts, project):
        return Makers(())
    receiver, name = paths.receiver_of(call.callee), model.tail_of(call.callee)
    head, runner = paths.split(call.callee)[0], project.scope(project.runner(facts.function))
    is_like = name == runner.name
    own = project.arguments.owner_of(facts.function, head) is not None and not (is_like and receiver.endswith(")"))
    dropped = call.dropped and (not is_like or head in runner.parameters)
    made_by = project.makes_coroutine(facts.function, call.callee, by_name=own or dropped)
    if not made_by and needs_result(call.used, facts, project):
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


def needs_result(used: Used, facts: FunctionFacts, project: Project) -> bool:
    """Whether something is used in a way that is no use of an object which only keeps a coroutine."""
    if used.use is Use.GIVEN:
        return project.parameters.refuse_awaitable(facts.function, used.by, used.argument)
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


def is_replaced(callee: str, facts: FunctionFacts) -> bool:
    """Whether the function itself puts something in the place of a method that it calls."""
    if callee in facts.replaced:
        return True
    receiver, name = paths.receiver_of(callee), model.tail_of(callee)
    replacing = (call for call in facts.calls if f".{call.callee}".endswith(REPLACING))
    return any(
        [each.path for each in call.arguments[:2]] in ([receiver, f"'{name}'"], [receiver, model.UNKNOWN])
        for call in replacing
    )


def _is_replaced_in_class(callee: str, facts: FunctionFacts, project: Project) -> bool:
    """Whether the function, or a decorator of it, puts something in the place of a method of the object's class."""
    receiver, name = paths.receiver_of(callee), model.tail_of(callee)
    holders = [paths.receiver_of(path) for path in facts.replaced if model.tail_of(path) == name]
    for call in facts.calls:
        given = [each.path for each in call.arguments[:2]] if f".{call.callee}".endswith(REPLACING) else []
        holders += given[:1] if given[1:] in ([f"'{name}'"], [model.UNKNOWN]) else []
    holders += _replaced_around(facts, name, project)
    objects = project.values(facts.function, receiver) if receiver and holders else ()
    classes = [each.of for each in objects if isinstance(each, Instance)]
    return any(value in classes for holder in holders if holder for value in project.values(facts.function, holder))


def _replaced_around(facts: FunctionFacts, name: str, project: Project) -> list[str]:
    """The objects in whose attribute of that name decorators of a function put something else."""
    found: list[str] = []
    for path in facts.scope.decorators:
        callee = path.partition("(")[0]
        if f".{callee}".endswith(REPLACING):
            for call in project.index(facts.function.file).calls_of(model.tail_of(callee)):
                is_above = call.scope == facts.scope.parent and call.callee == callee
                if is_above and facts.scope.first_row <= call.row <= facts.scope.row:
                    found += call.arguments[:1] if call.arguments[1:2] == (f"'{name}'",) else ()
    return found


def _may_be_patched(callee: str, facts: FunctionFacts, project: Project) -> bool:
    """Whether a function that patches something itself imports what it calls: that is rather what it patches."""
    bindings = project.index(facts.function.file).bindings(facts.function.scope, callee)
    is_imported = any(each.kind == model.FROM for each in bindings)
    calls = facts.calls if is_imported else ()
    values = (value for call in calls for value in project.values(facts.function, call.callee))
    return any(project.is_any_of(value, PATCHING) for value in values)


def as_written(path: str, facts: FunctionFacts, project: Project) -> str:
    """A path as the file has it, where that reads well; else its last name."""
    written = project.index(facts.function.file).written(facts.function.scope, path)
    return written if written.replace(".", "").isidentifier() else model.tail_of(written)


def callee_name(call: CallFacts, facts: FunctionFacts, project: Project, made_by: Values) -> str:
    """The callee as it is written, where that reads well; else by its definition."""
    written = project.index(facts.function.file).written(facts.function.scope, call.callee)
    if written.replace(".", "").isidentifier():
        return written
    if isinstance(made_by[0], Instance) and not call.callee.endswith(")"):
        return model.tail_of(call.callee)  # where an object comes from says more than what its class calls it by
    return project.display(made_by[0]) or model.tail_of(call.callee)


def not_done(project: Project, made_by: Values, name: str) -> str:
    """What does not happen because nothing awaits a coroutine."""
    called = (project.resolver.attribute(each, CALL) if isinstance(each, Instance) else (each,) for each in made_by)
    functions = (each for values in called for each in values if isinstance(each, Function))
    if not all(project.scope(each).is_async for each in functions):
        return "what it stands for is never done"
    return f"the body of `{name}` never runs"


def definitions(project: Project, made_by: Values) -> tuple[Step, ...]:
    """Where the coroutine functions are defined, one step each."""
    return tuple(_definition(project, maker) for maker in made_by if isinstance(maker, Function))


def _definition(project: Project, maker: Function) -> Step:
    what = "is an `async def`" if project.scope(maker).is_async else "gives a coroutine"
    message = f"`{project.name(maker)}` {what}: calling it runs nothing"
    return Step(Path(maker.file), project.span(maker), message)


def await_cure(facts: FunctionFacts, project: Project, name: str) -> str:
    """How to have a coroutine's body run, from where the call stands."""
    runner = project.scope(project.runner(facts.function))
    if runner.is_async:
        return f"write `await {name}(...)`"
    if runner.kind == model.LAMBDA:
        return "hand over an `async def` function that awaits it"
    library = project.library(facts.function.file)
    run = library.run.format(call=name)
    return f"await it in a coroutine, or where no event loop runs call `{run}`"
