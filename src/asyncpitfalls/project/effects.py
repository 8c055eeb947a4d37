"""What a call sets off: effects travel backwards from the calls that have them, over calls.

One breadth-first search for each effect, over the calls that can lead there and no others. The first way found to
each function is a shortest one; it is kept as the evidence.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.wrappers import CACHES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.by_name import MethodsByName
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function


class Leaf(NamedTuple):
    """A call that has the effect by itself, and the public name of what it calls."""

    site: Site
    name: str


_BUILT_IN, _OF_OBJECT = "builtins.", ".__call__"


class Way(NamedTuple):
    """The next call on a shortest way to the effect; ``target`` is None where the call has it by itself."""

    site: Site
    target: Function | None
    name: str
    conditions: int = 0
    """How many of the calls after this one stand where a condition decides whether they are made."""

    @property
    def shown(self) -> str:
        """How a message calls what the way leads to: a built-in function by its bare name."""
        return self.name.removeprefix(_BUILT_IN).removesuffix(_OF_OBJECT)


class Effect:
    """Which functions have an effect when called, and which calls have it.

    ``through_guards`` tells whether calls under the ``__main__`` guard count; ``through_coroutines`` whether
    awaiting a coroutine, or handing it to a loop, sets off what its function does; the functions ``except_in`` have
    the effect only in some other situation, so that nothing is said of their callers. With ``weigh_conditions`` a
    way with fewer conditions counts before a shorter one; of the functions ``decided_in`` it is known what they
    come to. With ``by_implementations`` a method without a body of its own has the effect that all methods have
    which take its place. With ``by_names`` so does, in a coroutine, a method of an unknown object that all methods
    of its name have; with ``by_handed`` so does, anywhere, one of an object that is handed in to the function
    around.
    """

    def __init__(  # noqa: PLR0913 - the ways in which effects differ, each by its name
        self,
        project: Project,
        leaves: Iterable[Leaf],
        *,
        through_guards: bool = True,
        through_coroutines: bool = False,
        except_in: Collection[Function] = (),
        weigh_conditions: bool = False,
        decided_in: Collection[Function] = (),
        by_implementations: bool = False,
        by_names: MethodsByName | None = None,
        by_handed: bool = False,
    ) -> None:
        self._project = project
        self._through_guards = through_guards
        self._through_coroutines = through_coroutines
        self._except_in = except_in
        self._decided_in = decided_in
        self._by_implementations = by_implementations
        self._by_names = by_names
        self._by_handed = by_handed
        self._sharing: dict[str, set[Function]] = {}
        self._waiting: dict[Function, set[Function]] = {}
        self._ways: dict[Function, Way] = {}
        self._calls: dict[Function, dict[tuple[int, int], Way]] = {}
        self._decisive = model.CONDITIONAL if weigh_conditions else 0
        self._queues: list[deque[tuple[Function, Way]]] = [deque()]
        for leaf in leaves:
            self._record(Way(leaf.site, None, leaf.name))
        for conditions, queue in enumerate(self._queues):  # more of them come meanwhile
            while queue:
                function, way = queue.popleft()
                if function not in self._ways:
                    self._ways[function] = way
                    self._spread(function, conditions)

    def calls_in(self, function: Function) -> dict[tuple[int, int], Way]:
        """The calls in a function that have the effect, by the row and column where the callee ends."""
        return self._calls.get(function, {})

    def holders(self) -> Collection[Function]:
        """All functions that hold such calls."""
        return self._calls.keys()

    def functions(self, file: str) -> list[Function]:
        """The functions of a file that hold such calls, in the order of the file."""
        return sorted(function for function in self._calls if function.file == file)

    def chain(self, way: Way) -> list[Way]:
        """The whole way, from one call to the call that has the effect by itself."""
        chain = [way]
        while chain[-1].target is not None:
            chain.append(self._ways[chain[-1].target])
        return chain

    def confidence(self, way: Way, at_most: Confidence = Confidence.CERTAIN) -> Confidence:
        """How sure it is that a call has the effect: each condition in a helper on the way takes one step of it."""
        return Confidence(max(Confidence.POSSIBLE, at_most - way.conditions))

    def _record(self, way: Way) -> None:
        written_in, call = way.site
        if not self._through_guards and call.use & model.GUARDED:
            return
        self._calls.setdefault(written_in, {}).setdefault((call.row, call.column), way)
        function = self._project.runner(written_in)
        scope = self._project.resolver.scope(function)
        is_plain = self._through_coroutines or not scope.is_async
        runs = scope.kind in {model.FUNCTION, model.LAMBDA} and not (scope.is_async and scope.is_generator) and is_plain
        if runs and function not in self._ways and function not in self._except_in:
            conditions = way.conditions + self._is_decided(function, call)
            while conditions >= len(self._queues):
                self._queues.append(deque())
            self._queues[conditions].append((function, way))

    def _is_decided(self, function: Function, call: model.Call) -> bool:
        """Whether a condition decides if a function makes a call; that of a cache lets it be made once."""
        if not self._decisive or call.use & self._decisive:
            return bool(self._decisive) and function not in self._decided_in
        decoration = self._project.resolver.decorators(function)
        return decoration is not None and not CACHES.isdisjoint(decoration.names)

    def _spread(self, function: Function, conditions: int) -> None:
        callers = self._project.callers
        name = self._ways[function].name
        for site in callers.running(function):
            if site.function != function:
                self._record(Way(site, function, name, conditions))
        for placeholder, methods in callers.stands_for(function) if self._by_implementations else ():
            waiting = self._waiting.setdefault(placeholder, set(methods))
            waiting.discard(function)
            if not waiting:
                # Whichever of them is called has the effect: an inference, and so worth a condition.
                for site in callers.running(placeholder):
                    self._record(Way(site, function, name, conditions + 1))
        inferred = Way(self._ways[function].site, function, name, conditions + 1)
        for site in self._project.handed_calls.of(function) if self._by_handed else ():
            self._record(inferred._replace(site=site))
        self._spread_by_name(function, inferred)

    def _spread_by_name(self, method: Function, way: Way) -> None:
        """Record the calls of unknown objects' methods, as soon as all methods of their name have the effect."""
        sharing = self._by_names.sharing_name(method) if self._by_names is not None else ()
        if self._by_names is None or not sharing:
            return
        spelling = self._project.scope(method).name
        waiting = self._sharing.setdefault(spelling, set(sharing))
        waiting.discard(method)
        if not waiting:
            for site in self._by_names.sites(spelling):
                self._record(way._replace(site=site))
