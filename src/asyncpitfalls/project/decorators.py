"""What decorators make of functions: known ones by their rows, the project's own by reading them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import decorators
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Class, Coroutine, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values

_CALLABLE = "Callable"
MOST_NAMES = 8
"""A chain of names, each bound to the next, longer than this is not followed."""


class Effect(NamedTuple):
    """What a decorator makes: whether calling the outcome gives a coroutine; None where that cannot be told."""

    of_async: bool | None
    """For a coroutine function."""
    of_sync: bool | None
    """For any other function."""
    keeps_result: bool = True
    """Whether the outcome, called and where need be awaited, gives what the decorated function gives."""


class Decoration(NamedTuple):
    """A function with all its decorators."""

    names: tuple[str, ...]
    """The decorators by their definitions; empty names for the project's own."""
    is_async: bool
    """Whether calling it gives a coroutine."""
    keeps_result: bool
    """Whether that gives, where need be awaited, what the function gives."""
    is_run_by_call: bool
    """Whether a call runs the function there and then, as one without decorators."""


KEEPS = Effect(of_async=True, of_sync=False)
MAKES_ASYNC = Effect(of_async=True, of_sync=True)
_UNKNOWN = Effect(of_async=None, of_sync=None)
CONTEXTS = decorators.CONTEXT_MANAGERS | decorators.ASYNC_CONTEXT_MANAGERS
_BY_NAME = {
    **dict.fromkeys(decorators.PROPERTIES | CONTEXTS, KEEPS),
    **dict.fromkeys(decorators.MAKING_ASYNC, MAKES_ASYNC),
    **dict.fromkeys(decorators.MAKING_SYNC, Effect(of_async=False, of_sync=False)),
}


