"""What decorators and classes make of a definition: who gets the function, and who will call it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import special_methods, unittests, wrappers
from asyncpitfalls.knowledge.decorators import COROUTINE_TESTS, SOURCE_READERS
from asyncpitfalls.knowledge.entry_points import SENDING_WHAT_IS_RETURNED
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

    Place = tuple[int, int]
    _Calls = dict[Function, dict[Place, tuple[str, Call]]]


class Wrapped(NamedTuple):
    """Functions, more than one where it depends, that a decorator is given.

    ``position`` tells which of the function's decorators it is; ``place`` is where the callee ends that is called.
    """

    by: str
    functions: tuple[Function, ...]
    position: int = 0
    place: Place | None = None


class Declarations:
    """Questions about definitions. What cannot be resolved is answered as if there were nothing to find."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._resolver = project.resolver
        self._calls: dict[frozenset[str], dict[str, _Calls]] = {}

    # Functions and what wraps them ----------------------------------------------------------------------------

    def decorated_by(self, function: Function, names: frozenset[str]) -> dict[int, str]:
        """Which of its decorators, by position, is one of some; only those that get the function as it is written."""
        found: dict[int, str] = {}
        paths = self._project.scope(function).decorators
        for position in reversed(range(len(paths))):
            name = self.one_of(self._around(function), _without_call(paths[position]), names)
            if name is not None:
                found[position] = name
            if not self.keeps(function, paths[position]):
                break
        return found

    def has_decorator(self, function: Function, names: frozenset[str]) -> bool:
        """Whether one of its decorators, wherever it stands among them, is one of some."""
        around = self._around(function)
        paths = self._project.scope(function).decorators
        return any(self.one_of(around, _without_call(path), names) is not None for path in paths)

    def is_endpoint(self, function: Function) -> bool:
        """Whether a framework makes a response of what a function, as it is written, returns."""
        return bool(self.decorated_by(function, SENDING_WHAT_IS_RETURNED))

    def is_only_read(self, function: Function) -> bool:
        """Whether a decorator of the project reads the text of a function, or of one around it, rather than runs it."""
        around: Function | None = function
        while around is not None and self._project.scope(around).kind == model.FUNCTION:
            for path in self._project.scope(around).decorators:
                values = self._project.values(self._around(around), _without_call(path))
                files = {each.file for each in values if isinstance(each, (Class, Function))}
                if any(SOURCE_READERS & self._project.index(file).tails for file in files):
                    return True
            around = self._resolver.enclosing(around)
        return False

    def keeps(self, function: Function, decorator: str) -> bool:
        """Whether a decorator of a function hands it back as it was."""
        values = self._project.values(self._around(function), _without_call(decorator))
        definitions = [self._resolver.definition(value) for value in values]
        return len(definitions) == 1 and self._project.knowledge.keeps_function(definitions[0])

    def one_of(self, reader: Function, path: str, names: frozenset[str]) -> str | None:
        """Which of some public names a path stands for, read in a function; None unless it can be nothing else."""
        values = self._project.values(reader, path)
        found = {self._project.is_any_of(value, names) if isinstance(value, External) else None for value in values}
        return min((name or "" for name in found), default="") or None

    def wrapping(self, file: str, names: frozenset[str]) -> Iterator[Function]:
        """The functions of a file that are decorated with one of some, and those that call one."""
        for function, scope in self._project.functions(file):
            if scope.kind == model.FUNCTION and scope.decorators and self.decorated_by(function, names):
                yield function
        yield from self.calling(file, names)

    def calling(self, file: str, names: frozenset[str]) -> Iterable[Function]:
        """The functions of a file that call one of some decorators, not counting those that they write with ``@``."""
        return self._calls_of(names).get(file, {})

    def wrapped_in(self, function: Function, names: frozenset[str]) -> Iterator[Wrapped]:
        """What is given to one of some decorators: the function itself, and what it hands to one by a call."""
        for position, name in self.decorated_by(function, names).items():
            yield Wrapped(name, (function,), position=position)
        for place, (name, call) in self.called(function, names).items():
            values = self.handed(function, call.arguments[0])
            yield Wrapped(name, tuple(each for each in values if isinstance(each, Function)), place=place)

    def called(self, function: Function, names: frozenset[str]) -> dict[Place, tuple[str, Call]]:
        """The calls in a function, by place, of one of some, or of what it returns when called with options only."""
        return self._calls_of(names).get(function.file, {}).get(function, {})

    def _calls_of(self, names: frozenset[str]) -> dict[str, _Calls]:
        if names not in self._calls:
            found = self._calls[names] = {}
            for function, call in self._project.callers.named(sorted({name.rpartition(".")[2] for name in names})):
                name = self.one_of(function, call.callee.removesuffix("()"), names)
                if name is not None and call.arguments:
                    in_file = found.setdefault(function.file, {})
                    in_file.setdefault(function, {})[call.row, call.column] = (name, call)
        return self._calls[names]

    def handed(self, function: Function, argument: str) -> Values:
        """The functions, each written with ``def``, that an argument stands for; empty when it may be anything else.

        A method that is taken from an object may be another one in a subclass: only coroutine functions are known then.
        """
        values = self._project.values(function, argument)
        if not values or not all(self._is_def(value) for value in values):
            return ()
        if "." in argument and any(self.owner(value) is not None for value in values if isinstance(value, Function)):
            return self._project.makes_coroutine(function, argument).values
        return values

    def is_as_written(self, function: Function) -> bool:
        """Whether calling a function runs it there and then and gives what it gives, whatever decorates it."""
        decoration = self._resolver.decorators(function)
        return decoration is not None and decoration.is_run_by_call

    def _is_def(self, value: Value) -> bool:
        return (
            isinstance(value, Function)
            and self._project.scope(value).kind == model.FUNCTION
            and self.is_as_written(value)
        )

    # Classes --------------------------------------------------------------------------------------------------

    def owner(self, function: Function) -> Class | None:
        """The class whose body defines a function."""
        parent = self._resolver.enclosing(function)
        if parent is None or self._resolver.scope(parent).kind != model.CLASS:
            return None
        return Class(parent.file, parent.scope)

    def is_ordinary(self, cls: Class, without: frozenset[str]) -> bool:
        """Whether Python treats a class and its objects by its own rules, apart from what its bases elsewhere do.

        All its bases are known, and none of those in the project has one of the names ``without``, or a metaclass or
        decorator that is not known to leave everything as it is.
        """
        order = self._resolver.order(cls)
        return order is not None and all(self._adds_nothing(base, without) for base in order if isinstance(base, Class))

    def _adds_nothing(self, cls: Class, without: frozenset[str]) -> bool:
        body = Function(cls.file, cls.number)
        scope = self._project.scope(body)
        around = self._around(body)
        if scope.metaclass and self.one_of(around, scope.metaclass, wrappers.PLAIN_METACLASSES) is None:
            return False
        decorators = (self.one_of(around, _without_call(path), wrappers.KEEPING_CLASSES) for path in scope.decorators)
        return all(decorators) and without.isdisjoint(self._names(cls))

    def bases_elsewhere(self, cls: Class) -> tuple[External, ...]:
        """The bases of a class, also of its bases, that stand outside the project."""
        return tuple(base for base in self._resolver.order(cls) or () if isinstance(base, External))

    def never_has(self, cls: Class, name: str) -> bool:
        """Whether no object of a class, or of a class made from it in the project, can have a special method."""
        if not self.is_ordinary(cls, frozenset({name})):
            return False
        outside = (base.path for base in self.bases_elsewhere(cls))
        known = all(self._project.meaning(path) and not self._project.meaning(f"{path}.{name}") for path in outside)
        return known and not any(name in self._names(heir) for heir in self._heirs.get(cls, ()))

    def test_case(self, cls: Class) -> str | None:
        """Which test case of the standard library runs the methods of a class; None where something else may."""
        names = {self._test_case(each) for each in (cls, *self._heirs.get(cls, ()))}
        return names.pop() if len(names) == 1 else None

    def _test_case(self, cls: Class) -> str | None:
        names = {self._project.is_any_of(base, unittests.TEST_CASES) for base in self.bases_elsewhere(cls)}
        if not names or None in names or not self.is_ordinary(cls, unittests.OWN_WAYS) or self._replaces_methods(cls):
            return None
        return unittests.ASYNC_TEST_CASE if unittests.ASYNC_TEST_CASE in names else unittests.TEST_CASE

    def _replaces_methods(self, cls: Class) -> bool:
        """Whether a method of a class, or of a base of it, puts attributes where others were."""
        for base in self._resolver.known_order(cls):
            if isinstance(base, Class):
                index = self._project.index(base.file)
                if any(index.scopes[call.scope].parent == base.number for call in index.calls_of(wrappers.REPLACING)):
                    return True
        return False

    @cached_property
    def _heirs(self) -> dict[Class, list[Class]]:
        """For each class of the project those that have it among their bases, however far up."""
        found: dict[Class, list[Class]] = {}
        for file in self._project.modules.paths:
            for number, scope in enumerate(self._project.index(file).scopes):
                if scope.kind == model.CLASS and scope.bases:
                    cls = Class(file, number)
                    for base in (self._resolver.order(cls) or ())[1:]:
                        if isinstance(base, Class):
                            found.setdefault(base, []).append(cls)
        return found

    def _names(self, cls: Class) -> Collection[str]:
        return self._project.index(cls.file).names(cls.number)

    def is_awaited_by_hand(self, method: Function) -> bool:
        """Whether the project calls a special method itself, and awaits it, on what may be an object of its class.

        Who asks whether one is a coroutine function is ready to do so.
        """
        cls = self.owner(method)
        order = (self._resolver.order(cls) or (cls,)) if cls is not None else ()
        owners = self._awaited_by_hand.get(self._project.scope(method).name)
        return owners is not None and (None in owners or not owners.isdisjoint(order))

    @cached_property
    def _awaited_by_hand(self) -> dict[str, set[Class | None]]:
        """For each special method the classes on whose objects it is called and awaited; None where that is unknown."""
        found: dict[str, set[Class | None]] = {}
        for function, call in self._project.callers.named(sorted(special_methods.SYNC_ONLY)):
            if call.use & model.AWAITED and not call.callee.startswith("super("):
                values = self._project.values(function, call.callee)
                owners: set[Class | None] = {
                    self.owner(value) if isinstance(value, Function) else None for value in values
                }
                found.setdefault(call.tail, set()).update(owners or {None})
        for _, call in self._project.callers.named(sorted(COROUTINE_TESTS)):
            for name in special_methods.SYNC_ONLY.keys() & set(map(model.tail_of, call.arguments[:1])):
                found.setdefault(name, set()).add(None)
        return found

    def completed_property(self, function: Function) -> str | None:
        """``setter`` or ``deleter``, where a function is that of a property which is defined in the same class."""
        cls = self.owner(function)
        paths = self._project.scope(function).decorators
        completing = [path for path in paths if path.rpartition(".")[2] in special_methods.ASSIGNED]
        if cls is None or len(completing) != 1:
            return None
        name, _, part = completing[0].rpartition(".")
        kept = all(self.keeps(function, path) for path in paths if path != completing[0])
        return part if kept and self._is_property(cls, name) else None

    def _is_property(self, cls: Class, name: str) -> bool:
        """Whether a name of a class is a property, whatever is assigned to it on ``self``."""
        bindings = self._project.index(cls.file).bindings(cls.number, name)
        defined = [Function(cls.file, int(each.value)) for each in bindings if each.kind == model.DEFINITION]
        getters = [each for each in defined if not self._is_part_of(each, name)]
        return bool(getters) and all(self.has_decorator(each, frozenset({wrappers.PROPERTY})) for each in getters)

    def _is_part_of(self, function: Function, name: str) -> bool:
        return any(path.startswith(f"{name}.") for path in self._project.scope(function).decorators)

    def _around(self, function: Function) -> Function:
        return self._resolver.enclosing(function) or function


def _without_call(path: str) -> str:
    return path[: path.rfind("(")] if path.endswith(")") else path
