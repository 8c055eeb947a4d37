"""What a parameter without a known type is given, by calls of the project or by a library, and what keeps it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.handlers import CALLED, HANDED, NAMED, OWN, PLACED
from asyncpitfalls.knowledge.tests import is_test
from asyncpitfalls.project import paths
from asyncpitfalls.project.arguments import Parameter
from asyncpitfalls.project.values import Class, External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

    Steps = tuple[tuple[str, str], ...]

_INIT = "__init__"
MOST_SITES = 64
"""A function that is called from more places than this gets too many different things to look at all."""


class _Handed(NamedTuple):
    """Parameters that a path begins with, and the steps that follow."""

    parameters: tuple[Parameter, ...]
    steps: Steps


class _Gathered(NamedTuple):
    """Values, whether they are all that there may be, and those that calls of the project show."""

    values: Values
    is_all: bool
    by_calls: Values


class HandedIn:
    """Looks at every call of a function; one that gives something unknown makes everything unknown."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._arguments = project.arguments
        self._known: dict[Parameter, Values] = {}
        self._given_by_calls: dict[Parameter, _Gathered] = {}

    def values(self, function: Function, path: str) -> Values:
        """What a path may be that leads on from a parameter, or from an attribute of ``self`` that keeps one.

        Of the parameter itself nothing is said: whether it is right to hand it in is for `OwnCallers` to say.
        """
        handed = self._handed(function, path)
        if handed is None or not handed.steps:
            return ()
        resolver = self._project.resolver
        return resolver.along(resolver.union(map(self._of, handed.parameters)), handed.steps)

    def some(self, function: Function, path: str) -> Values:
        """Of what a path may be, as much as is known: what any call hands in, and what is bound there beside it."""
        resolver = self._project.resolver
        head, steps = paths.split(path)
        handed = self._handed(function, path)
        found = [self._gathered(each).values for each in handed.parameters] if handed is not None else []
        cls = self._arguments.owner_of(function, head)
        if cls is not None and steps and steps[0][0] == paths.ATTRIBUTE:
            found += self._bound(cls.file, self._project.index(cls.file).bindings(cls.number, steps[0][1]))
            steps = steps[1:]
        elif cls is None:
            bindings = self._project.index(function.file).bindings_from(function.scope, head)
            found += self._bound(function.file, bindings)
        values = tuple(dict.fromkeys(value for values in found for value in values))
        for kind, name in steps:
            values = tuple(each for value in values for each in resolver.step(value, kind, name))
        return values

    def objects(self, function: Function, path: str) -> Values:
        """What calls hand in for the parameters that a path stands for, as much of it as is known of the calls.

        What an object keeps may have been handed to an ``__init__`` that its class has from another one.
        """
        handed = self._handed(function, path)
        parameters = handed.parameters if handed is not None and not handed.steps else ()
        head, _, attribute = path.partition(".")
        cls = self._arguments.owner_of(function, head) if not parameters and attribute.isidentifier() else None
        for base in self._project.resolver.known_order(cls) if cls is not None else ():
            if not parameters and isinstance(base, Class):
                parameters = self._arguments.kept_in(base, attribute)
        return tuple(dict.fromkeys(value for each in parameters for value in self._gathered(each).by_calls))

    def given(self, parameter: Parameter) -> Values | None:
        """What calls give for a parameter that may be left out; None where one gives something unknown.

        A call without arguments that can be read counts as one without any.
        """
        found: dict[Value, None] = {}
        for argument in self._given(parameter, may_be_left_out=True):
            values = self._project.values(*argument)
            handed = self._handed(*argument) if not values else None
            if handed is not None and not handed.steps:
                gathered = [self._gathered(each) for each in handed.parameters]
                known = all(each.is_all for each in gathered)
                values = tuple(value for each in gathered for value in each.values) if known else ()
            if not values or not all(map(_is_object, values)):
                return None
            found.update(dict.fromkeys(values))
        return tuple(found)

    def _bound(self, file: str, bindings: Iterable[model.Binding]) -> Iterator[Values]:
        """What single bindings in a file stand for."""
        for binding in bindings:
            if binding.kind == model.VALUE and binding.value not in {"None", model.UNKNOWN}:
                reader = Function(file, binding.scope)
                yield self._project.values(reader, binding.value) or self._made_elsewhere(reader, binding.value)

    def _made_elsewhere(self, reader: Function, path: str) -> Values:
        """An object of a class that is imported from where no file of the project is: a compiled module, say."""
        head, steps = paths.split(path)
        if [kind for kind, _ in steps] != [paths.CALL] or self._project.values(reader, head):
            return ()
        index = self._project.index(reader.file)
        bindings = index.bindings(reader.scope, head) or index.bindings(model.MODULE_SCOPE, head)
        imported = bindings and all(each.kind == model.FROM for each in bindings)
        return (External(path),) if imported else ()

    def _handed(self, function: Function, path: str) -> _Handed | None:
        head, steps = paths.split(path)
        parameter = self._arguments.parameter(function, head)
        if parameter is None:
            return None
        cls = self._arguments.first_of(parameter)
        if cls is None:
            return _Handed((parameter,), steps)
        if not steps or steps[0][0] != paths.ATTRIBUTE:
            return None
        return _Handed(self._arguments.kept_in(cls, steps[0][1]), steps[1:])

    def _of(self, parameter: Parameter) -> Values:
        """What the calls give for a parameter; a parameter of the caller's own leads on to the caller's callers."""
        if parameter not in self._known:
            gathered = self._gathered(parameter)
            self._known[parameter] = self._by_library(parameter) or (gathered.values if gathered.is_all else ())
        return self._known[parameter]

    def _by_library(self, parameter: Parameter) -> Values:
        """What a library hands in, or what everybody who uses it calls so, where the project uses it."""
        return self._where_registered(parameter) or self._by_name(parameter)

    def _where_registered(self, parameter: Parameter) -> Values:
        """What a library hands to what it makes, or to a coroutine function that a decorator or a call registers."""
        scope = self._project.scope(parameter.function)
        if scope.name == _INIT:
            return self._by_base(parameter)
        if not scope.is_async:
            return ()
        if not scope.decorators:
            return self._given_to_callbacks.get(parameter, ())
        tails = frozenset(map(model.tail_of, scope.decorators))
        given = {
            row.object
            for row in HANDED
            if parameter.name in row.parameters
            and not tails.isdisjoint(row.decorators)
            and row.package in self._project.imported
            and (not row.owner or self._project.declarations.has_decorator(parameter.function, row.full_names))
        }
        # Two libraries that spell it alike: whose object it is cannot be told.
        return (External(given.pop()),) if len(given) == 1 else self._by_place(parameter, tails)

    def _by_place(self, parameter: Parameter, decorators: frozenset[str]) -> Values:
        """What a library hands in at a parameter's place, where a decorator is seen to be the library's."""
        declarations = self._project.declarations
        own = (*self._project.scope(parameter.function).parameters, parameter.name)  # it may be given by name alone
        place = own.index(parameter.name) - (declarations.owner(parameter.function) is not None)
        for row in PLACED:
            is_spelled = not decorators.isdisjoint(row.methods) and 0 <= place < len(row.objects)
            if is_spelled and declarations.has_decorator(parameter.function, row.full_names):
                return (External(row.objects[place]),)
        return ()

    def _by_name(self, parameter: Parameter) -> Values:
        """What is handed in under a name that everybody has for it who uses a library, where the file does.

        What a parameter is declared to be says more, even where that is not known.
        """
        index = self._project.index(parameter.function.file)
        bindings = index.bindings(parameter.function.scope, parameter.name)
        if any(each.value for each in bindings if each.kind == model.ANNOTATION):
            return ()
        rows = (row for row in NAMED if parameter.name == row.parameter and row.package in index.imported)
        return tuple(External(row.object) for row in rows)

    def _by_base(self, parameter: Parameter) -> Values:
        """What objects of a class get when they are made, by what the class is made from."""
        rows = {row.base: row for row in OWN if parameter.name in row.parameters}
        cls = self._project.declarations.owner(parameter.function) if rows else None
        bases = self._project.declarations.bases_elsewhere(cls) if cls is not None else ()
        names = (self._project.is_any_of(base, frozenset(rows)) for base in bases)
        found = {rows[name].object for name in names if name is not None}
        return (External(found.pop()),) if len(found) == 1 else ()

    @cached_property
    def _given_to_callbacks(self) -> dict[Parameter, Values]:
        """What libraries hand to the functions that calls register; nothing where calls do not agree."""
        project = self._project
        rows = {row.taker: row for row in CALLED if paths.split(row.taker)[0] in project.imported}
        names = frozenset(rows)
        found: dict[Parameter, set[Value]] = {}
        for site in project.callers.named(sorted(map(model.tail_of, names))) if names else ():
            known = {project.is_any_of(value, names) for value in project.values(site.function, site.call.callee)}
            taker = known.pop() if len(known) == 1 else None
            positional = [each for each in site.call.arguments if "=" not in each]
            if taker is None or rows[taker].argument >= len(positional):
                continue
            for function in project.values(site.function, positional[rows[taker].argument]):
                if isinstance(function, Function):
                    parameters = project.scope(function).parameters
                    first = project.declarations.owner(function) is not None
                    for name, made in zip(parameters[first:], rows[taker].objects, strict=False):
                        found.setdefault(Parameter(function, name), set()).add(External(made))
        return {parameter: tuple(values) for parameter, values in found.items() if len(values) == 1}

    def _gathered(self, parameter: Parameter) -> _Gathered:
        """What the calls of the project give for a parameter."""
        if parameter not in self._given_by_calls:
            self._given_by_calls[parameter] = self._gather(parameter)
        return self._given_by_calls[parameter]

    def _gather(self, parameter: Parameter) -> _Gathered:
        by_libraries: dict[Value, None] = {}
        by_calls: dict[Value, None] = {}
        whatever_is_declared: dict[Value, None] = {}
        is_all = True
        seen = {parameter}
        waiting = [(parameter, False)]
        while waiting:
            current, is_declared = waiting.pop()
            by_libraries.update(dict.fromkeys(() if is_declared else self._by_library(current)))
            for argument in self._given(current):
                values = self._project.values(*argument)
                is_known = bool(values) and all(map(_is_object, values))
                shown = whatever_is_declared if is_declared else by_calls
                shown.update(dict.fromkeys(values if is_known else ()))
                handed = self._handed(*argument) if is_known or not values else None
                if handed is not None and handed.parameters and not handed.steps:
                    # What a caller declares of its own parameter is not always what it is called with.
                    new = [each for each in handed.parameters if each not in seen]
                    seen.update(new)
                    waiting += [(each, is_declared or is_known) for each in new]
                elif not is_known and not is_declared:
                    is_all = False
        return _Gathered(tuple({**by_libraries, **by_calls}), is_all, tuple({**by_calls, **whatever_is_declared}))

    def _given(self, parameter: Parameter, *, may_be_left_out: bool = False) -> list[tuple[Function, str]]:
        """The arguments that calls give for a parameter, each with where it is to be read.

        None is left out, as is what tests give to the program: they may give what only looks like the real thing.
        """
        project = self._project
        own_is_test = is_test(project.modules.dotted(parameter.function.file))
        found: list[tuple[Function, str]] = []
        for callback in project.callbacks.of(parameter.function):
            path = self._arguments.handed_on(callback, parameter)
            if path not in {"", "None"}:
                found.append((callback.site.function, path))
        for site in project.callers.of(parameter.function):
            if not own_is_test and is_test(project.modules.dotted(site.function.file)):
                continue
            path = self._arguments.of(site, parameter)[1]
            is_open = not (site.call.arguments or may_be_left_out)
            if is_open or len(found) >= MOST_SITES:
                return [(site.function, model.UNKNOWN)]
            if path not in {"", "None"}:
                found.append((site.function, path))
        return found


def _is_object(value: Value) -> bool:
    return isinstance(value, (Instance, Class, Function, External))