class Decorators:
    """Reads decorators, each once. ``keeps_function`` knows the names of those that leave a function what it is."""

    def __init__(self, resolver: Resolver, keeps_function: Callable[[str], bool]) -> None:
        self._resolver = resolver
        self._keeps_function = keeps_function
        self._known: dict[Function, Decoration | None] = {}
        self._effects: dict[tuple[Function, bool], Effect] = {}

    def of(self, function: Function) -> Decoration | None:
        """What a function's decorators make of it; None when one of them may turn it into something else."""
        if function not in self._known:
            self._known[function] = None  # for a decorator that leads back to the function it decorates
            self._known[function] = self._read(function)
        return self._known[function]

    def class_made(self, cls: Class) -> Class:
        """The class that a name stands for: one that a decorator of the project has written in itself, or ``cls``."""
        outside = self._resolver.enclosing(Function(*cls)) or Function(*cls)
        for path in self._resolver.scope(Function(*cls)).decorators:
            callee, called = _callee(path)
            found = self._resolver.resolve(outside, callee)
            if called:
                found = self._resolver.union(map(self._handed_out, found))
            made = self._resolver.union(map(self._handed_out, found))
            if len(made) == 1 and isinstance(made[0], Class):
                return made[0]
        return cls

    def _handed_out(self, value: Value) -> Values:
        """The functions and classes written in a function that it returns."""
        made = self._resolver.resolve(value, model.RETURN) if isinstance(value, Function) else ()
        return tuple(
            each
            for each in made
            if isinstance(each, (Function, Class)) and self._resolver.enclosing(Function(*each)) == value
        )

    def _read(self, function: Function) -> Decoration | None:
        scope = self._resolver.scope(function)
        as_written = is_async = scope.is_async and not scope.is_generator
        keeps_result = same_kind = True
        names: list[str] = []
        outside = self._resolver.enclosing(function) or function
        for path in reversed(scope.decorators):
            value = self._single(outside, _callee(path)[0], path)
            effect = self._effect(value, path) if value is not None else _UNKNOWN
            outcome = effect.of_async if is_async else effect.of_sync
            if outcome is None:
                return None
            is_async, keeps_result = outcome, keeps_result and effect.keeps_result
            same_kind = same_kind and is_async == as_written
            names.append(self._name_of(value) if value is not None else "")
        is_context = not CONTEXTS.isdisjoint(names)
        by_call = keeps_result and same_kind and not is_context
        return Decoration(tuple(reversed(names)), is_async and not is_context, keeps_result, by_call)

    def _name_of(self, value: Value) -> str:
        """A decorator by its definition; one of the project that only applies another is called by the other's name."""
        name = self._resolver.definition(value)
        parameter = self._parameter(value) if isinstance(value, Function) else None
        if isinstance(value, Function) and parameter is not None:
            applied = [path.removesuffix(f"({parameter})") for path in self._outcomes(value) if "(" in path]
            other = self._single(value, applied[0]) if len(applied) == 1 else None
            definition = self._resolver.definition(other) if other is not None else ""
            return definition if definition in CONTEXTS else name
        return name

    def _single(self, place: Function, path: str, written: str = "") -> Value | None:
        """What a path is; of several decorators that do the same as they are written, the first."""
        values = self._resolver.resolve(place, path)
        if len(values) <= 1:
            return next(iter(values), None)
        # Overloads of one function, or stand-ins for each other: what is known of them is known by their names.
        first, *others = dict.fromkeys(map(self._resolver.definition, values))
        if others:
            effects = {self._effect(value, written or path) for value in values}
            return values[0] if len(effects) == 1 and _UNKNOWN not in effects else None
        return values[0] if first in _BY_NAME or self._keeps_function(first) else None

    def _effect(self, value: Value, path: str) -> Effect:
        called = _callee(path)[1]
        name = self._resolver.definition(value)
        if name in _BY_NAME:
            return _BY_NAME[name]
        if name and self._keeps_function(name):
            return KEEPS
        if isinstance(value, Function):
            return self._effect_of(value, called=called)
        return _UNKNOWN

    def _effect_of(self, decorator: Function, *, called: bool) -> Effect:
        """What a decorator of the project makes; ``called`` for one that is called to give the decorator."""
        key = (decorator, called)
        if key not in self._effects:
            self._effects[key] = _UNKNOWN  # for one that leads back to itself
            self._effects[key] = self._made_by_call(decorator) if called else self._applied(decorator)
        return self._effects[key]

    def _made_by_call(self, factory: Function) -> Effect:
        context = self.of(factory)
        if context is None or CONTEXTS.intersection(context.names):
            # `contextlib` lets context managers decorate: the call stands in a `with`, and gives what it gave.
            return _UNKNOWN if context is None else KEEPS
        scope = self._resolver.scope(factory)
        made: list[Effect] = []
        is_as_declared = True
        for path in self._outcomes(factory):
            if scope.parameters and path.endswith(f"({scope.parameters[0]})"):
                continue  # the way for a decorator that may also be used without being called
            values = self._resolver.resolve(factory, path)
            is_as_declared = is_as_declared and not any(map(self._hands_back_object, values))
            own = [each for each in values if isinstance(each, Function)]
            made += [self._effect_of(each, called=False) for each in own]
            made += [self._made_elsewhere(factory, path)] if len(own) < len(values) or not values else []
        if made and _UNKNOWN not in made:
            return _together(made)
        return KEEPS if is_as_declared and _same_in_and_out(scope.returns) else _UNKNOWN

    def _made_elsewhere(self, factory: Function, path: str) -> Effect:
        """What a decorator makes that comes of calling another one with the arguments that it is always given."""
        callee, called = _callee(path)
        value = self._single(factory, callee, path) if called else None
        return self._effect(value, path) if value is not None else _UNKNOWN

    def _applied(self, decorator: Function) -> Effect:
        scope = self._resolver.scope(decorator)
        parameter = self._parameter(decorator)
        if parameter is None or scope.is_async or scope.is_generator or self.of(decorator) is None:
            return _UNKNOWN
        outcomes = list(self._outcomes(decorator))
        # `return inner if function is None else inner(function)`: used without a call, it gives the latter.
        used = [path for path in outcomes if f"{path}({parameter})" not in outcomes]
        made = [self._handed_back(decorator, path, parameter) for path in used]
        effect = _together(made) if made else _UNKNOWN
        if None in effect and MAKES_ASYNC in {each._replace(keeps_result=True) for each in made}:
            effect = self._by_kind(decorator, made, effect)
        annotation = self._annotation(decorator, parameter)
        if effect.of_async is None and annotation == scope.returns and _is_type_variable(annotation):
            made_plain = bool(used) and all(self._uses_up(decorator, path, parameter) for path in used)
            # `def decorator(function: F) -> F`
            return effect if made_plain or self._hands_back_object(decorator) else KEEPS
        return effect

    def _hands_back_object(self, decorator: Value) -> bool:
        """Whether a decorator hands back an object of a class of the project, whatever it is declared to give."""
        if not isinstance(decorator, Function):
            return False
        made = (self._resolver.resolve(decorator, path) for path in self._outcomes(decorator))
        return any(isinstance(each, Instance) for values in made for each in values)

    def _uses_up(self, decorator: Function, path: str, parameter: str) -> bool:
        """Whether a decorator hands back a plain function that gives something else than what it calls gave it."""
        values = self._resolver.resolve(decorator, path)
        return bool(values) and all(
            isinstance(each, Function)
            and self._resolver.enclosing(each) == decorator
            and not self._resolver.scope(each).is_async
            and any(self._gives_other(each, outcome, parameter) for outcome in self._outcomes(each))
            for each in values
        )

    def _gives_other(self, wrapper: Function, path: str, parameter: str) -> bool:
        """Whether a wrapper calls the decorated function and, on some way, gives what another call made of it."""
        calls = self._resolver.modules.index(wrapper.file).calls_of(parameter)
        runs = any(call.scope == wrapper.scope and call.callee == parameter for call in calls)
        return runs and path.endswith(")") and self._result(wrapper, path, parameter) not in {"called", "awaited"}

    def _by_kind(self, decorator: Function, made: list[Effect], effect: Effect) -> Effect:
        """What a decorator makes that has one wrapper for coroutine functions and one for the others."""
        calls = self._resolver.modules.index(decorator.file).calls
        if not any(call.scope == decorator.scope and call.tail in decorators.COROUTINE_TESTS for call in calls):
            return effect
        of_sync = {each.of_sync for each in made} - {MAKES_ASYNC.of_sync}
        return Effect(
            of_async=True,
            of_sync=of_sync.pop() if len(of_sync) == 1 else None,
            keeps_result=effect.keeps_result and effect.of_async is True,
        )

    def _parameter(self, decorator: Function) -> str | None:
        """What a decorator calls the function that it decorates."""
        names = self._resolver.scope(decorator).parameters
        outside = self._resolver.enclosing(decorator)
        if outside is not None and self._resolver.scope(outside).kind == model.CLASS:
            context = self.of(decorator)
            names = names if context is not None and decorators.STATIC_METHOD in context.names else names[1:]
        return names[0] if names else None

    def _annotation(self, function: Function, name: str) -> str:
        bindings = self._resolver.modules.index(function.file).bindings(function.scope, name)
        return next((each.value for each in bindings if each.kind == model.ANNOTATION), "")

    def _handed_back(self, decorator: Function, path: str, parameter: str) -> Effect:
        if path == parameter:
            return KEEPS
        callee, called = _callee(path)
        if called and path.endswith(f"({parameter})"):
            value = self._single(decorator, callee)
            return self._effect(value, callee) if value is not None else _UNKNOWN
        values = self._resolver.resolve(decorator, path)
        if not values:
            return _UNKNOWN
        return _together([self._wrapper(decorator, each, parameter) for each in values])

    def _wrapper(self, decorator: Function, wrapper: Value, parameter: str) -> Effect:
        """What is handed back where a function within the decorator wraps the decorated one."""
        if not isinstance(wrapper, Function) or self._resolver.enclosing(wrapper) != decorator:
            return _UNKNOWN
        context = self.of(wrapper)
        scope = self._resolver.scope(wrapper)
        if context is None or scope.is_generator:
            return _UNKNOWN
        results = [self._result(wrapper, path, parameter) for path in self._outcomes(wrapper)]
        given = [result for result in results if result != "None"]
        if context.is_async:
            return MAKES_ASYNC._replace(keeps_result=bool(given) and set(given) == {"awaited"})
        if set(given) == {"called"}:
            return KEEPS
        made = [self._resolver.resolve(wrapper, path) for path in given]
        if made and all(values and all(isinstance(each, Coroutine) for each in values) for values in made):
            return MAKES_ASYNC._replace(keeps_result=False)
        return _UNKNOWN if given else Effect(of_async=False, of_sync=False, keeps_result=False)

    def _result(self, wrapper: Function, path: str, parameter: str) -> str:
        """Whether a wrapper hands on the decorated function's result: ``called`` or ``awaited``; else the path."""
        for _ in range(MOST_NAMES):
            head, steps = paths.split(path)
            kinds = "".join(kind for kind, _ in steps)
            if head == parameter and kinds in {paths.CALL, paths.CALL + paths.AWAIT}:
                return "called" if kinds == paths.CALL else "awaited"
            bindings = self._resolver.modules.index(wrapper.file).bindings(wrapper.scope, head)
            bound = {each.value for each in bindings if each.value != "None"}
            if len(bound) != 1 or any(each.kind != model.VALUE for each in bindings):
                return path
            path = bound.pop() + path[len(head) :]
        return path

    def _outcomes(self, function: Function) -> Iterator[str]:
        for each in self._resolver.modules.index(function.file).bindings(function.scope, model.RETURN):
            yield each.value


def _callee(path: str) -> tuple[str, bool]:
    """A decorator's path without its call, and whether it has one."""
    return (path[: path.rindex("(")], True) if path.endswith(")") else (path, False)


def _together(made: list[Effect]) -> Effect:
    """One effect for several ways out of a decorator: what they agree on."""
    of_async = {each.of_async for each in made}
    of_sync = {each.of_sync for each in made}
    return Effect(
        of_async.pop() if len(of_async) == 1 else None,
        of_sync.pop() if len(of_sync) == 1 else None,
        all(each.keeps_result for each in made),
    )


def _same_in_and_out(returns: str) -> bool:
    """``Callable[[F], F]``: what a decorator that is made by a call says of itself."""
    name, parameters = paths.split_type(returns)
    if name.rpartition(".")[2] != _CALLABLE or len(parameters) != 2:  # noqa: PLR2004
        return False
    return parameters[0] == f"[{parameters[1]}]" and _is_type_variable(parameters[1])


def _is_type_variable(annotation: str) -> bool:
    """Whether an annotation may stand for one type: ``Callable`` stands for any function."""
    return annotation.isidentifier() and annotation != _CALLABLE
