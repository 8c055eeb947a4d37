"""Methods of generated stubs, which ask a server when they are called: which of them wait for its answer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.blocking import remote
from asyncpitfalls.project import paths
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Class, External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge.blocking import Blocking
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.arguments import Parameter
    from asyncpitfalls.project.values import Value


class RemoteCalls:
    """A stub is one that waits if the whole project makes its class with channels that wait."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def waiting(self) -> Iterator[tuple[Leaf, Blocking]]:
        """The calls that wait for a server, each with what is known of it."""
        if remote.PACKAGE not in self._project.imported or not self._waiting_classes:
            return
        for file in self._project.modules.paths:
            for call in self._project.index(file).calls:
                found = self._waits(Site(Function(file, call.scope), call))
                if found is not None:
                    yield found

    def _waits(self, site: Site) -> tuple[Leaf, Blocking] | None:
        call = site.call
        method = call.callee.removesuffix(f".{remote.ALSO_WAITING}")
        receiver, _, name = method.rpartition(".")
        if not receiver or not name[:1].isupper() or call.use & model.AWAITED or not name.isidentifier():
            return None
        values = self._project.values(site.function, receiver)
        classes = {self._stub_of(value) for value in values}
        if not classes or not classes <= self._waiting_classes:
            return None
        kinds = {self._kind(value, name) for value in values}
        in_streams = bool(kinds & remote.STREAMS)
        if not (kinds <= remote.ANSWERS or (in_streams and call.use & model.ITERATED) or kinds == {""}):
            return None
        shown = f"{next(iter(sorted(classes))).rpartition('.')[2]}.{name}"
        certain = "" not in kinds
        return Leaf(site, shown), remote.row(shown, Confidence.CERTAIN if certain else Confidence.PROBABLE)

    def _stub_of(self, value: Value) -> str:
        """The class of a stub, by its definition; empty for anything else."""
        if isinstance(value, Instance):
            return self._named(self._project.resolver.definition(value.of))
        if isinstance(value, External) and value.path.endswith(")"):
            return self._named(paths.names_only(value.path))
        return ""

    def _named(self, name: str) -> str:
        module, _, cls = name.rpartition(".")
        return name if module.endswith(remote.MODULES) and cls.endswith(remote.CLASSES) else ""

    def _kind(self, stub: Value, name: str) -> str:
        """Which method of the channel gives a stub its method; empty where the generated code is not at hand."""
        if not isinstance(stub, Instance):
            return ""
        bindings = self._project.index(stub.of.file).bindings(stub.of.number, name)
        given = {model.tail_of(each.value) for each in bindings}
        return given.pop() if len(given) == 1 else "?"

    # Channels -------------------------------------------------------------------------------------------------

    @cached_property
    def _waiting_classes(self) -> frozenset[str]:
        """The classes of stubs that are made with channels that wait, and with no others."""
        made: dict[str, bool] = {}
        for site, name in self._makers():
            arguments = site.call.arguments
            given = [each.partition("=")[2] for each in arguments if each.startswith(f"{remote.CHANNEL_ARGUMENT}=")]
            given += [each for each in arguments[:1] if "=" not in each]
            waits = bool(given) and self._is_sync(site.function, given[0], set())
            made[name] = made.get(name, True) and waits
        return frozenset(name for name, waits in made.items() if waits)

    def _makers(self) -> Iterator[tuple[Site, str]]:
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for tail in sorted(each for each in index.tails if each.endswith(remote.CLASSES)):
                for call in index.calls_of(tail):
                    site = Site(Function(file, call.scope), call)
                    for value in self._project.values(site.function, call.callee):
                        is_class = isinstance(value, (Class, External))
                        name = self._named(self._project.resolver.definition(value)) if is_class else ""
                        if name:
                            yield site, name

    def _is_sync(self, function: Function, path: str, seen: set[Parameter]) -> bool:
        """Whether a channel is one that waits, whoever gave it."""
        values = self._project.values(function, path)
        if values:
            outside = self._project.outside
            return all(isinstance(each, External) and outside.path(each.path) == remote.SYNC_CHANNEL for each in values)
        behind = [each for each in self._project.arguments.behind(function, path) if each not in seen]
        seen.update(behind)
        given = [
            (site.function, self._project.arguments.of(site, parameter)[1])
            for parameter in behind
            for site in self._project.callers.of(parameter.function)
        ]
        return bool(given) and all(each and self._is_sync(giver, each, seen) for giver, each in given)
