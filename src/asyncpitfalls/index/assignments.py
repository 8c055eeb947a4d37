"""Reads what binds names to values, and statements that are nothing but an expression."""

from __future__ import annotations

import ast
from typing import Any

from asyncpitfalls.index import guards, model
from asyncpitfalls.index.expressions import Expressions
from asyncpitfalls.index.paths import is_type, path_of, strings_of, type_text, values_of

_OBJECTS = (ast.Name, ast.Attribute, ast.Call, ast.Await, ast.Lambda)
"""Expressions that may give objects with methods, or functions."""


class Assignments(Expressions):
    """The statements that hold no others."""

    def expr_statement(self, node: ast.Expr) -> None:
        """An expression that is a statement of its own."""
        value = node.value
        if isinstance(value, ast.Call):
            self.call(value, model.DROPPED)
            self.filled(value)
            if self.scope == model.MODULE_SCOPE and path_of(value.func).partition(".")[0] == "__all__":
                self.exports = None  # `__all__.extend(other.__all__)`: computed
        elif type(value) is not ast.Constant:
            self.value(value, model.DROPPED)

    def assign(self, node: ast.Assign) -> None:
        """``a = b = x``."""
        values: tuple[str, ...] | None = None
        self.changes_class(node)
        self.sets_on_others(node)
        if self.sets_hook(node):
            return
        if isinstance(node.value, ast.Lambda):
            values = (f"<{self.lambda_(node.value)}>",)
        else:
            names = all(isinstance(target, ast.Name) for target in node.targets)
            unpacked = isinstance(node.targets[0], (ast.Tuple, ast.List))
            in_parallel = unpacked and isinstance(node.value, (ast.Tuple, ast.List))
            use = model.KEPT if names else model.USED if unpacked else 0
            self.value(node.value, use | model.KEPT if in_parallel else use)
        self.assigns(node.targets, node.value)
        for target in node.targets:
            if (
                isinstance(target, ast.Name)
                and self.scope == model.MODULE_SCOPE
                and is_type(node.value, self.known.path)
            ):
                self.bind(target.id, model.ALIAS, type_text(node.value), node.lineno)
            elif isinstance(target, ast.Name) and (bound := guards.type_variable(node.value, self.known)) is not None:
                self.bind(target.id, model.VARIABLE, bound, node.lineno)
            elif isinstance(target, (ast.Name, ast.Attribute)):
                if values is None:
                    values = values_of(node.value)
                self.bind_target(target, values)
            else:
                self.unpack(target, node.value)
            if isinstance(target, ast.Name) and self.scope == 0 and guards.main_guard(node.value, self.known)[0]:
                self.known.flags.add(target.id)
            if isinstance(target, ast.Name) and target.id == "__all__" and self.scope == 0:
                self.exports = strings_of(node.value)

    def augmented(self, node: ast.AugAssign) -> None:
        """``__all__ += ["a"]``, and others that bind nothing new to a name."""
        self.assigns([node.target], node.target)
        self.expression(node.target)
        self.expression(node.value)
        if self.scope == model.MODULE_SCOPE and isinstance(node.target, ast.Name) and node.target.id == "__all__":
            more = strings_of(node.value)
            self.exports = (*self.exports, *more) if self.exports is not None and more is not None else None

    def changes_class(self, node: ast.Assign) -> None:
        """``Client.close = close`` below the class: it has that as well."""
        for target in node.targets:
            if self.scope == model.MODULE_SCOPE and isinstance(target, ast.Attribute):
                owners = self.bindings_of(target.value)
                made = self.scopes[int(owners[0][1])] if [each[0] for each in owners] == [model.DEFINITION] else None
                if made is not None and made.kind == model.CLASS:
                    bindings = ((model.VALUE, value, self.scope, target.lineno) for value in values_of(node.value))
                    made.names.setdefault(target.attr, []).extend(bindings)

    def sets_on_others(self, node: ast.Assign) -> None:
        """``client.session = session``: what may be called, or has methods, becomes an attribute of another object."""
        for target in node.targets if isinstance(node.value, _OBJECTS) else ():
            if isinstance(target, ast.Attribute) and not self.is_own_attribute(target):
                self.set_on_others.append((self.scope, path_of(target), path_of(node.value)))

    def sets_hook(self, node: ast.Assign) -> bool:
        """``client.on_message = handle`` is a call of its own kind, where the name says that a function is wanted.

        So is ``client.send = lambda: ...``, whatever the name.
        """
        target = node.targets[0]
        if not isinstance(target, ast.Attribute) or self.is_own_attribute(target) or len(node.targets) > 1:
            return False
        named = isinstance(node.value, (ast.Name, ast.Attribute)) and guards.names_hook(target.attr)
        if not named and not isinstance(node.value, ast.Lambda):
            return False
        self.hook(target, self.argument(node.value))
        self.expression(target.value)
        return True

    def annotated(self, node: ast.AnnAssign) -> None:
        """``a: T`` and ``a: T = x``."""
        if node.value is not None:
            self.value(node.value, model.KEPT if isinstance(node.target, ast.Name) else 0)
            self.assigns([node.target], node.value)
        annotation = type_text(node.annotation)
        if isinstance(node.target, ast.Name) and annotation.endswith("TypeAlias"):
            self.bind(node.target.id, model.ALIAS, type_text(node.value), node.lineno)
        elif isinstance(node.target, ast.Name):
            self.bind(node.target.id, model.ANNOTATION, annotation, node.lineno)
        elif self.is_own_attribute(node.target):
            self.bind_attribute(node.target, model.ANNOTATION, annotation)
        else:
            self.expression(node.target)

    def delete(self, node: ast.Delete) -> None:
        """``del a``."""
        self.assigns(node.targets, None)
        for target in node.targets:
            self.expression(target)

    def type_alias(self, node: Any) -> None:  # noqa: ANN401 - an `ast.TypeAlias`, which Python 3.10 does not have
        """``type X = A``."""
        self.bind(node.name.id, model.ALIAS, type_text(node.value), node.lineno)
