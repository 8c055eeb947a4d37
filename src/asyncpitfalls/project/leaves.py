"""The calls that have an effect by themselves."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from asyncpitfalls.project import paths
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value, Values


def calls_of(project: Project, names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
    """The calls of things known by these public names, or of classes made from them."""
    tails = {name.rpartition(".")[2] for name in names}
    yield from known_among(project, project.callers.named(project.callers.with_heirs(sorted(tails))), names)


def known_among(project: Project, sites: Iterable[Site], names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
    """Those of some calls whose callee is known by one of these public names, whatever else it may be."""
    for site in sites:
        values = [value for value in project.values(site.function, site.call.callee) if not _is_impossible(value)]
        found = [project.is_any_of(value, names) for value in values]
        if found and found[0] is not None and None not in found:
            yield Leaf(site, found[0]), tuple(values)


def _is_impossible(value: Value) -> bool:
    """Whether a value is taken from what no object of a built-in type has: what is called is then something else."""
    if not isinstance(value, External) or not value.path.startswith("builtins."):
        return False
    owner, called, rest = value.path.removeprefix("builtins.").partition("().")
    built_in = getattr(builtins, owner, None)
    return bool(called) and isinstance(built_in, type) and not hasattr(built_in, paths.split(rest)[0])
