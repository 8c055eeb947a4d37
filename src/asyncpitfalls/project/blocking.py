"""Which calls keep their thread waiting, for what, and how sure that is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import FILE, KINDS, WAIT
from asyncpitfalls.knowledge.tests import is_test
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project import paths
from asyncpitfalls.project.blocking_leaves import BlockingLeaves, returns_at_once
from asyncpitfalls.project.bridges import bridges
from asyncpitfalls.project.by_name import MethodsByName
from asyncpitfalls.project.effects import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge.blocking import Blocking
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Leaf, Way
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

Place = tuple[int, int]


class Cause(NamedTuple):
    """Why a call keeps its thread waiting: the row that says so, and the way that leads there.

    Each condition in a helper on the way takes one step of confidence, with files two: what blocks on every call is
    worth more, and a file that is read now and then is not worth much.
    """

    row: Blocking
    way: Way
    effect: Effect

    @property
    def confidence(self) -> Confidence:
        """How sure it is that the call blocks."""
        steps = self.way.conditions * (2 if self.row.kind == FILE else 1)
        return Confidence(max(Confidence.POSSIBLE, self.row.confidence - steps))


class Handed(NamedTuple):
    """A blocking callable that is itself handed to an event loop as a callback."""

    row: Blocking
    name: str


def _place_of(leaf: Leaf) -> tuple[str, int, int]:
    return leaf.site.function.file, leaf.site.call.row, leaf.site.call.column


class BlockingCalls:
    """All blocking calls of a project. A call that sets off several counts as the surest and heaviest of them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._leaves = BlockingLeaves(project)
        self._causes: dict[Function, dict[Place, Cause]] = {}

    def causes_in(self, function: Function) -> dict[Place, Cause]:
        """The blocking calls in a function, by the row and column where the callee ends."""
        if function not in self._causes:
            found = self._causes[function] = {}
            for effect in self._effects:
                for place, way in effect.calls_in(function).items():
                    if self._is_of_fixture(way.site):
                        continue
                    chain = effect.chain(way)
                    cause = Cause(self._leaves.row(chain[-1].site, way.name), way, effect)
                    asked = cause.row.kind == WAIT and self._leaves.is_asked_before(chain)
                    if asked or (cause.row.kind == WAIT and self._is_tested(function, chain[-1].site)):
                        continue
                    if place not in found or cause.confidence > found[place].confidence:
                        found[place] = cause
        return self._causes[function]

    def functions(self, file: str) -> Iterator[Function]:
        """The functions of a file that hold blocking calls."""
        yield from self._by_file.get(file, ())

    def effect(self, kind: str) -> tuple[Effect, ...]:
        """The effects of one kind, the surest first."""
        return tuple(effect for (_, each), effect in self._by_group.items() if each == kind)

    @cached_property
    def callbacks(self) -> dict[Function, dict[Place, Handed]]:
        """The calls that hand a blocking callable itself to an event loop, by function and place."""
        project = self._project
        names = frozenset(project.knowledge.blocking)
        found: dict[Function, dict[Place, Handed]] = {}
        for callback in project.callbacks.elsewhere:
            name = project.is_any_of(callback.value, names) if callback.world is World.LOOP else None
            if name is not None:
                row, site = project.knowledge.blocking[name], callback.site
                if row.waits_with(callback.arguments) and not returns_at_once(callback.value):
                    found.setdefault(site.function, {})[site.call.row, site.call.column] = Handed(row, name)
        return found

    @cached_property
    def waits(self) -> tuple[Leaf, ...]:
        """The calls that wait, by themselves, for another thread or process."""
        return tuple(leaf for leaf, row in self._found if row.kind == WAIT)

    @cached_property
    def _found(self) -> tuple[tuple[Leaf, Blocking], ...]:
        """All of them in the order of the text: of several in one helper, the first is what a message tells of."""
        return tuple(sorted(self._leaves.all(), key=lambda found: _place_of(found[0])))

    def _is_tested(self, function: Function, site: Site) -> bool:
        """Whether a test calls a bridge: what it does on a loop is what such a test is about."""
        dotted = self._project.modules.dotted(function.file)
        return is_test(dotted) and self._project.runner(site.function) in self._bridges

    def _is_of_fixture(self, site: Site) -> bool:
        """Whether a call is one of what a fixture gives: a test may well wait for its own database."""
        head = paths.split(site.call.callee)[0]
        is_parameter = head in self._project.scope(site.function).parameters
        return is_parameter and self._project.resolver.names.fixtures.hands_in(site.function, head)

    @cached_property
    def _bridges(self) -> frozenset[Function]:
        return bridges(self._project) if any(row.kind == WAIT for _, row in self._found) else frozenset()

    @cached_property
    def _by_file(self) -> dict[str, list[Function]]:
        found: dict[str, list[Function]] = {}
        for function in dict.fromkeys(each for effect in self._effects for each in effect.holders()):
            found.setdefault(function.file, []).append(function)
        return found

    @cached_property
    def _effects(self) -> tuple[Effect, ...]:
        return tuple(self._by_group.values())

    @cached_property
    def _by_group(self) -> dict[tuple[int, str], Effect]:
        leaves: dict[tuple[int, str], list[Leaf]] = {}
        for leaf, row in self._found:
            if row.kind != WAIT or not self._project.own_loop_waits.has(leaf):  # which is worse than blocking
                leaves.setdefault((row.confidence, row.kind), []).append(leaf)
        groups = sorted(leaves, key=lambda group: (-group[0], KINDS.index(group[1])))
        asking = self._project.asking_for_loop if groups else frozenset["Function"]()
        by_names = MethodsByName(self._project)
        return {
            group: Effect(
                self._project,
                leaves[group],
                except_in=asking.difference(self._bridges if group[1] == WAIT else ()),
                weigh_conditions=True,
                decided_in=self._bridges if group[1] == WAIT else (),
                by_implementations=True,
                # What one inference more makes `possible` is not looked for.
                by_names=by_names if is_sure else None,
                by_handed=is_sure,
            )
            for group in groups
            for is_sure in (group[0] == Confidence.CERTAIN and group[1] != FILE,)
        }
