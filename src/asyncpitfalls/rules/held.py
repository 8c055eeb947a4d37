"""Which local names of a function hold coroutines, and whether what reads them may have these run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.loops import TAKING
from asyncpitfalls.knowledge.protocols import ASYNC_GENERATOR_TEST
from asyncpitfalls.project.values import Giving
from asyncpitfalls.rules.consequences import FAILING, consequence
from asyncpitfalls.rules.evidence import callee_name
from asyncpitfalls.rules.expected import asks_about, is_within_expected_failure, minds_awaitables
from asyncpitfalls.rules.makers import is_no_use_of_object, makers
from asyncpitfalls.syntax.facts import Use
from asyncpitfalls.syntax.flow import spends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Makers
    from asyncpitfalls.syntax import FunctionFacts
    from asyncpitfalls.syntax.facts import Kept, Read

_REFUSED = FAILING | {Use.GIVEN}


def held(facts: FunctionFacts, project: Project) -> Iterator[tuple[Kept, Makers, str]]:
    """The coroutines that local names hold, what makes them, and how a message calls the callee."""
    for kept in facts.kept if not is_within_expected_failure(facts.function, project) else ():
        made_by = makers(kept.call, facts, project)
        is_known = not kept.captured and not minds_awaitables(facts, kept.name)
        if made_by.of_objects and not all(
            is_no_use_of_object(kept.call, read.used, facts, project) for read in kept.reads
        ):
            continue
        if made_by and is_known and not _is_in_doubt(kept, made_by, facts):
            yield kept, made_by, callee_name(kept.call, facts, project, made_by.values)


def _is_in_doubt(kept: Kept, made_by: Makers, facts: FunctionFacts) -> bool:
    """Whether a function asks itself what it got from a callable that only an annotation says gives awaitables.

    Whether it got an async generator nobody asks who knows that it did not.
    """
    tests = (call for call in facts.calls if model.tail_of(call.callee) == ASYNC_GENERATOR_TEST)
    if any(argument.path == kept.name for call in tests for argument in call.arguments):
        return True
    if not all(isinstance(each, Giving) for each in made_by.values):
        return False
    statements = (kept.call.statement, *(read.statement for read in kept.reads))
    if any(asks_about(facts, kept.name, statement) for statement in statements):
        return True
    return any(each.used.use is Use.ITERATED_ASYNC for each in kept.reads)


def is_for_the_loop(kept: Kept, facts: FunctionFacts, project: Project) -> bool:
    """Whether a name that holds a coroutine is read in a way that may have it run, or closed.

    Where the name is also taken for the result, and nothing in sight runs the coroutine, it is not.
    """
    if kept.call.used.use is Use.COLLECTED:
        return bool(kept.reads)
    if _fails_unrun(kept, facts, project) or _is_declared_otherwise(kept, facts, project):
        return False
    if is_bound_to_results(kept, facts, project) or _is_given_as_result(kept, facts, project):
        return False
    if is_asked_for(kept, facts):
        return False
    for read in kept.reads:
        harmless = read.used.use in {Use.IDENTIFIED, Use.DELETED}
        if not harmless and consequence(read.used, facts, project) is None:
            return True
    return False


def _fails_unrun(kept: Kept, facts: FunctionFacts, project: Project) -> bool:
    """Whether a read fails on any coroutine, and no read awaits this one, or asks whether it is one."""
    if any(map(minds_coroutines, kept.reads)):
        return False
    fails = (read.used for read in kept.reads if read.used.use in _REFUSED and not read.spent)
    found = (consequence(used, facts, project) for used in fails)
    return any(what is not None and what.confidence is Confidence.CERTAIN for what in found)


def is_bound_to_results(kept: Kept, facts: FunctionFacts, project: Project) -> bool:
    """Whether a read meets what another statement binds to the name, so that the name is for results.

    That is what an ``await`` gives; or what nobody can await, where the name stays in a coroutine function.
    """
    if all(read.sole for read in kept.reads) or any(map(minds_coroutines, kept.reads)):
        return False
    bindings = project.index(facts.function.file).bindings(facts.function.scope, kept.name)
    values = [each.value for each in bindings if each.kind == model.VALUE]
    if any(each.endswith("!") for each in values):
        return True
    stays = facts.scope.is_async and not _is_handed_out(kept)
    return stays and any(project.parameters.is_plain(facts.function, each) for each in values)


def is_asked_for(kept: Kept, facts: FunctionFacts) -> bool:
    """Whether a coroutine function asks whether there is anything in a name in which it has just put a coroutine."""
    if not facts.scope.is_async or any(map(minds_coroutines, kept.reads)) or _is_handed_out(kept):
        return False
    return any(read.sole and read.used.use in {Use.TESTED, Use.IDENTIFIED} for read in kept.reads)


def _is_given_as_result(kept: Kept, facts: FunctionFacts, project: Project) -> bool:
    """Whether a read gives the coroutine to what the same file gives the results of its like, and none has it run."""
    if any(map(minds_coroutines, kept.reads)) or _is_handed_out(kept):
        return False
    given = (read.used.by for read in kept.reads if read.used.use is Use.GIVEN)
    return any(project.given_alike.site(facts.function, kept.call.callee, by) is not None for by in given)


def _is_declared_otherwise(kept: Kept, facts: FunctionFacts, project: Project) -> bool:
    """Whether an ``async def`` declares a name to be no awaitable, and nothing in it speaks against that."""
    if not facts.scope.is_async or any(map(minds_coroutines, kept.reads)):
        return False
    return not _is_handed_out(kept) and project.parameters.variable_refuses_awaitable(facts.function, kept.name)


def _is_handed_out(kept: Kept) -> bool:
    return any(read.used.by in {model.RETURN, model.YIELD} for read in kept.reads)


def minds_coroutines(read: Read) -> bool:
    """Whether a read awaits what it reads, has it run, or gives it to what takes awaitables."""
    return spends(read.used) or (read.used.use is Use.GIVEN and model.tail_of(read.used.by) in TAKING)
