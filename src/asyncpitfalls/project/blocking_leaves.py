"""The calls that keep their thread waiting by themselves."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import function_takers
from asyncpitfalls.knowledge.blocking import apis, clients, files, network, rows, subprocesses, waits
from asyncpitfalls.knowledge.blocking.rows import Blocking
from asyncpitfalls.project import leaves, paths
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.implicit import used_in
from asyncpitfalls.project.log_calls import LogCalls
from asyncpitfalls.project.patterns import ANY, is_named, pattern_of
from asyncpitfalls.project.remote_calls import RemoteCalls
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External, Function, Module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Way
    from asyncpitfalls.project.values import Value, Values


_BY_ASYNC_WITH = model.ENTERED | model.ASYNCHRONOUS
"""The use of a call whose value has an ``__aenter__``: an engine may be made to give connections that do not block."""


class BlockingLeaves:
    """Finds them by the rows of knowledge and by what the configuration lists."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._rows: dict[Leaf, Blocking] = {}

    def row(self, site: Site, name: str) -> Blocking:
        """What is known of the call that blocks by itself."""
        return self._rows[Leaf(site, name)]

    def all(self) -> Iterator[tuple[Leaf, Blocking]]:
        """Every such call with its row."""
        found = (*RemoteCalls(self._project).waiting(), *LogCalls(self._project).waiting())
        known = (*self._listed(), *self._known(), *found)
        for leaf, row in (*known, *self._followed({leaf.site for leaf, _ in known})):
            shown = leaf._replace(name=_as_read(leaf))
            self._rows[shown] = row
            yield shown, row

    # By knowledge ---------------------------------------------------------------------------------------------

    def _known(self) -> list[tuple[Leaf, Blocking]]:
        known = self._project.knowledge.blocking
        found = list(leaves.calls_of(self._project, self._names))
        found += self._of_resources()
        handed_in = dict(self._of_what_is_handed_in())
        found += handed_in.items()
        callees = {(leaf.site.function, leaf.site.call.callee): known[leaf.name].confidence for leaf, _ in found}
        found += self._of_statements()
        openings = {
            (leaf.site.function, known[leaf.name].kind) for leaf, _ in found if leaf.site.call.use & model.ENTERED
        }
        kept: list[tuple[Leaf, Blocking]] = []
        for leaf, values in found:
            row, function = known[leaf.name], leaf.site.function
            if (row.kind == rows.SUBPROCESS and self._may_have_ended(leaf.site)) or leaf in handed_in:
                row = row._replace(confidence=min(row.confidence, Confidence.PROBABLE))
            told = row.opened and (function, row.kind) in openings
            # `open(path).read()`: the call that the whole begins with says enough, if it is as sure.
            receiver = leaf.site.call.callee.rpartition(".")[0]
            if receiver.endswith(")"):
                told = told or callees.get((function, receiver[: receiver.rfind("(")]), 0) >= row.confidence
            if not told and not any(map(returns_at_once, values)) and not self._is_excused(leaf.site, row):
                kept.append((leaf, row))
        return kept

    @cached_property
    def _names(self) -> frozenset[str]:
        """The rows about packages that the project imports at all."""
        return self._project.within_reach(self._project.knowledge.blocking)

    def _of_statements(self) -> Iterator[tuple[Leaf, Values]]:
        """Loops over what blocks for each element, ``with`` statements that wait: where such things are imported."""
        for use, method in ((model.ITERATED, "__iter__"), (model.ENTERED, "__exit__")):
            names = frozenset(name for name in self._names if name.endswith(f".{method}"))
            makers = {paths.split(name)[0] for name in names}
            for site, values in used_in(self._project, use, makers):
                outside = [External(f"{value.path}.{method}") for value in values if isinstance(value, External)]
                found = {self._project.is_any_of(each, names) for each in outside}
                name = found.pop() if len(found) == 1 and len(outside) == len(values) else None
                if name is not None:
                    yield Leaf(site, name), values

    def _of_resources(self) -> Iterator[tuple[Leaf, Values]]:
        """Calls of objects whose every method blocks, in the files that import what makes such objects."""
        owners = [name for name in self._project.knowledge.blocking if name.endswith(f".{ANY}")]
        makers = {package for name in owners for package in clients.MADE_IN[paths.split(name)[0]]}
        if not makers & self._project.imported:
            return
        names = frozenset(owners)
        for file in self._project.modules.paths:
            if makers & self._project.index(file).imported:
                sites = (Site(Function(file, call.scope), call) for call in self._project.index(file).calls)
                yield from leaves.known_among(
                    self._project, (site for site in sites if site.call.tail not in clients.AT_ONCE), names
                )

    def _of_what_is_handed_in(self) -> Iterator[tuple[Leaf, Values]]:
        """Calls of methods of what a parameter without a type is given, by every call of its function."""
        for tail in sorted({name.rpartition(".")[2] for name in self._names}):
            for site, values in self._project.handed_calls.named(tail):
                found = {self._project.is_any_of(value, self._names) for value in values}
                name = found.pop() if len(found) == 1 else None
                if name is not None:
                    yield Leaf(site, name), values

    def _is_excused(self, site: Site, row: Blocking) -> bool:
        """Whether something says that the call returns at once, or is none of what the row speaks of."""
        call = site.call
        if call.use & model.AWAITED or not row.waits_with(call.arguments):
            return True
        if row.kind == rows.DATABASE and call.use & _BY_ASYNC_WITH == _BY_ASYNC_WITH:
            return True
        if row.kind == rows.FILE and any(self._is_in_memory(site, argument) for argument in call.arguments):
            return True
        if row.name in apis.OF_ADDRESS_OR_CONTENT and any(self._is_content(site, each) for each in call.arguments):
            return True
        if row.name in waits.LEFT:
            return not self._works_for(site)
        receiver, _, _ = call.callee.rpartition(".")
        if row.kind in {rows.INPUT, rows.NETWORK} and receiver and call.tail in waits.READING and self._chooses(site):
            return True
        if row.kind == rows.NETWORK and row.name.rpartition(".")[0] in network.SOCKETS:
            is_ready = not function_takers.WHEN_READY.isdisjoint(self._project.starts.takers(site.function))
            datagrams = call.tail in network.AT_ONCE_WITH_DATAGRAMS and self._makes_datagrams(site.function)
            return is_ready or datagrams or site.function.file in self._files_unblocking
        return row.kind == rows.WAIT and bool(receiver) and self._known_done(site, receiver)

    def _is_in_memory(self, site: Site, argument: str) -> bool:
        """Whether an argument is a file that lies in memory."""
        values = self._project.values(site.function, argument.rpartition("=")[2])
        outside = [self._project.outside.path(value.path) for value in values if isinstance(value, External)]
        return bool(outside) and all(path == files.IN_MEMORY for path in outside)

    def _is_content(self, site: Site, argument: str) -> bool:
        """Whether an argument is what a response or a file holds."""
        values = self._project.values(site.function, argument.rpartition("=")[2])
        names = [model.tail_of(paths.names_only(value.path)) for value in values if isinstance(value, External)]
        return bool(names) and apis.CONTENTS.issuperset(names)

    def _works_for(self, site: Site) -> bool:
        """Whether the function around gives an executor work by itself, and does not await what becomes of it."""
        index, function = self._project.index(site.function.file), site.function
        if any(call.scope == function.scope for call in index.calls_of(waits.WRAP_FUTURE)):
            return False
        return any(
            call.scope == function.scope
            and any(self._project.is_any_of(each, waits.WORK) for each in self._project.values(function, call.callee))
            for name in waits.GIVING_WORK
            for call in index.calls_of(name)
        )

    def _makes_datagrams(self, function: Function) -> bool:
        """Whether a function makes a socket for datagrams."""
        makes = self._project.index(function.file).calls_of(network.MAKING_SOCKETS)
        return any(
            call.scope == function.scope and any(model.tail_of(each) == network.DATAGRAMS for each in call.arguments)
            for call in makes
        )

    def _chooses(self, site: Site) -> bool:
        """Whether the function around a call asks which files and sockets are ready."""
        calls = self._project.index(site.function.file).calls_of(waits.CHOOSING)
        return any(call.scope == site.function.scope for call in calls)

    def _known_done(self, site: Site, receiver: str) -> bool:
        """Whether the function asks the same object if it is done or empty, or awaits something made of it.

        Futures that were waited for together are done.
        """
        index, scope = self._project.index(site.function.file), site.function.scope
        came_of = [each.value for each in index.bindings(scope, receiver)]
        for path in [each for each in came_of if each.endswith(paths.ELEMENTS)]:
            several = index.bindings(scope, path.removesuffix(paths.ELEMENTS))
            if several:
                came_of.remove(path)
                came_of += (f"{each.value}{paths.ELEMENTS}" for each in several)
        awaited = (call for call in index.calls if call.scope == scope and call.use & model.AWAITED)
        return (
            self._is_asked(site, waits.QUESTIONS)
            or bool(came_of and all(map(waits.is_done, came_of)))
            or any(receiver in call.arguments for call in awaited)
        )

    def is_asked_before(self, chain: list[Way]) -> bool:
        """Whether one of the functions on a way asks whether it would wait: the object whose method it calls.

        Where an object calls a method of its own, in which something of its waits, the question is put to that.
        """
        *steps, last = chain
        if any(self._is_asked(step.site, waits.QUESTIONS) for step in steps):
            return True
        owner, _, rest = last.site.call.callee.partition(".")
        while rest and steps:
            function, call = steps.pop().site
            parameters = self._project.scope(function).parameters
            if parameters[:1] != (owner,) or call.callee != f"{owner}.{call.tail}":
                return False
            if self._is_asked(Site(function, call._replace(callee=last.site.call.callee)), waits.QUESTIONS):
                return True
        return False

    def _may_have_ended(self, site: Site) -> bool:
        """Whether the function asks if a child has ended, and does not have it end."""
        is_asked = self._is_asked(site, (subprocesses.QUESTION,))
        return is_asked and not self._is_asked(site, subprocesses.ENDING)

    def _is_asked(self, site: Site, questions: Iterable[str]) -> bool:
        """Whether the function around a call calls one of some methods of the object that the call is made on."""
        index = self._project.index(site.function.file)
        receiver = site.call.callee.rpartition(".")[0]
        return any(
            call.scope == site.function.scope and call.callee == f"{receiver}.{question}"
            for question in questions
            for call in index.calls_of(question)
        )

    @cached_property
    def _files_unblocking(self) -> frozenset[str]:
        """The files that tell a socket not to block."""
        return frozenset(
            site.function.file
            for site in self._project.callers.named(sorted(network.UNBLOCKING))
            if any(given.is_in(site.call.arguments) for given in network.UNBLOCKED_BY)
        )

    # By the sources of libraries ------------------------------------------------------------------------------

    def _followed(self, known: set[Site]) -> Iterator[tuple[Leaf, Blocking]]:
        """The calls of installed packages that come to something which blocks, where these are followed."""
        followed = self._project.followed
        if followed is None:
            return
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for call in index.calls if any(map(followed.has, index.imported)) else ():
                site = Site(Function(file, call.scope), call)
                path = self._path_outside(site) if site not in known and not call.use & model.AWAITED else ""
                reached = followed.blocking(path) if path and followed.has(paths.split(path)[0]) else None
                if reached is not None:
                    row, name = self._project.knowledge.blocking[reached.name], paths.names_only(path)
                    steps = min(row.confidence, Confidence.PROBABLE) - reached.conditions
                    confidence = Confidence(max(Confidence.POSSIBLE, steps))
                    yield Leaf(site, name), row._replace(name=name, confidence=confidence, beyond=reached.way)

    def _path_outside(self, site: Site) -> str:
        """What a call outside the project calls; empty unless it can be nothing else."""
        values = self._project.values(site.function, site.call.callee)
        return values[0].path if len(values) == 1 and isinstance(values[0], External) else ""

    # By configuration -----------------------------------------------------------------------------------------

    def _listed(self) -> Iterator[tuple[Leaf, Blocking]]:
        for name, advice in self._project.knowledge.listed.items():
            pattern = pattern_of(name)
            meant = self._meant(name)
            for site in self._sites(name.rpartition(".")[2]):
                values = self._project.values(site.function, site.call.callee)
                if (
                    values
                    and all(value in meant or is_named(self._project, value, pattern) for value in values)
                    and not site.call.use & model.AWAITED
                ):
                    shown = self._project.display(values[0])
                    yield Leaf(site, shown), Blocking(shown, rows.LISTED, "", advice=advice)

    def _sites(self, tail: str) -> Iterable[Site]:
        if ANY not in tail:
            return self._project.callers.named(self._project.callers.with_heirs([tail]))
        files = self._project.modules.paths
        return (Site(Function(file, call.scope), call) for file in files for call in self._project.index(file).calls)

    def _meant(self, name: str) -> Values:
        """What a dotted name is in the project itself, also where it is imported from elsewhere."""
        modules, resolver = self._project.modules, self._project.resolver
        parts = name.split(".")
        for count in range(len(parts) - 1, 0, -1):
            place = modules.find(modules.paths[0], ".".join(parts[:count])) if modules.paths else None
            if place is not None:
                values: Values = (Module(place),)
                for part in parts[count:]:
                    values = resolver.union(resolver.attribute(value, part) for value in values)
                return values
        return ()


def returns_at_once(value: Value) -> bool:
    """Whether what is called belongs to one end of a pair of sockets, and sends something to the other end."""
    path = value.path if isinstance(value, External) else ""
    return path.startswith(network.PAIR) and model.tail_of(path) in network.SENDING


def _as_read(leaf: Leaf) -> str:
    """The name of what a leaf calls, for readers: where a row speaks of any resource, as the code has it."""
    callee = leaf.site.call.callee
    return callee if ANY in leaf.name and callee.replace(".", "").isidentifier() else leaf.name
