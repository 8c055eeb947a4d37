"""What comes of a coroutine that is taken for the value that awaiting it would give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.values import ANY_TYPE
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.syntax import CallFacts, FunctionFacts
    from asyncpitfalls.syntax.facts import Used

_RAISES = {
    Use.COMPUTED: "computed with",
    Use.SEARCHED: "searched with `in`",
    Use.SUBSCRIPTED: "subscripted",
    Use.CALLED: "called",
    Use.UNPACKED: "unpacked",
    Use.ITERATED: "iterated over",
    Use.ITERATED_ASYNC: "iterated over",
}
_ASKED = frozenset({Use.ATTRIBUTE, Use.METHOD_AWAITED})
_TRUTHS = frozenset({"True", "False"})
FAILING = _ASKED.union(_RAISES)
_MISLEADS = {
    Use.TESTED: "tested, and is always true",
    Use.COMPARED: "compared, and equals nothing but itself",
    Use.IDENTIFIED: "compared, and is never None",
    Use.FORMATTED: "formatted, as `<coroutine object ...>`",
}


class Consequence(NamedTuple):
    """What comes of it, as a message says it after the name of the coroutine, how sure that is, and what shows it."""

    text: str
    confidence: Confidence = Confidence.CERTAIN
    shown_by: tuple[Step, ...] = ()


def consequence(used: Used, facts: FunctionFacts, project: Project, *, on_the_spot: bool = False) -> Consequence | None:
    """What comes of a coroutine that is used so in place of its result; None where nothing wrong is known of it.

    ``on_the_spot`` tells that it is used where it is made, and nothing was asked of it before.
    """
    if used.use in _RAISES:
        return Consequence(f"is {_RAISES[used.use]}: a TypeError")
    if used.use in _MISLEADS:
        return Consequence(f"is {_MISLEADS[used.use]}")
    if used.use in _ASKED and not project.knowledge.is_coroutine_attribute(used.by):
        return Consequence(f"is asked for `{used.by}`: an AttributeError")
    if used.use is Use.METHOD_AWAITED:
        return Consequence(
            f"is asked for `{used.by}`, and a coroutine's own `{used.by}` gives nothing to await: a TypeError"
        )
    if used.use is Use.GIVEN and project.loose.takes_awaitables(facts.function, used.by):
        return None  # perhaps not in this way, but it is no result that it needs
    if used.use is Use.GIVEN and project.parameters.refuse_awaitable(facts.function, used.by, used.argument):
        return Consequence(f"is given to `{used.by}`, which needs the result")
    if used.use is Use.GIVEN:
        return _of_argument(used, facts, project)
    if used.use is Use.PASSED and used.by == model.RETURN:
        return _of_return(facts, project, on_the_spot=on_the_spot)
    return None


def _of_argument(used: Used, facts: FunctionFacts, project: Project) -> Consequence | None:
    """What comes of a coroutine that is given to a function of the project."""
    site = project.parameter_uses.failing_on_coroutine(facts.function, used.by, used.argument)
    if site is None:
        return None
    step = Step(Path(site.function.file), site_span(site), f"`{used.by}` needs the result here")
    return Consequence(f"is given to `{used.by}`, which needs the result", Confidence.PROBABLE, (step,))


OF_ITSELF = Consequence("is returned by the function itself: whoever awaits it gets one more coroutine")
"""What comes of a coroutine function that returns what calling itself gives."""


def of_itself(call: CallFacts, facts: FunctionFacts) -> Consequence | None:
    """What comes of a call in a ``return`` that, by its name, may call the coroutine function around it."""
    is_returned = call.used.use is Use.PASSED and call.used.by == model.RETURN
    named = is_returned and facts.scope.is_async and model.tail_of(call.callee) == facts.scope.name
    return OF_ITSELF if named else None


def as_given_elsewhere(call: CallFacts, facts: FunctionFacts, project: Project) -> Consequence | None:
    """What comes of a coroutine that is given where, elsewhere in the file, the result of such a one is given."""
    taker = call.used.by
    site = project.given_alike.site(facts.function, call.callee, taker) if call.used.use is Use.GIVEN else None
    if site is None:
        return None
    step = Step(Path(site.function.file), site_span(site), f"`{taker}` is given the result here")
    return Consequence(f"is given to `{taker}`, which gets the result elsewhere", Confidence.PROBABLE, (step,))


def _of_return(facts: FunctionFacts, project: Project, *, on_the_spot: bool) -> Consequence | None:
    """What comes of a coroutine that a function returns in place of its result.

    Of a plain function nobody knows: callers may await what it returns, and only its annotation be wrong.
    """
    name = facts.scope.name
    if project.declarations.is_endpoint(facts.function):
        return Consequence(f"is returned to the framework, which makes a response of what `{name}` returns: an error")
    if not facts.scope.is_async:
        return None
    if facts.scope.returns and model.tail_of(facts.scope.returns) != ANY_TYPE:
        text = f"is returned, while `{name}` is declared to return something else: whoever awaits `{name}` gets it"
        if project.parameters.result_refuses_awaitable(facts.function):
            return Consequence(text)
        unlike = project.parameters.result_reads_otherwise(facts.function)
        return Consequence(text, Confidence.PROBABLE) if unlike and not _is_awaited_twice(facts, project) else None
    site = project.outcomes.taken_for_result(facts.function)
    if site is None:
        return _of_return_to_unknown(facts, project) if on_the_spot else None
    step = Step(Path(site.function.file), site_span(site), f"what comes of `{name}` is taken for its result here")
    text = f"is returned, while callers await `{name}` once and take what they get for its result"
    return Consequence(text, Confidence.PROBABLE, (step,))


def _of_return_to_unknown(facts: FunctionFacts, project: Project) -> Consequence | None:
    """What comes of a coroutine that a coroutine function returns, where no caller shows what it takes it for."""
    name = facts.scope.name
    if not _TRUTHS.isdisjoint(facts.returned):
        if project.outcomes.is_awaited(facts.function):
            return None
        text = f"is returned, while `{name}` says yes or no elsewhere: whoever awaits `{name}` gets it, and it is true"
        return Consequence(text, Confidence.PROBABLE)
    if project.is_test(facts.function.file):
        return None
    if project.outcomes.awaits_elsewhere(facts.function) and not _is_awaited_twice(facts, project):
        text = f"is returned, while `{name}` awaits what it returns elsewhere: whoever awaits `{name}` gets a coroutine"
        return Consequence(text, Confidence.PROBABLE)
    if not project.outcomes.is_awaited_unseen(facts.function):
        return None
    text = f"is returned: whoever awaits `{name}` gets a coroutine in place of its result, and nothing awaits that"
    return Consequence(text, Confidence.PROBABLE)


def _is_awaited_twice(facts: FunctionFacts, project: Project) -> bool:
    """Whether some caller awaits, in turn, what awaiting the function gave it."""
    return project.outcomes.is_awaited(facts.function)
