"""What calls of installed packages come to: followed through their sources until something is known to block."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops
from asyncpitfalls.knowledge.blocking.rows import FILE, Beyond
from asyncpitfalls.knowledge.special_methods import MAKING_OBJECTS
from asyncpitfalls.knowledge.wrappers import CACHES
from asyncpitfalls.project import paths
from asyncpitfalls.project.installed import InstalledModules
from asyncpitfalls.project.meanings import BUILTINS
from asyncpitfalls.project.resolve import Resolver
from asyncpitfalls.project.values import Class, External, Function, Instance, Module

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project.installed import Packages
    from asyncpitfalls.project.meanings import Meanings
    from asyncpitfalls.project.values import Value, Values

MOST_FUNCTIONS = 400
"""A call that leads to more functions than these is not followed to its end."""
MOST_CONDITIONS = 1
"""Of a way with more calls than this that a condition decides about, nothing is said."""
_ASKING = loops.QUESTIONS | loops.THREAD_QUESTIONS


class Reached(NamedTuple):
    """What blocks in the end, by the name of its row, and the way that leads there."""

    name: str
    conditions: int
    way: tuple[Beyond, ...]


class Followed:
    """Looks forwards from one call at a time, breadth first, those without conditions before others."""

    def __init__(self, meanings: Meanings, packages: Packages) -> None:
        self._meanings = meanings
        self._remember = packages.remember
        self.modules = InstalledModules(packages, meanings.modules.has, sources_only=True)
        self._resolver = Resolver(self.modules, meanings.knowledge.keeps_function)
        self._rows = frozenset(meanings.knowledge.blocking)
        self._known: dict[str, Reached | None] = {}
        self._packages: dict[str, bool] = {}
        self._calls: dict[str, dict[int, list[Call]]] = {}

    def has(self, package: str) -> bool:
        """Whether the sources of a package are at hand."""
        if package not in self._packages:
            self._packages[package] = next(self.modules.places(package), None) is not None
        return self._packages[package]

    def blocking(self, path: str) -> Reached | None:
        """What calling something outside the project blocks on; None where nothing says that it does."""
        if path not in self._known:
            words = self._remember(f"follow {path}", lambda: _packed(self._search(path)))
            self._known[path] = _unpacked(words)
        return self._known[path]

    def _search(self, path: str) -> Reached | None:
        head, steps = paths.split(path)
        places: Values = tuple(map(Module, self.modules.places(head)))[:1]
        starts = self._run_by(self._resolver.along(places, steps))
        return self._from(starts[0]) if len(starts) == 1 else None

    def _from(self, start: Function) -> Reached | None:
        queues: tuple[deque[tuple[Function, tuple[Beyond, ...]]], ...] = (deque([(start, ())]), deque())
        seen: set[Function] = set()
        found: Reached | None = None
        for conditions, queue in enumerate(queues):
            if found is not None:
                break
            while queue and len(seen) < MOST_FUNCTIONS:
                function, way = queue.popleft()
                if function in seen or self._asks_for_loop(function):
                    continue
                seen.add(function)
                for call, name, functions in self._made_by(function):
                    number = conditions + self._is_decided(function, call)
                    step = (*way, self._step(function, call, name or self._definition(functions[0])))
                    if name and self._counts(name, number):
                        found = Reached(name, number, step) if found is None else found
                        if number == conditions:
                            return Reached(name, number, step)
                    elif number <= MOST_CONDITIONS:
                        queues[number].extend((each, step) for each in functions)
        return found

    def _counts(self, name: str, conditions: int) -> bool:
        """Whether something that blocks is worth a finding after so many conditions: a file is after none."""
        return conditions <= (0 if self._meanings.knowledge.blocking[name].kind == FILE else MOST_CONDITIONS)

    def _made_by(self, function: Function) -> Iterator[tuple[Call, str, list[Function]]]:
        """The calls of a function: those of which a row speaks by its name, others with the functions that they run."""
        for call in self._calls_in(function):
            values = self._resolver.resolve(function, call.callee) if not call.use & model.AWAITED else ()
            names = {self._row_of(value) for value in values}
            name = names.pop() if len(names) == 1 else None
            row = self._meanings.knowledge.blocking[name] if name is not None else None
            if row is not None and row.waits_with(call.arguments):
                yield call, row.name, []
            elif row is None:
                functions = self._run_by(values)
                if len(functions) == 1:
                    yield call, "", functions

    def _row_of(self, value: Value) -> str | None:
        outside = value if isinstance(value, External) else External(self._definition(value))
        return self._meanings.is_any_of(outside, self._rows)

    def _definition(self, value: Value) -> str:
        return self._resolver.definition(value)

    def _run_by(self, values: Values) -> list[Function]:
        """The plain functions that calling one of the values runs there and then; none unless that is sure."""
        found: list[Function] = []
        for value in values:
            functions: list[Value] = [value]
            if isinstance(value, Class):
                functions = [each for name in MAKING_OBJECTS for each in self._resolver.attribute(value, name)]
            elif isinstance(value, Instance):
                functions = list(self._resolver.attribute(value, "__call__"))
            if not functions or not all(isinstance(each, Function) and self._is_run(each) for each in functions):
                return []
            found += (each for each in functions if isinstance(each, Function))
        return list(dict.fromkeys(found))

    def _is_run(self, function: Function) -> bool:
        scope = self._resolver.scope(function)
        decoration = self._resolver.decorators(function)
        return not scope.is_async and not scope.is_generator and decoration is not None and decoration.is_run_by_call

    def _calls_in(self, function: Function) -> list[Call]:
        if function.file not in self._calls:
            table = self._calls[function.file] = {}
            for call in self.modules.index(function.file).calls:
                table.setdefault(call.scope, []).append(call)
        return self._calls[function.file].get(function.scope, [])

    def _is_decided(self, function: Function, call: Call) -> bool:
        decoration = self._resolver.decorators(function)
        is_cached = decoration is not None and not CACHES.isdisjoint(decoration.names)
        return is_cached or bool(call.use & model.CONDITIONAL)

    def _asks_for_loop(self, function: Function) -> bool:
        """Whether a function finds out if a loop runs: what it does where one does would take more to tell."""
        tails = {name.rpartition(".")[2] for name in _ASKING}
        asking = (call for call in self._calls_in(function) if call.tail in tails)
        values = (value for call in asking for value in self._resolver.resolve(function, call.callee))
        return any(isinstance(each, External) and self._meanings.is_any_of(each, _ASKING) for each in values)

    def _step(self, function: Function, call: Call, called: str) -> Beyond:
        name = called.removeprefix(f"{BUILTINS}.")
        return Beyond(self._definition(function), name, function.file, call.row, call.column)


def _packed(reached: Reached | None) -> tuple[str, ...]:
    if reached is None:
        return ()
    return (reached.name, str(reached.conditions), *(str(each) for step in reached.way for each in step))


def _unpacked(words: tuple[str, ...]) -> Reached | None:
    if not words:
        return None
    name, conditions, *rest = words
    steps = zip(*(iter(rest),) * len(Beyond._fields), strict=True)
    way = (Beyond(caller, called, file, int(row), int(column)) for caller, called, file, row, column in steps)
    return Reached(name, int(conditions), tuple(way))
