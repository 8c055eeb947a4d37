"""Where objects come from: whether the project is seen to make one, or only declares what it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.project import Project

_MOST_NAMES = 4
"""Names that stand for names: who looks further finds nothing that a reader would see."""


class Origins:
    """Reads what names are bound to: an annotation that nothing bears out is wrong as often as the code below it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._made: dict[str, bool] = {}

    def has_made(self, path: str) -> bool:
        """Whether the project anywhere makes an object of the class that the dotted name of a value begins with."""
        cls, called, more = path.partition("(")
        if not called or not more.startswith(")"):
            return True  # only what is made has an argument
        if cls not in self._made:
            sites = self._project.callers.spelled(model.tail_of(cls))
            values = (self._project.values(site.function, site.call.callee) for site in sites)
            self._made[cls] = any((External(cls),) == each for each in values)
        return self._made[cls]

    def is_made(self, function: Function, path: str, *, names: int = _MOST_NAMES) -> bool:
        """Whether the object that a path leads on from, read in a function, is more than declared."""
        head, steps = paths.split(path)
        if not steps or steps[0][0] == paths.CALL:
            return True  # a function, or what one gives
        cls = self._project.arguments.owner_of(function, head)
        bound = self._local(function, head) if cls is None else self._kept(cls, steps[0][1])
        return any(self._makes(file, each, names) for file, each in bound)

    def _makes(self, file: str, binding: Binding, names: int) -> bool:
        """Whether a binding does more than declare a name, or give it what another one holds that is declared."""
        if binding.kind != model.VALUE:
            return binding.kind != model.ANNOTATION
        if not names or binding.value in {"None", model.UNKNOWN}:
            return False
        reader = Function(file, binding.scope)
        if not self._project.values(reader, binding.value):
            return False  # of two bindings, it is the annotation that tells
        return binding.value.endswith(")") or self.is_made(reader, f"{binding.value}.x", names=names - 1)

    def _local(self, function: Function, name: str) -> Iterator[tuple[str, Binding]]:
        bindings = self._project.index(function.file).bindings_from(function.scope, name)
        return ((function.file, each) for each in bindings)

    def _kept(self, cls: Class, attribute: str) -> Iterator[tuple[str, Binding]]:
        for base in self._project.resolver.known_order(cls):
            if isinstance(base, Class):
                bindings = self._project.index(base.file).bindings(base.number, attribute)
                yield from ((base.file, each) for each in bindings)
