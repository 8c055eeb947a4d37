"""What decorators and classes make of a definition: who gets the function, and who will call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values

    Place = tuple[int, int]


class Declarations:
    """Questions about definitions. What cannot be resolved is answered as if there were nothing to find."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._resolver = project.resolver
        self._calls: dict[frozenset[str], dict[Function, dict[Place, tuple[str, Call]]]] = {}

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

    def keeps(self, function: Function, decorator: str) -> bool:
        """Whether a decorator of a function hands it back as it was."""
        values = self._project.values(self._around(function), _without_call(decorator))
        definitions = [self._resolver.definition(value) for value in values]
        return len(definitions) == 1 and self._project.knowledge.keeps_function(definitions[0])

    def one_of(self, reader: Function, path: str, names: frozenset[str]) -> str | None:
        """Which of some public names a path stands for, read in a function; None unless it can be nothing else."""
        values = self._project.values(reader, path)
        found = {
            self._project.is_any_of(value, names) if isinstance(value, External) and "(" not in value.path else None
            for value in values
        }
        return min((name or "" for name in found), default="") or None

    def wrapping(self, file: str, names: frozenset[str]) -> Iterator[Function]:
        """The functions of a file that are decorated with one of some, and those that call one."""
        for function, scope in self._project.functions(file):
            if scope.kind == model.FUNCTION and scope.decorators and self.decorated_by(function, names):
                yield function
        yield from (function for function in self._calls_of(names) if function.file == file)

    def called(self, function: Function, names: frozenset[str]) -> dict[Place, tuple[str, Call]]:
        """The calls in a function, by place, of one of some, or of what it returns when called with options only."""
        return self._calls_of(names).get(function, {})

    def _calls_of(self, names: frozenset[str]) -> dict[Function, dict[Place, tuple[str, Call]]]:
        if names not in self._calls:
            found = self._calls[names] = {}
            for function, call in self._project.callers.named(sorted({name.rpartition(".")[2] for name in names})):
                name = self.one_of(function, call.callee.removesuffix("()"), names)
                if name is not None and call.arguments:
                    found.setdefault(function, {})[call.row, call.column] = (name, call)
        return self._calls[names]

    def handed(self, function: Function, argument: str) -> Values:
        """The functions, each written with ``def``, that an argument stands for; empty when it may be anything else.

        A method that is taken from an object may be another one in a subclass: only coroutine functions are known then.
        """
        values = self._project.values(function, argument)
        if not values or not all(self._is_as_written(value) for value in values):
            return ()
        if "." in argument and any(self.owner(value) is not None for value in values if isinstance(value, Function)):
            return self._project.makes_coroutine(function, argument).values
        return values

    def _is_as_written(self, value: object) -> bool:
        if not isinstance(value, Function) or self._project.scope(value).kind != model.FUNCTION:
            return False
        decoration = self._resolver.decorators(value)
        return decoration is not None and decoration.is_run_by_call

    # Classes --------------------------------------------------------------------------------------------------

    def owner(self, function: Function) -> Class | None:
        """The class whose body defines a function."""
        parent = self._resolver.enclosing(function)
        if parent is None or self._resolver.scope(parent).kind != model.CLASS:
            return None
        return Class(parent.file, parent.scope)

    def _around(self, function: Function) -> Function:
        return self._resolver.enclosing(function) or function


def _without_call(path: str) -> str:
    return path[: path.rfind("(")] if path.endswith(")") else path
