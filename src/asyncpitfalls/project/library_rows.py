"""What rows say of libraries' objects: of what calls give, of attributes, of what is read from text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.plain_methods import PLAIN_ATTRIBUTES
from asyncpitfalls.knowledge.protocols import Protocol
from asyncpitfalls.knowledge.supports import DATA
from asyncpitfalls.project.support import ATTRIBUTE, exactly
from asyncpitfalls.project.values import External, Function, Instance

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.support import Support
    from asyncpitfalls.project.values import Class


class LibraryRows:
    """Answers by the paths of values outside the project."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def row(self, callee: str) -> Support | None:
        """What we know of calling something of a library."""
        rows = self._project.knowledge.supports
        name = self._project.is_any_of(External(callee), self._names)
        if name is None or self._project.versions.is_older(name):
            return None
        is_class = model.tail_of(name)[:1].isupper()
        return exactly(rows[name], with_article(name) if is_class or Protocol.AWAIT in rows[name] else "a plain result")

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._project.knowledge.supports)

    def attribute(self, path: str) -> Support | None:
        """What we know of an attribute of a library's object."""
        owner, _, name = path.rpartition(".")
        if name not in self._attribute_names or not owner:
            return None
        stubs = self._project.stubs
        meant = [
            self.public_name(stubs, each.of) for each in self._project.meaning(owner) if isinstance(each, Instance)
        ]
        spelled = [owner[: owner.rindex("(")]] if owner.endswith(")") else []
        known = any(f"{cls}.{name}" in PLAIN_ATTRIBUTES for cls in (*meant, *spelled))
        return ATTRIBUTE if known else None

    @cached_property
    def _attribute_names(self) -> frozenset[str]:
        return frozenset(map(model.tail_of, PLAIN_ATTRIBUTES))

    def is_out_of_data(self, path: str) -> bool:
        """Whether something is an element, or what a method gives, of what was read from text."""
        ends = [place + 1 for place, sign in enumerate(path[:-1]) if sign == ")" and path[place + 1] in ".["]
        return any(self._project.is_any_of(External(path[: path.rindex("(", 0, end)]), DATA) for end in ends)

    def public_name(self, resolver: Resolver, cls: Class) -> str:
        """The shortest name under which a class can be imported; its own name where no other module matters."""
        names = resolver.definition(cls).split(".")
        if resolver is self._project.resolver or names[0] == "builtins" or names[0].startswith("_"):
            return resolver.scope(Function(*cls)).qualname
        short = (".".join([*names[:count], names[-1]]) for count in range(1, len(names)))
        return next((name for name in short if self._project.meaning(name) == (cls,)), names[-1])


def with_article(name: str) -> str:
    """A name as a message begins with it."""
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} `{name}`"
