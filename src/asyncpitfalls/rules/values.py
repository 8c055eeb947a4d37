"""Coroutines taken for the value that awaiting them would give: kept, used, awaited again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit, Step
from asyncpitfalls.index import model
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.values import Giving
from asyncpitfalls.rules.consequences import OF_ITSELF, as_given_elsewhere, consequence, of_itself
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import await_cure, callee_name, definitions, not_done
from asyncpitfalls.rules.expected import (
    is_expected_to_raise,
    is_within_expected_failure,
    minds_awaitables,
)
from asyncpitfalls.rules.held import held, is_asked_for, is_bound_to_results, is_for_the_loop, minds_coroutines
from asyncpitfalls.rules.makers import makers
from asyncpitfalls.syntax.facts import Use, Used
from asyncpitfalls.syntax.flow import spends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.project.coroutines import Makers
    from asyncpitfalls.syntax import FunctionFacts
    from asyncpitfalls.syntax.facts import CallFacts, Kept, Read

_COROUTINES = "https://docs.python.org/3/library/asyncio-task.html#coroutines"
_OBJECTS = "https://docs.python.org/3/reference/datamodel.html#coroutine-objects"


def _keeps_coroutine(project: Project, file: str) -> Iterator[Function]:
    return project.loose.functions(file, model.KEPT)


def _keeps_or_stores_coroutine(project: Project, file: str) -> Iterator[Function]:
    yield from project.loose.functions(file, model.KEPT)
    yield from project.stored.functions(file)


@rule(
    code="APF104",
    name="coroutine-kept-never-awaited",
    summary="A name holds a coroutine and nothing ever awaits it, so its body never runs",
    looks_at=_keeps_or_stores_coroutine,
    bad="""
        import asyncio


        async def price(item):
            await asyncio.sleep(0.1)
            return 3


        async def total(items):
            cost = price(items[0])  # expect: APF104
            return f"{cost} EUR"
    """,
    good="""
        import asyncio


        async def price(item):
            await asyncio.sleep(0.1)
            return 3


        async def total(items):
            cost = await price(items[0])
            return f"{cost} EUR"
    """,
    demo="coroutines/kept_never_awaited",
    since="0.1.0",
    references=(_COROUTINES, "https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines"),
)
def coroutine_kept_never_awaited(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A name that should hold a result holds the coroutine that would compute it. Nothing awaits the coroutine, so
    the work is not done, and whatever reads the name works with the wrong object: a condition is always true, a text
    says `<coroutine object ...>`, an attribute is missing.
    """
    for kept, made_by, name in held(facts, project):
        call = kept.call
        if consequence(call.used, facts, project) is not None or is_for_the_loop(kept, facts, project):
            continue
        uses = [(read, consequence(read.used, facts, project)) for read in kept.reads]
        found = [(read, what) for read, what in uses if what is not None]
        steps = tuple(
            step for read, what in found for step in (_step(facts, read, f"`{kept.name}` {what.text}"), *what.shown_by)
        )
        first = f"; `{kept.name}` {found[0][1].text}" if found else ""
        sure = [what.confidence for _, what in found]
        is_open = len(found) < len(uses) and is_asked_for(kept, facts)
        if (not sure and kept.reads) or is_open or is_bound_to_results(kept, facts, project):
            sure = [Confidence.PROBABLE]  # what the name is declared to be, bound to or asked for says so
        confidence = min([made_by.confidence, *sure])
        message = (
            f"`{kept.name}` holds the coroutine that `{name}()` makes, and nothing awaits it: "
            f"{not_done(project, made_by.values, name)}{first}; {await_cure(facts, project, name)}"
        )
        trace = (*definitions(project, made_by.values), *steps)
        yield Hit(call.span, message, call.statement, confidence, trace)
    yield from _captured(facts, project)
    yield from _stored(facts, project)


