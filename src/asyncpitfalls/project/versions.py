"""Whether what we know of a library holds of the version that the project uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.versions import SINCE
from asyncpitfalls.project import paths
from asyncpitfalls.sources.requirements import requirements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import RawBinding
    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.knowledge.versions import Signs, Since
    from asyncpitfalls.project.modules import ProjectModules


_IMPORTS = frozenset({model.IMPORT, model.FROM})
_USING = frozenset({model.ANNOTATION, model.ALIAS, model.VALUE, model.OUTCOME})
_DOTTED = re.compile(r"[^\W\d]\w*(?:\.\w+)+")


class Versions:
    """Asks what the project declares that it needs, and where that tells nothing, what names it uses."""

    def __init__(self, modules: ProjectModules, declarations: tuple[str, ...]) -> None:
        self._modules = modules
        self._declarations = declarations
        self._known: dict[Since, bool] = {}

    def is_older(self, path: str) -> bool:
        """Whether something outside the project is of a version older than what we know of it."""
        head = path.partition(".")[0]
        return head in _BY_PACKAGE and any(map(self._uses_older, _rows(head, paths.names_only(path))))

    def speaks_of(self, path: str) -> bool:
        """Whether the version of the very library that a path begins with tells of what lies there."""
        head = path.partition(".")[0]
        return head in _BY_PACKAGE and any(_rows(head, paths.names_only(path)))

    def _uses_older(self, row: Since) -> bool:
        if row not in self._known:
            self._known[row] = self._by_declaration(row)
        return self._known[row]

    def _by_declaration(self, row: Since) -> bool:
        declared = list(requirements(self._declarations, row.distribution))
        if any(each.lowest is not None and each.lowest >= row.version for each in declared):
            return False  # somewhere in the project a newer one is needed
        if any(each.is_older(row.version) for each in declared):
            return True
        others = (other for other in SINCE if other.name == row.old_with and not other.methods)
        if self._shows(row, row.old) or any(map(self._uses_older, others)):
            return True
        return any(row.new) and not self._shows(row, row.new)

    def _shows(self, row: Since, signs: Signs) -> bool:
        """Whether the code of the project tells by these signs which version it is for."""
        package = paths.split(row.name)[0]
        files = (self._modules.index(file) for file in self._modules.paths) if any(signs) else ()
        return any(_has(index, signs) for index in files if package in index.imported)


def _has(index: ModuleIndex, signs: Signs) -> bool:
    tails = {name.rpartition(".")[2] for name in signs.awaited}.intersection(index.awaited)
    callees = (call[1] for tail in tails for call in index.awaited[tail])
    if any(".".join(callee.split(".")[-2:]) in signs.awaited for callee in callees):
        return True
    if signs.defined and any(scope.name in signs.defined for scope in index.scopes):
        return True
    bound = [(name, binding) for number in range(len(index.scopes)) for name, binding in _bound(index, number)]
    modules = {name: value.replace(":", ".") for name, (kind, value, _, _) in bound if kind in _IMPORTS}
    if not signs.names.isdisjoint(modules.values()):
        return True
    texts = [value for _, (kind, value, _, _) in bound if kind in _USING]
    texts += [text for call in index.calls for text in (call.callee, *call.arguments)]
    texts += [decorator for scope in index.scopes for decorator in scope.decorators]
    return any(_names_one(word, modules, signs.names) for text in texts for word in _DOTTED.findall(text))


def _bound(index: ModuleIndex, number: int) -> Iterator[tuple[str, RawBinding]]:
    return ((name, binding) for name, bindings in index.bound(number) for binding in bindings)


def _names_one(word: str, modules: dict[str, str], names: frozenset[str]) -> bool:
    """Whether a dotted name leads to one of some names, or to something in it."""
    head, _, rest = word.partition(".")
    parts = f"{modules[head]}.{rest}".split(".") if head in modules else []
    return any(".".join(parts[:count]) in names for count in range(2, len(parts) + 1))


def _rows(head: str, names: str) -> Iterator[Since]:
    for row in _BY_PACKAGE[head]:
        is_meant = names == row.name or names.startswith(f"{row.name}.")
        if is_meant and (not row.methods or names.rpartition(".")[2] in row.methods):
            yield row


_BY_PACKAGE = {
    package: [row for row in SINCE if paths.split(row.name)[0] == package]
    for package in {paths.split(row.name)[0] for row in SINCE}
}
