"""The linked project: what is this, and who runs it? Every question of a rule is answered here."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Span, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops, processes
from asyncpitfalls.project import paths
from asyncpitfalls.project.coroutines import Coroutines
from asyncpitfalls.project.effects import Effect, Leaf, Site, Way, runs
from asyncpitfalls.project.modules import ProjectModules
from asyncpitfalls.project.resolve import Resolver
from asyncpitfalls.project.stubs import StubModules
from asyncpitfalls.project.values import Class, External, Function, Instance, Module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asyncpitfalls.index.model import Call, ModuleIndex
    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.knowledge.loops import AsyncLibrary
    from asyncpitfalls.project.values import Value, Values

__all__ = ["Effect", "Function", "Project", "Site", "Way"]


class Project:
    """One project root, linked. All answers are computed when first asked for, and remembered."""

    def __init__(
        self,
        root: str,
        files: Iterable[str],
        read: Callable[[str], ModuleIndex],
        read_stub: Callable[[str], ModuleIndex],
        knowledge: Knowledge,
        notebooks: frozenset[str] = frozenset(),
    ) -> None:
        self.modules = ProjectModules(root, files, read)
        self.resolver = Resolver(self.modules, knowledge.keeps_function)
        self.knowledge = knowledge
        self.notebooks = notebooks
        self._stub_modules = StubModules(read_stub)
        self._stubs = Resolver(self._stub_modules, knowledge.keeps_function)
        self._meanings: dict[str, Values] = {}
        self._canonical: dict[str, str] = {}

    # Files and functions --------------------------------------------------------------------------------------

    def index(self, file: str) -> ModuleIndex:
        """What a file says."""
        return self.modules.index(file)

    def functions(self, file: str) -> Iterator[tuple[Function, model.Scope]]:
        """Every scope of a file."""
        for number, scope in enumerate(self.index(file).scopes):
            yield Function(file, number), scope

    def dropped_coroutines(self, file: str) -> Iterator[Function]:
        """The scopes with a call that makes a coroutine and is a whole statement."""
        for call in self.index(file).dropped:
            function = Function(file, call.scope)
            if self.makes_coroutine(function, call.callee):
                yield function

    def scope(self, function: Function) -> model.Scope:
        """The scope that a function is, as its file declares it."""
        return self.resolver.scope(function)

    def is_top_level(self, function: Function) -> bool:
        """Whether a function stands in the body of its module, not in a class or another function."""
        return self.scope(function).parent == model.MODULE_SCOPE

    def display(self, value: Value) -> str:
        """How a message calls a value that its code spells in too many words."""
        if isinstance(value, Function):
            return self.name(value)
        return paths.names_only(value.path) if isinstance(value, External) else self.canonical(value)

    def runner(self, function: Function) -> Function:
        """Whose run executes a scope's code: a class body runs with the scope around it, any other scope is its own."""
        while self.resolver.scope(function).kind == model.CLASS:
            function = self.resolver.enclosing(function) or function
        return function

    def loop_reason(self, function: Function) -> Step | None:
        """Why an event loop runs a function's code; None when nothing says so."""
        runner = self.runner(function)
        name = self.name(runner)
        if self.resolver.scope(runner).is_async:
            return Step(Path(runner.file), self.span(runner), f"`{name}` is a coroutine: it runs on the event loop")
        site = self.loop_callbacks.get(runner)
        if site is None:
            return None
        message = f"`{name}` is handed to the event loop, which calls it"
        return Step(Path(site.function.file), site_span(site), message)

    def reached_without_loop(self, function: Function) -> bool:
        """Whether plain calls lead from a module's body to a sync function: it then starts where no loop runs."""
        seen = {function}
        waiting = [function]
        while waiting:
            current = self.runner(waiting.pop())
            if self.resolver.scope(current).kind == model.MODULE:
                return True
            if not self.resolver.scope(current).is_async:
                callers = [site.function for site in self.callers(current) if site.function not in seen]
                seen.update(callers)
                waiting += callers
        return False

    def span(self, function: Function) -> Span:
        """Where a function's header begins, up to its name."""
        scope = self.resolver.scope(function)
        words = ("" if scope.kind == model.LAMBDA else "class " if scope.kind == model.CLASS else "def ")
        width = len("async " if scope.is_async else "") + len(words) + len(scope.name.strip("<>"))
        return Span(scope.row, scope.column, scope.row, scope.column + width)

    def way_steps(self, effect: Effect, way: Way) -> tuple[Step, ...]:
        """A chain of calls as evidence, one step a call."""
        return tuple(
            Step(Path(each.site.function.file), site_span(each.site), self._step_message(each))
            for each in effect.chain(way)
        )

    def _step_message(self, way: Way) -> str:
        caller = self.name(self.runner(way.site.function))
        called = way.name if way.target is None else self.name(way.target)
        return f"`{caller}` calls `{called}`"

    def chain_text(self, effect: Effect, way: Way) -> str:
        """A chain of calls in one line: ``handler → fetch → time.sleep``, each name in backticks."""
        chain = effect.chain(way)
        names = [self.name(self.runner(each.site.function)) for each in chain]
        return " → ".join(f"`{name}`" for name in [*names, chain[-1].name])

    def runs_at_import(self, function: Function) -> bool:
        """Whether the scope's code runs while its module is imported."""
        return self.resolver.scope(self.runner(function)).kind == model.MODULE

    def name(self, function: Function) -> str:
        """How a message calls a function."""
        scope = self.resolver.scope(function)
        if scope.kind == model.MODULE:
            return self.modules.dotted(function.file)
        return "lambda" if scope.kind == model.LAMBDA else scope.qualname.removesuffix(".__init__")

    def library(self, file: str) -> AsyncLibrary:
        """The async library that a file uses: the first it imports; asyncio where it imports none."""
        imported = self.index(file).imported()
        known = self.knowledge.async_libraries
        return next((library for library in known if library.module in imported), known[0])

    # What is this? --------------------------------------------------------------------------------------------

    def values(self, function: Function, path: str) -> Values:
        """What a path may be, read in a function; empty when unknown."""
        return self.resolver.resolve(function, path)

    def meaning(self, path: str) -> Values:
        """What the standard library's stubs say about an external path; empty when they say nothing."""
        if path not in self._meanings:
            head, steps = paths.split(path)
            place = self._stubs.modules.find("", head)
            values: Values = (Module(place),) if place is not None else ()
            for kind, name in steps:
                values = self._stubs.union(self._stubs.step(value, kind, name) for value in values)
            self._meanings[path] = values
        return self._meanings[path]

    def canonical(self, value: Value) -> str:
        """One name for all names of a thing: where its definition stands."""
        if not isinstance(value, External):
            return self.resolver.definition(value)
        if value.path not in self._canonical:
            path = _of_module(value.path)
            names = {self._stubs.definition(meant) for meant in self.meaning(path)}
            self._canonical[value.path] = names.pop() if len(names) == 1 else paths.names_only(path)
        return self._canonical[value.path]

    def is_any_of(self, value: Value, names: frozenset[str]) -> str | None:
        """The public name, of those given, that the value is known by; for a class also those of its bases."""
        if isinstance(value, External) and paths.split(value.path)[0] not in {paths.split(name)[0] for name in names}:
            return None  # most often so, and found out without reading a stub
        rows = self._rows(names)
        if isinstance(value, Class):
            order = self.resolver.order(value) or ()
            found = (rows.get(self.canonical(base)) for base in order if isinstance(base, External))
            return next((name for name in found if name is not None), rows.get(self.canonical(value)))
        return rows.get(self.canonical(value))

    def makes_coroutine(self, function: Function, callee: str) -> Values:
        """The coroutine functions that a callee may be; empty unless everything it may be is one."""
        return self._coroutines.made_by(function, callee)

    @cached_property
    def _coroutines(self) -> Coroutines:
        return Coroutines(self)

    def is_coroutine_function_outside(self, value: External) -> bool:
        """Whether the standard library's stubs say that a name from elsewhere is an ``async def``."""
        names = paths.names_only(value.path)
        if names.rpartition(".")[2] not in self._stub_modules.coroutine_names(names.partition(".")[0]):
            return False
        meant = self.meaning(value.path)
        return bool(meant) and all(isinstance(each, Function) and self._stubs.is_async(each) for each in meant)

    @cached_property
    def _row_tables(self) -> dict[frozenset[str], dict[str, str]]:
        return {}

    def _rows(self, names: frozenset[str]) -> dict[str, str]:
        """Definition to public name, for a set of public names."""
        table = self._row_tables.get(names)
        if table is None:
            table = {self.canonical(External(name)): name for name in sorted(names)}
            table.update((name, name) for name in names)
            self._row_tables[names] = table
        return table

    # Who runs it? ---------------------------------------------------------------------------------------------

    def callers(self, function: Function) -> Iterator[Site]:
        """The calls, anywhere in the project, that run a function and can be nothing else."""
        for site in self.calls_named(self._names_of(function)):
            values = self.values(site.function, site.call.callee)
            if values and all(runs(self, value, function) for value in values):
                yield site

    def calls_named(self, names: Iterable[str]) -> Iterator[Site]:
        """The calls whose last name is one of these, or another name for one of these."""
        seen: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            waiting += self._aliases.get(name, ())
            for file in self._files_calling.get(name, ()):
                yield from (Site(Function(file, call.scope), call) for call in self.index(file).calls_of(name))

    def _names_of(self, function: Function) -> list[str]:
        scope = self.resolver.scope(function)
        parent = self.resolver.enclosing(function)
        if scope.name == "__init__" and parent is not None:
            # A class is called by its own name, by `cls`, or through one that inherits this `__init__`.
            return [scope.name, "cls", *self._heirs(Class(parent.file, parent.scope))]
        return [scope.name]

    def _heirs(self, owner: Class) -> list[str]:
        found = []
        for file in self.modules.paths:
            for number, scope in enumerate(self.index(file).scopes):
                if scope.kind == model.CLASS:
                    cls = Class(file, number)
                    if cls == owner or (scope.bases and owner in (self.resolver.order(cls) or ())):
                        found.append(scope.name)
        return found

    @cached_property
    def _files_calling(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file in self.modules.paths:
            for name in self.index(file).tails:
                found.setdefault(name, []).append(file)
        return found

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        found: dict[str, dict[str, None]] = {}
        for file in self.modules.paths:
            for alias, original in self.index(file).aliases:
                found.setdefault(original, {})[alias] = None
        return {original: list(aliases) for original, aliases in found.items()}

    # Effects --------------------------------------------------------------------------------------------------

    @cached_property
    def sleeping(self) -> Effect:
        """Calls that put the thread to sleep."""
        return Effect(self, self._sleeps(), through_guards=True)

    @cached_property
    def starting(self) -> Effect:
        """Calls that start a process which imports the main module again."""
        return Effect(self, self._process_starts(), through_guards=False)

    @cached_property
    def loop_callbacks(self) -> dict[Function, Site]:
        """The functions that are handed to an event loop to be called by it, and one call that hands each over."""
        found: dict[Function, Site] = {}
        for row in self.knowledge.schedules:
            for site in self.calls_named([row.name.rpartition(".")[2]]):
                values = self.values(site.function, site.call.callee)
                if values and all(self.is_any_of(value, frozenset({row.name})) for value in values):
                    for function in self._handed_over(site, row.position):
                        found.setdefault(function, site)
        return found

    def _handed_over(self, site: Site, position: int) -> Iterator[Function]:
        arguments = site.call.arguments
        for path in arguments if position == loops.ANY_ARGUMENT else arguments[position : position + 1]:
            for value in self.values(site.function, path.rpartition("=")[2]):
                yield from self._function_of(site.function, value)

    def _function_of(self, function: Function, value: Value) -> Iterator[Function]:
        if isinstance(value, Function):
            yield value
        elif isinstance(value, External) and value.path.startswith(loops.PARTIAL + "("):
            inner = value.path[len(loops.PARTIAL) + 1 :].partition(")")[0]
            yield from (each for each in self.values(function, inner) if isinstance(each, Function))

    def _leaves(self, names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
        """The calls of things known by these public names."""
        tails = {name.rpartition(".")[2] for name in names}
        tails |= {self.resolver.scope(Function(cls.file, cls.number)).name for cls in self._descendants(names)}
        for site in self.calls_named(sorted(tails)):
            values = self.values(site.function, site.call.callee)
            found = [self.is_any_of(value, names) for value in values]
            if found and found[0] is not None and None not in found:
                yield Leaf(site, found[0]), values

    def _descendants(self, names: frozenset[str]) -> Iterator[Class]:
        classes = {name.rpartition(".")[2] for name in names}
        for file in self.modules.paths:
            for number, scope in enumerate(self.index(file).scopes):
                if any(model.tail_of(base) in classes for base in scope.bases):
                    yield Class(file, number)

    def _sleeps(self) -> Iterator[Leaf]:
        for leaf, _ in self._leaves(self.knowledge.sleeps):
            # `time.sleep(0)` only offers the processor to other threads (Python documentation, "time.sleep").
            if leaf.site.call.arguments[:1] not in {("0",), ("0.0",)}:
                yield leaf

    def _process_starts(self) -> Iterator[Leaf]:
        for leaf, values in self._leaves(self.knowledge.process_starts):
            if not self._forks(leaf.site, values):
                yield leaf

    def _forks(self, site: Site, values: Values) -> bool:
        """Whether the ``fork`` start method is chosen explicitly: no child imports the main module then."""
        fork = f"{processes.GET_CONTEXT}({processes.FORK})"
        contexts = [argument.rpartition("=")[2] for argument in site.call.arguments]
        given = [value for path in contexts for value in self.values(site.function, path)]
        if any(isinstance(value, External) and value.path.startswith(fork) for value in (*values, *given)):
            return True
        return site.function.file in self._forking_files

    @cached_property
    def _forking_files(self) -> frozenset[str]:
        name = processes.SET_START_METHOD.rpartition(".")[2]
        return frozenset(
            site.function.file for site in self.calls_named([name]) if site.call.arguments[:1] == (processes.FORK,)
        )


def site_span(site: Site) -> Span:
    """Where the last name of a callee stands."""
    call = site.call
    return Span(call.row, max(call.column - len(call.tail), 1), call.row, call.column)


def _of_module(path: str) -> str:
    """``multiprocessing.get_context("spawn").Pool`` is ``multiprocessing.Pool``."""
    before, called, after = path.partition("(")
    module = processes.SAME_AS_MODULE.get(before)
    return path if module is None or not called else module + after.partition(")")[2]