def _captured(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The coroutines in names that inner functions read, and take for the result."""
    for kept in facts.kept:
        taken = [consequence(read.used, facts, project) for read in kept.reads]
        if not kept.captured or any(what is None for what in taken) or minds_awaitables(facts, kept.name):
            continue
        call = kept.call
        made_by = makers(call, facts, project) if call.used.use is Use.KEPT else None
        site = project.stored.fails_inside(facts.function, kept.name) if made_by else None
        if made_by and site is not None:
            name = callee_name(call, facts, project, made_by.values)
            asked = f"`{kept.name}` is asked for `{site.call.callee.removeprefix(kept.name).strip('.')}`"
            message = (
                f"`{kept.name}` holds the coroutine that `{name}()` makes, and nothing awaits it: "
                f"{not_done(project, made_by.values, name)}; {await_cure(facts, project, name)}"
            )
            step = Step(Path(facts.function.file), site_span(site), f"{asked}: an AttributeError")
            confidence = min(made_by.confidence, Confidence.PROBABLE)
            yield Hit(call.span, message, call.statement, confidence, (*definitions(project, made_by.values), step))


def _stored(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The coroutines that a method stores in an attribute, which other methods take for the result."""
    for stored in project.stored.by(facts.function):
        for call in facts.calls:
            made_by = makers(call, facts, project) if call.callee == stored.callee else None
            if not made_by or call.statement[0] != stored.row or call.used != Used(Use.PASSED):
                continue
            name = callee_name(call, facts, project, made_by.values)
            used = f"is asked for `{stored.fails_at.call.callee.removeprefix(stored.path).strip('.')}`"
            message = (
                f"`{stored.path}` holds the coroutine that `{name}()` makes, and nothing awaits it: "
                f"{not_done(project, made_by.values, name)}; {await_cure(facts, project, name)}"
            )
            step = Step(
                Path(facts.function.file), site_span(stored.fails_at), f"`{stored.path}` {used}: an AttributeError"
            )
            confidence = min(made_by.confidence, Confidence.PROBABLE)
            yield Hit(call.span, message, call.statement, confidence, (*definitions(project, made_by.values), step))


def _step(facts: FunctionFacts, read: Read, message: str) -> Step:
    return Step(Path(facts.function.file), read.span, message)


def _uses_coroutine(project: Project, file: str) -> Iterator[Function]:
    yield from project.loose.functions(file, model.USED | model.GIVEN | model.ITERATED | model.KEPT | model.FROM_ASYNC)
    yield from project.loose.endpoints(file)


def _is_another(call: CallFacts, made_by: Makers, facts: FunctionFacts) -> bool:
    """Whether a call is rather of something else than a coroutine function, whatever is said of it.

    A method that returns what one of its own name gives, of an object that is only known by that name, wraps an object
    of another kind, mostly a library's. Where ``async for`` goes through what a callable gives, an annotation alone
    that says that it is to be awaited is rather wrong.
    """
    if call.used.use is Use.ITERATED_ASYNC and all(isinstance(each, Giving) for each in made_by.values):
        return True
    is_returned = call.used.use is Use.PASSED and call.used.by == model.RETURN
    return is_returned and facts.function in made_by.values and made_by.confidence < Confidence.CERTAIN


@rule(
    code="APF105",
    name="coroutine-used-as-value",
    summary="A coroutine is tested, compared, formatted or asked for an attribute in place of its result",
    looks_at=_uses_coroutine,
    bad="""
        import asyncio


        async def is_admin(user):
            await asyncio.sleep(0.1)
            return user == "root"


        async def delete(user):
            if is_admin(user):  # expect: APF105
                print("deleted")
    """,
    good="""
        import asyncio


        async def is_admin(user):
            await asyncio.sleep(0.1)
            return user == "root"


        async def delete(user):
            if await is_admin(user):
                print("deleted")
    """,
    demo="coroutines/used_as_value",
    since="0.1.0",
    references=(_OBJECTS, "https://docs.python.org/3/library/stdtypes.html#truth-value-testing"),
)
def coroutine_used_as_value(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """What an `async def` function returns is there only after an `await`; before that there is a coroutine object,
    which is true in every test, equal to nothing, and without the attributes of the result. Where it does not raise,
    the program takes the wrong branch: a permission check that is never made lets everybody in.
    """
    for call in facts.calls:
        what = consequence(call.used, facts, project, on_the_spot=True)
        what = what or of_itself(call, facts) or as_given_elsewhere(call, facts, project)
        made_by = makers(call, facts, project) if what is not None else None
        if what is None or not made_by or _is_another(call, made_by, facts):
            continue
        if what is OF_ITSELF and facts.function not in made_by.values:
            continue
        if not is_within_expected_failure(facts.function, project):
            name = callee_name(call, facts, project, made_by.values)
            message = f"the coroutine that `{name}()` makes {what.text}; {await_cure(facts, project, name)}"
            trace = (*definitions(project, made_by.values), *what.shown_by)
            yield Hit(call.span, message, call.statement, min(made_by.confidence, what.confidence), trace)
    for kept, made_by, name in held(facts, project):
        if not is_for_the_loop(kept, facts, project):
            continue
        for read in kept.reads:
            mistaken = _is_mistaken(read) and not _asks_before_it_runs(read, kept)
            what = consequence(read.used, facts, project) if mistaken else None
            if what is not None:
                message = (
                    f"`{kept.name}` holds the coroutine that `{name}()` makes; here it {what.text}; await it first"
                )
                steps = (*definitions(project, made_by.values), _made(facts, kept, name), *what.shown_by)
                yield Hit(read.span, message, read.statement, min(made_by.confidence, what.confidence), steps)


def _is_mistaken(read: Read) -> bool:
    """Whether a use makes no sense even of a coroutine that is awaited elsewhere; one that merely shows it does."""
    looks = {Use.COMPARED, Use.IDENTIFIED, Use.FORMATTED, Use.GIVEN}
    return read.sole and not read.spent and read.used.use not in looks


def _asks_before_it_runs(read: Read, kept: Kept) -> bool:
    """Whether a coroutine is tested that is run elsewhere: other objects may give none for it."""
    return read.used.use is Use.TESTED and any(map(minds_coroutines, kept.reads))


def _made(facts: FunctionFacts, kept: Kept, name: str) -> Step:
    message = f"`{kept.name}` is bound to the coroutine of `{name}` here"
    return Step(Path(facts.function.file), kept.call.span, message)


@rule(
    code="APF109",
    name="coroutine-awaited-twice",
    summary="The same coroutine object is awaited or scheduled a second time",
    looks_at=_keeps_coroutine,
    bad="""
        import asyncio


        async def fetch():
            await asyncio.sleep(0.1)
            return 1


        async def retry():
            request = fetch()
            try:
                return await request
            except OSError:
                return await request  # expect: APF109
    """,
    good="""
        import asyncio


        async def fetch():
            await asyncio.sleep(0.1)
            return 1


        async def retry():
            try:
                return await fetch()
            except OSError:
                return await fetch()
    """,
    demo="coroutines/awaited_twice",
    since="0.1.0",
    references=(_OBJECTS,),
)
def coroutine_awaited_twice(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A coroutine object runs once. Awaiting it again, after it returned, raised or was cancelled, raises
    `RuntimeError: cannot reuse already awaited coroutine`: a retry around one never retries. Call the function again
    for a new coroutine, or make a task, which can be awaited any number of times.
    """
    for kept, made_by, name in held(facts, project):
        for read in kept.reads:
            if read.spent and read.sole and spends(read.used) and not is_expected_to_raise(read.statement, facts):
                message = (
                    f"`{kept.name}` holds a coroutine of `{name}` that was awaited before: a second time raises "
                    f"RuntimeError; call `{name}(...)` again, or make a task of it and await that"
                )
                yield Hit(read.span, message, read.statement, made_by.confidence, (_made(facts, kept, name),))
