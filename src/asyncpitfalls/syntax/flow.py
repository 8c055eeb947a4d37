"""Where the values go that local names hold: reaching definitions over the events of one function.

A state says, for each name, which calls' values it may hold, and whether each was spent, that is awaited or given to
a loop to run, before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index.model import tail_of
from asyncpitfalls.knowledge import loops
from asyncpitfalls.syntax.events import UNKNOWN, Bind, Branch, Jump, Load, Loop, Told, Try
from asyncpitfalls.syntax.facts import Kept, Read, Use

if TYPE_CHECKING:
    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.facts import CallFacts, Used

    Held = frozenset[tuple[int, bool]]
    State = dict[str, Held]

MOST_ROUNDS = 3
"""Loops nested deeper than this are gone through once: each level doubles the work."""


def follow(events: list[Event], calls: list[tuple[CallFacts, str]], captured: set[str]) -> tuple[Kept, ...]:
    """What becomes of the values of calls that are assigned to names.

    ``calls`` are the calls and their names, in the order of the numbers in `Bind`; ``captured`` are the names that
    other scopes may read too.
    """
    flow = _Flow({name for _, name in calls})
    flow.run(events, {})
    found: list[Kept] = []
    for number, (call, name) in enumerate(calls):
        reads = (
            Read(load.used, load.span, load.statement, *flow.seen[number, place])
            for place, load in sorted(flow.loads.items())
            if (number, place) in flow.seen
        )
        found.append(Kept(call, name, tuple(reads), name in captured or number not in flow.reached))
    return tuple(found)


def spends(used: Used) -> bool:
    """Whether a coroutine that is used so has run, or is going to, and cannot be awaited again."""
    return used.use is Use.AWAITED or (used.use is Use.GIVEN and tail_of(used.by) in loops.RUNNING)


def refuses(used: Used) -> bool:
    """Whether what runs a coroutine raises where it cannot, for no loop runs or another one: then it has not run."""
    return used.use is Use.GIVEN and tail_of(used.by) not in loops.AWAITED_FOR


def counts_as_one(first: Load, second: Load) -> bool:
    """Whether a value is read twice for one call that takes whatever it is given twice for one thing."""
    by = first.used.by
    return (
        (first.name, first.statement, by) == (second.name, second.statement, second.used.by)
        and first.used.use is second.used.use is Use.GIVEN
        and tail_of(by) in loops.AS_ONE
    )


class _Flow:
    def __init__(self, names: set[str]) -> None:
        self._names = names
        self.loads: dict[tuple[int, int], Load] = {}
        self.seen: dict[tuple[int, tuple[int, int]], tuple[bool, bool]] = {}
        """For a call's number and the place of a read: whether it is the sole value there, and spent before."""
        self.reached: set[int] = set()
        """The numbers of the calls that the program comes to."""
        self._last: Load | None = None
        """What was read last."""
        self._raising: list[list[State]] = []
        self._loops: list[tuple[list[State], list[State]]] = []

    def run(self, events: list[Event], state: State | None) -> State | None:
        """The state after some events; None when the program never comes there."""
        for event in events:
            if state is None:
                return None
            if isinstance(event, (Bind, Load, Told)) and event.name not in self._names:
                continue
            if isinstance(event, (Bind, Told)):
                state = self._bind(event, state)
            elif isinstance(event, Load):
                before, state = state, self._load(event, state)
                self._may_raise(before if refuses(event.used) else state)
            elif isinstance(event, Branch):
                state = _joined([self.run(arm, state) for arm in event.arms])
            elif isinstance(event, Loop):
                state = self._loop(event, state)
            elif isinstance(event, Try):
                state = self._try(event, state)
            elif isinstance(event, Jump):
                self._jump(event, state)
                state = None
        return state

    def _bind(self, event: Bind | Told, state: State) -> State:
        if isinstance(event, Told):
            return {**state, event.name: frozenset()}
        self.reached.add(event.call)
        state = {**state, event.name: frozenset({(event.call, False)})}
        self._may_raise(state)
        return state

    def _may_raise(self, state: State) -> None:
        for states in self._raising:
            if not states or states[-1] is not state:
                states.append(state)

    def _load(self, load: Load, state: State) -> State:
        held = state.get(load.name)
        last, self._last = self._last, load
        if held is None or (last is not None and last != load and counts_as_one(last, load)):
            return state
        place = (load.span.row, load.span.column)
        self.loads[place] = load
        spent = all(spent for _, spent in held)
        for call, _ in held:
            if call != UNKNOWN:
                sole, before = self.seen.get((call, place), (True, False))
                self.seen[call, place] = (sole and len({each for each, _ in held}) == 1, before or spent)
        if not spends(load.used):
            return state
        return {**state, load.name: frozenset((call, True) for call, _ in held)}

    def _loop(self, loop: Loop, state: State) -> State | None:
        left: list[State | None] = [] if loop.endless else [state]
        first: State | None = state
        for _ in range(2 if len(self._loops) < MOST_ROUNDS else 1):
            broken: list[State] = []
            continued: list[State] = []
            self._loops.append((broken, continued))
            first = _joined([self.run(loop.body, first), *continued])
            self._loops.pop()
            left += broken if loop.endless else [*broken, first]
        return self.run(loop.orelse, _joined(left))

    def _try(self, event: Try, state: State) -> State | None:
        raised: list[State] = []
        self._raising.append(raised)
        after = self.run(event.body, state)
        self._raising.pop()
        thrown = _joined([*raised]) or state
        after = self.run(event.orelse, after)
        ends = [after, *(self.run(handler, thrown) for handler in event.handlers)]
        if not event.final:
            return _joined(ends)
        reached = _joined(ends)
        final = self.run(event.final, _joined([reached, thrown, state]))
        return final if reached is not None else None

    def _jump(self, jump: Jump, state: State) -> None:
        if self._loops and jump.kind in {"break", "continue"}:
            self._loops[-1][jump.kind == "continue"].append(state)


def _joined(states: list[State | None]) -> State | None:
    ways = [state for state in states if state is not None]
    if not ways:
        return None
    if len(ways) == 1:
        return ways[0]
    names = {name for state in ways for name in state}
    nothing: Held = frozenset({(UNKNOWN, False)})
    return {name: frozenset().union(*(state.get(name, nothing) for state in ways)) for name in names}
