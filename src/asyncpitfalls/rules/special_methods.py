"""Methods that Python calls by itself, declared so that what they return is of no use to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import special_methods, wrappers
from asyncpitfalls.project.values import Function, Instance
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class
    from asyncpitfalls.syntax import FunctionFacts

_MOVE = "make it a plain `def`, and await in an `async def` method of its own"
_CONSTANTS = frozenset({"None", "True", "False"})
_PROPERTY = frozenset({wrappers.PROPERTY})
_ABSTRACT = frozenset({wrappers.ABSTRACT})


def _called_by_python(project: Project, file: str) -> Iterator[Function]:
    for function, scope in project.functions(file):
        if scope.kind == model.FUNCTION and (
            scope.name in (special_methods.SYNC_ONLY if scope.is_async else special_methods.AWAITED)
            or (scope.is_async and any(model.tail_of(path) in special_methods.ASSIGNED for path in scope.decorators))
        ):
            yield function
    for function in project.declarations.calling(file, _PROPERTY):
        if any(_setters_given(function, project)):
            yield function


@rule(
    code="APF112",
    name="async-where-python-calls-sync",
    summary="Python calls an async special method or setter without await, or awaits one that is not async",
    looks_at=_called_by_python,
    bad="""
        import asyncio


        class Account:
            def __init__(self):
                self._balance = 0

            @property
            def balance(self):
                return self._balance

            @balance.setter
            async def balance(self, amount):  # expect: APF112
                await asyncio.sleep(0.1)
                self._balance = amount

            async def __len__(self):  # expect: APF112
                return self._balance

            def __aenter__(self):  # expect: APF112
                return self

            async def __aexit__(self, *_exception):
                await asyncio.sleep(0.1)
    """,
    good="""
        import asyncio


        class Account:
            def __init__(self):
                self._balance = 0

            @property
            def balance(self):
                return self._balance

            async def set_balance(self, amount):
                await asyncio.sleep(0.1)
                self._balance = amount

            def __len__(self):
                return self._balance

            async def __aenter__(self):
                return self

            async def __aexit__(self, *_exception):
                await asyncio.sleep(0.1)
    """,
    demo="coroutines/async_setter",
    since="0.1.0",
    options=("safe-decorators",),
    known_false_alarms=(
        "A class whose special method is only ever called by name, and awaited there, is recognised where the project "
        "itself does so; a library whose users are to call it that way is not."
    ),
    references=(
        "https://docs.python.org/3/reference/datamodel.html#special-method-names",
        "https://docs.python.org/3/reference/datamodel.html#asynchronous-context-managers",
        "https://docs.python.org/3/library/functions.html#property",
    ),
)
def async_where_python_calls_sync(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Python calls special methods and the setter of a property by itself, in the midst of an operation, and there is
    nobody who could await a coroutine. Some operations check what they get and raise `TypeError`. Worse are those that
    drop it, so that an assignment assigns nothing, or take it for true: an async `__exit__` hides every exception. The
    other way round, `async with` and `async for` await what `__aenter__`, `__aexit__` and `__anext__` return.
    """
    given = dict(_setters_given(facts.function, project))
    yield from (Hit(call.span, given[call.place], call.statement) for call in facts.calls if call.place in given)
    owner = project.declarations.owner(facts.function)
    header, scope = facts.header, facts.scope
    if owner is None or header is None:
        return
    assigned = project.declarations.completed_property(facts.function) if scope.is_async else None
    if assigned is not None:
        yield Hit(header.span, _text(scope, special_methods.ASSIGNED[assigned], _MOVE), header.statement)
    elif not project.declarations.is_as_written(facts.function):
        return
    elif scope.is_async and _calls_it_sync(facts.function, owner, project):
        cure = special_methods.CURES.get(scope.name, _MOVE)
        yield Hit(header.span, _text(scope, special_methods.SYNC_ONLY[scope.name], cure), header.statement)
    elif not scope.is_async and scope.name in special_methods.AWAITED and _returns_nothing_to_await(facts, project):
        message = (
            f"`{scope.qualname}` is a plain `def` and returns nothing that can be awaited: "
            f"{special_methods.AWAITED[scope.name]} raises TypeError; make it an `async def`"
        )
        yield Hit(header.span, message, header.statement)


def _text(scope: model.Scope, consequence: str, cure: str) -> str:
    return f"`{scope.qualname}` is an `async def` that Python calls and cannot await: {consequence}; {cure}"


def _setters_given(function: Function, project: Project) -> Iterator[tuple[tuple[int, int], str]]:
    """The async setters and deleters in ``property(getter, setter, deleter)``: the call's place, and what to say."""
    for place, (_, call) in project.declarations.called(function, _PROPERTY).items():
        for part, argument in _parts(call.arguments):
            for value in project.makes_coroutine(function, argument).values:
                if isinstance(value, Function):
                    yield place, _text(project.scope(value), special_methods.ASSIGNED[part], _MOVE)


def _parts(arguments: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    names = {"fset": "setter", "fdel": "deleter"}
    for position, argument in enumerate(arguments):
        keyword, _, value = argument.rpartition("=")
        if keyword in names:
            yield names[keyword], value
        elif not keyword and position in {1, 2}:
            yield ("setter" if position == 1 else "deleter"), argument


def _calls_it_sync(function: Function, owner: Class, project: Project) -> bool:
    scope = project.scope(function)
    declarations = project.declarations
    if scope.name not in special_methods.SYNC_ONLY or declarations.is_awaited_by_hand(function):
        return False
    if scope.name == "__aiter__":
        # What is to be written in subclasses can be an async generator there.
        return not scope.is_generator and not scope.flags & model.PLACEHOLDER
    if scope.name == special_methods.POST_INIT:
        body = Function(owner.file, owner.number)
        return declarations.has_decorator(body, frozenset({wrappers.DATA_CLASS}))
    if scope.name == special_methods.INIT:
        # Where objects are made in another way, something may well await it.
        known = all(project.meaning(base.path) for base in declarations.bases_elsewhere(owner))
        return known and declarations.is_ordinary(owner, frozenset({special_methods.NEW}))
    return True


def _returns_nothing_to_await(facts: FunctionFacts, project: Project) -> bool:
    if facts.scope.is_generator or not facts.returned:
        placeholder = facts.header is not None and facts.header.placeholder
        return not placeholder and not project.declarations.has_decorator(facts.function, _ABSTRACT)
    return any(name in _CONSTANTS or _never_awaitable(name, facts.function, project) for name in facts.returned)


def _never_awaitable(name: str, function: Function, project: Project) -> bool:
    values = project.values(function, name)
    return bool(values) and all(
        isinstance(value, Instance) and project.declarations.never_has(value.of, special_methods.AWAIT)
        for value in values
    )
