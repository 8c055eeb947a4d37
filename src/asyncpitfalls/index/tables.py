"""The tables that one pass over a tree fills: scopes, names and calls."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from sys import intern
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.index.guards import Known
from asyncpitfalls.index.memory import is_collection, written
from asyncpitfalls.index.paths import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.model import RawBinding, RawCall
    from asyncpitfalls.index.narrowing import Told


@dataclass(slots=True)
class OpenScope:
    """A scope that is being read; what `asyncpitfalls.index.model.Scope` says of it in the end."""

    kind: int
    name: str
    qualname: str
    parent: int
    rows: tuple[int, int, int]
    """The first row, decorators included, the row of the header, and the last one."""
    column: int
    flags: int = 0
    decorators: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    returns: str = ""
    bases: tuple[str, ...] = ()
    metaclass: str = ""
    names: dict[str, list[RawBinding]] = field(default_factory=dict[str, "list[RawBinding]"])
    redirected: dict[str, int] = field(default_factory=dict[str, int])
    """The names that ``global`` and ``nonlocal`` bind elsewhere, and where."""

    def packed(self) -> tuple[object, ...]:
        """The scope in the order of `asyncpitfalls.index.model.Scope`."""
        return (
            self.kind,
            self.name,
            self.qualname,
            self.parent,
            self.rows[0],
            self.rows[1],
            self.column,
            self.rows[2],
            self.flags,
            self.decorators,
            self.parameters,
            self.required,
            self.returns,
            self.bases,
            self.metaclass,
        )


class Tables:
    """What is known so far of a file, and where in it the reader stands."""

    def __init__(self, text: str) -> None:
        # Columns count bytes in `ast`; where a file is not plain ASCII, its lines tell the characters.
        self.lines = None if text.isascii() else text.split("\n")
        self.scopes: list[OpenScope] = []
        self.calls: list[RawCall] = []
        self.takers: dict[tuple[int, int], tuple[str, str]] = {}
        """By the place of a call that is an argument, the path of the callee that takes it, and as which argument."""
        self.used_paths: list[RawCall] = []
        self.names_read: set[str] = set()
        self.attributes_read: set[str] = set()
        """The names and attributes whose value is used in another way than by calling it or handing it to a call."""
        self.names_opened: set[tuple[int, str]] = set()
        """The scopes and names of which an attribute is asked for and not called, or an element, or which are computed
        with."""
        self.stars: list[str] = []
        self.exports: tuple[str, ...] | None = None
        self.statements: list[tuple[int, int]] = []
        self.scope: int = 0
        """The scope that the reader is in, by number."""
        self.guarded: int = 0
        """The flag of calls that only the main process makes, while the reader stands among such."""
        self.around: int = 0
        """The flags that what stands around gives to every call in it."""
        self.taker = ""
        """The callee whose arguments are being read."""
        self.given_as: int | str = ""
        """Which of these is being read, by position or keyword; empty where it is one of several values."""
        self.self_name = ""
        """The first parameter of the method that the reader is in."""
        self.class_scope: int = -1
        """The class of that method."""
        self.told: list[tuple[Told, int, int]] = []
        """What tests have told where the reader stands, how many calls there were and how often it was bound."""
        self.tested = 0
        """How many tests have told something that calls rest on."""
        self.writes: list[tuple[int, str, int, int, bool]] = []
        """What `asyncpitfalls.index.module.ModuleIndex.writes` has, and writes to what is a function's own."""
        self.set_on_others: list[tuple[int, str, str]] = []
        """What `asyncpitfalls.index.module.ModuleIndex.set_on_others` has."""
        self.collections: dict[str, bool] = {}
        """The names that the module binds to a collection, and whether it binds them to nothing else."""
        self.known = Known()
        """What tests may rest on."""

    def open_scope(self, kind: int, name: str, node: ast.stmt | ast.expr, first_row: int) -> int:
        """Begin a scope within the one the reader is in; its number."""
        parent = self.scopes[self.scope]
        qualname = f"{parent.qualname}.{name}" if parent.qualname else name
        rows = (first_row, node.lineno, node.end_lineno or node.lineno)
        self.scopes.append(OpenScope(kind, name, qualname, self.scope, rows, self.column(node)))
        return len(self.scopes) - 1

    def column(self, node: ast.expr | ast.stmt) -> int:
        """Where a node begins, in characters from 1."""
        if self.lines is None:
            return node.col_offset + 1
        return self.characters(node.lineno, node.col_offset)

    def characters(self, row: int, offset: int) -> int:
        """An offset in bytes, as `ast` counts, in characters from 1."""
        line = self.lines[row - 1] if self.lines is not None else ""
        return len(line.encode()[:offset].decode(errors="replace")) + 1

    def awaits(self, *, call: bool = False) -> None:
        """Note that something is awaited here: the outcome of a ``call``, which is recorded with it, or anything."""
        if not self.scopes[self.scope].flags & model.ASYNC:
            self.flag(model.AWAIT_OUTSIDE)
        elif not call:
            self.flag(model.PAUSES)

    def flag(self, flag: int) -> None:
        """Give the scope that the reader is in a flag."""
        self.scopes[self.scope].flags |= flag

    def bind(self, name: str, kind: int, value: str, row: int) -> None:
        """Bind a name in the scope that the reader is in, or in the one that the name was declared to belong to."""
        scope = self.scopes[self.scope].redirected.get(name, self.scope)
        self.scopes[scope].names.setdefault(name, []).append((kind, intern(value), self.scope, row))

    def assigns(self, targets: list[ast.expr], value: ast.expr | None) -> None:
        """Note what an assignment, or a ``del``, does to globals and to what others hold."""
        if self.scope == model.MODULE_SCOPE:
            for target in targets:
                if isinstance(target, ast.Name):
                    known = self.collections.get(target.id, True)
                    self.collections[target.id] = known and is_collection(value, self.known.path)
        elif self.scopes[self.scope].kind == model.FUNCTION:
            redirected = self.scopes[self.scope].redirected
            for name, is_bound in written(targets):
                if not is_bound or name.id in redirected:
                    self.writes.append((self.scope, name.id, name.lineno, self.column(name), is_bound))

    def global_(self, node: ast.Global) -> None:
        """``global a``."""
        for name in node.names:
            self.scopes[self.scope].redirected[name] = model.MODULE_SCOPE

    def nonlocal_(self, node: ast.Nonlocal) -> None:
        """``nonlocal a``."""
        for name in node.names:
            self.scopes[self.scope].redirected[name] = self.owner_of(name)

    def import_(self, node: ast.Import) -> None:
        """``import a.b`` and ``import a.b as c``."""
        for alias in node.names:
            if alias.asname is not None:
                self.bind(alias.asname, model.IMPORT, alias.name, node.lineno)
                self.known.imports[alias.asname] = alias.name
            else:
                self.bind(alias.name.partition(".")[0], model.IMPORT, alias.name.partition(".")[0], node.lineno)

    def import_from(self, node: ast.ImportFrom) -> None:
        """``from a import b`` and ``from a import *``."""
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.stars.append(module)
            else:
                self.bind(alias.asname or alias.name, model.FROM, f"{module}:{alias.name}", node.lineno)
                self.known.imports[alias.asname or alias.name] = f"{module}.{alias.name}"

    def is_own_attribute(self, target: ast.expr) -> bool:
        """Whether a target is an attribute of the method's own object."""
        return (
            isinstance(target, ast.Attribute)
            and isinstance(target.value, ast.Name)
            and bool(self.self_name)
            and target.value.id == self.self_name
        )

    def bind_attribute(self, target: ast.expr, kind: int, value: str) -> None:
        """Bind an attribute of the method's own object, in its class."""
        if isinstance(target, ast.Attribute):
            names = self.scopes[self.class_scope].names
            names.setdefault(target.attr, []).append((kind, intern(value), self.scope, target.lineno))

    def hook(self, target: ast.Attribute, function: str) -> None:
        """Record that the attribute of another object is given a function (see `asyncpitfalls.index.model.HOOK`)."""
        row, column = target.end_lineno or 0, (target.end_col_offset or 0) + 1
        if self.lines is not None:
            column = self.characters(row, column - 1)
        callee = path_of(target) + model.HOOK
        self.calls.append((self.scope, callee, row, column, self.guarded | self.around, (function,)))

    def is_plain(self, callee: str, first: int) -> None:
        """Note that the code has found out, before the calls from a ``first`` one on, that one callee is plain."""
        if callee:
            found = self.calls[first:]
            self.calls[first:] = [(*c[:4], c[4] | model.ASKED, c[5]) if c[1] == callee else c for c in found]

    def are_plain(self, first: int) -> None:
        """Note that the calls from a ``first`` one on stand where the code knows better what they give."""
        self.calls[first:] = [(*c[:4], c[4] | model.ASKED, c[5]) for c in self.calls[first:]]

    def bindings_of(self, owner: ast.expr) -> list[RawBinding]:
        """What is bound so far to a name, or to an attribute of ``self``."""
        if isinstance(owner, ast.Attribute) and self.is_own_attribute(owner):
            return self.scopes[self.class_scope].names.get(owner.attr, [])
        if not isinstance(owner, ast.Name):
            return []
        number = self.scope
        while number > 0 and owner.id not in self.scopes[number].names:
            number = self.scopes[number].parent
        return self.scopes[number].names.get(owner.id, [])

    def tell(self, told: Iterable[Told]) -> None:
        """Note what is known from here on."""
        for each in told:
            if isinstance(each.subject, ast.Name) and each.subject.id == self.self_name and each.types.startswith("."):
                continue  # a method that asks what its own object has mostly sets it next
            if isinstance(each.subject, ast.Name) or self.is_own_attribute(each.subject):
                self.told.append((each, len(self.calls), len(self.bindings_of(each.subject))))

    def end_told(self, first: int) -> None:
        """Give the calls so far the name of what tests told, from the ``first`` test on; then that is forgotten.

        What is bound anew meanwhile may be another object, so nothing is told of it.
        """
        while len(self.told) > first:
            told, count, bound = self.told.pop()
            if len(self.bindings_of(told.subject)) == bound:
                self._name_tested(told, count)

    def _name_tested(self, told: Told, first: int) -> None:
        path = path_of(told.subject)
        calls = self.calls
        head = path + "."
        concerned = [
            each
            for each in range(first, len(calls))
            if calls[each][1].startswith(head) and calls[each][0] == self.scope
        ]
        if concerned:
            self.tested += 1
            name = f"{model.TESTED_NAME}{self.tested}"
            kind = model.IS if told.holds else model.IS_NOT
            self.scopes[self.scope].names[name] = [(kind, f"{path}:{told.types}", self.scope, told.subject.lineno)]
            for each in concerned:
                scope, callee, *rest = calls[each]
                calls[each] = (scope, name + callee[len(path) :], *rest)  # type: ignore[assignment]

    def owner_of(self, name: str) -> int:
        """The nearest function around this one that binds a name."""
        parent = self.scopes[self.scope].parent
        number = parent
        while number > 0:
            if name in self.scopes[number].names and self.scopes[number].kind != model.CLASS:
                return number
            number = self.scopes[number].parent
        return parent
