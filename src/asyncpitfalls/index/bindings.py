"""Writes down what names, attributes and parameters are bound to, what functions hand out, what collections hold."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from sys import intern
from typing import TYPE_CHECKING, Any

from asyncpitfalls.index import model
from asyncpitfalls.index.paths import (
    collection_of,
    elements_of,
    handed_out,
    item_of,
    iterated_by,
    type_text,
    values_held_by,
    values_of,
)
from asyncpitfalls.index.tables import Tables

if TYPE_CHECKING:
    from asyncpitfalls.index.model import RawBinding

MOST_APPENDED = 16
"""A list that is appended to at more places than this counts as unknown."""


class Bindings(Tables, ABC):
    """Takes targets apart."""

    @abstractmethod
    def expression(self, root: ast.expr) -> None:
        """Record what is called, awaited and bound in an expression."""

    def outcome(self, name: str, node: ast.expr) -> None:
        """What ``return`` or ``yield`` hands out of the function that the reader is in."""
        known = self.scopes[self.scope].names.setdefault(name, [])
        for value in handed_out(node):
            if not any(each[1] == value for each in known):
                known.append((model.OUTCOME, intern(value), self.scope, node.lineno))

    def parameters(self, arguments: ast.arguments, number: int) -> tuple[str, ...]:
        """Bind the parameters of a function's scope; the names of the positional ones."""
        positional = [*arguments.posonlyargs, *arguments.args]
        names = self.scopes[number].names
        for argument in (*positional, *arguments.kwonlyargs):
            # An annotation is evaluated in the scope around the function: there a class's own names count.
            annotation = type_text(argument.annotation) if argument.annotation is not None else ""
            names[argument.arg] = [(model.ANNOTATION, intern(annotation), self.scope, argument.lineno)]
        scope = self.scopes[number]
        for rest, flag in ((arguments.vararg, model.TAKES_MORE), (arguments.kwarg, model.TAKES_ANY)):
            if rest is not None:
                names[rest.arg] = [(model.ANNOTATION, "", number, rest.lineno)]
                scope.flags |= flag
        found = tuple([argument.arg for argument in positional])
        scope.parameters = found
        scope.required = found[: len(found) - len(arguments.defaults)]
        if arguments.kwonlyargs:
            keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            scope.required += tuple([each.arg for each, default in keywords if default is None])
        return found

    def generic_bases(self, node: ast.ClassDef, number: int) -> None:
        """The bases of a class that have parameters, and its own type parameters as if they were those of one."""
        texts = [type_text(base) for base in node.bases if isinstance(base, ast.Subscript)]
        own = self.type_parameters(node, number)
        if own:
            texts.insert(0, f"Generic[{','.join(own)}]")
        if texts:
            bases: list[RawBinding] = [(model.BASE, text, self.scope, node.lineno) for text in texts]
            self.scopes[number].names[model.GENERIC_BASE] = bases

    def type_parameters(self, node: ast.AST, number: int) -> list[str]:
        """Bind the type parameters of a definition (PEP 695) in a scope; their names."""
        parameters: list[Any] = getattr(node, "type_params", [])  # an attribute since Python 3.12
        for each in parameters:
            bound = getattr(each, "bound", None)
            parts = bound.elts if isinstance(bound, ast.Tuple) else [bound]
            text = "|".join(map(type_text, parts))
            self.scopes[number].names.setdefault(each.name, []).append((model.VARIABLE, text, number, node.lineno))  # type: ignore[attr-defined]
        return [each.name for each in parameters]

    def bind_target(self, target: ast.expr, values: tuple[str, ...]) -> None:
        """Bind whatever names a target holds, those that it unpacks into one by one; nothing is known after a star."""
        if isinstance(target, ast.Name):
            for value in values:
                self.bind(target.id, model.VALUE, value, target.lineno)
        elif isinstance(target, (ast.Tuple, ast.List)):
            stars = (place for place, each in enumerate(target.elts) if isinstance(each, ast.Starred))
            known = next(stars, len(target.elts))
            for place, element in enumerate(target.elts):
                items = tuple(item_of(value, place) for value in values) if place < known else (model.UNKNOWN,)
                self.bind_target(element, items)
        elif isinstance(target, ast.Starred):
            self.bind_target(target.value, (model.UNKNOWN,))
        elif self.is_own_attribute(target):
            for value in values:
                self.bind_attribute(target, model.VALUE, value)
        else:
            self.expression(target)
            if isinstance(target, ast.Subscript):
                self.held_by(target.value, model.MAPPED, values)

    def unpack(self, target: ast.expr, value: ast.expr) -> None:
        """``a, b = x, y`` binds one to one; so does ``a, b = x`` as far as it is known what ``x`` holds."""
        if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
            elements = [*target.elts, *value.elts]
            if len(target.elts) == len(value.elts) and not any(isinstance(each, ast.Starred) for each in elements):
                for name, element in zip(target.elts, value.elts, strict=True):
                    self.unpack(name, element)
                return
        self.bind_target(target, values_of(value))

    def loop_target(self, target: ast.expr, iterable: ast.expr) -> None:
        """Bind the target of a loop to the elements of what it iterates over."""
        match target, iterated_by(iterable):
            case ast.Tuple(elts=[number, element]), ast.Call(func=ast.Name(id="enumerate"), args=[counted, *_]):
                self.bind_target(number, (model.UNKNOWN,))
                self.loop_target(element, counted)
            case ast.Tuple(elts=[key, value]), ast.Call(func=ast.Attribute(value=held, attr="items"), args=[]):
                self.bind_target(key, (model.UNKNOWN,))
                self.bind_target(value, values_held_by(held))
            case ast.Tuple(elts=targets), ast.Call(func=ast.Name(id="zip"), args=args) if len(targets) == len(args):
                for each, argument in zip(targets, args, strict=True):
                    self.loop_target(each, argument)
            case _, iterated:
                self.bind_target(target, elements_of(iterated))

    def filled(self, call: ast.Call) -> None:
        """``names.append(x)`` and its like: more that a list or dict holds."""
        function, arguments = call.func, call.args
        if not isinstance(function, ast.Attribute):
            return
        match function.attr, arguments:
            case "append", [value]:
                self.held_by(function.value, model.COLLECTED, values_of(value))
            case "insert", [_, value]:
                self.held_by(function.value, model.COLLECTED, values_of(value))
            case "extend", [iterable]:
                self.held_by(function.value, model.COLLECTED, elements_of(iterable))
            case "setdefault", [_, value]:
                self.held_by(function.value, model.MAPPED, values_of(value))
            case "update", [value] if not call.keywords:
                self.held_by(function.value, model.MAPPED, values_held_by(value))
            case "update", _:
                self.held_by(function.value, model.MAPPED, (model.UNKNOWN,))
            case _:
                pass

    def held_by(self, owner: ast.expr, mark: str, values: tuple[str, ...]) -> None:
        """More that a list or dict holds, where a name or attribute is bound to a display of one."""
        bindings = self.bindings_of(owner)
        if any(kind == model.VALUE and value.endswith(mark) for kind, value, _, _ in bindings):
            for each in values:
                value = collection_of(each, mark) if len(bindings) < MOST_APPENDED else model.UNKNOWN
                if not any(known[1:3] == (value, self.scope) for known in bindings):
                    bindings.append((model.VALUE, value, self.scope, owner.lineno))


def defaults_of(arguments: ast.arguments) -> list[ast.expr]:
    """The default values of a function's parameters, evaluated where it is defined."""
    return [default for default in (*arguments.defaults, *arguments.kw_defaults) if default is not None]
