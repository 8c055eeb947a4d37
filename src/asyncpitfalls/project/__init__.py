"""The linked project: what is this, and who runs it? Every question of a rule is answered here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.arguments import Arguments
from asyncpitfalls.project.at_import import AtImport
from asyncpitfalls.project.blocking import BlockingCalls, Cause
from asyncpitfalls.project.callbacks import Callbacks
from asyncpitfalls.project.callers import Callers
from asyncpitfalls.project.calm import Calm
from asyncpitfalls.project.circumstances import NONE_SPECIAL
from asyncpitfalls.project.contradictions import Contradictions
from asyncpitfalls.project.coroutines import Coroutines, Makers
from asyncpitfalls.project.declarations import Declarations
from asyncpitfalls.project.effects import Effect, Way
from asyncpitfalls.project.entry_points import EntryPoints
from asyncpitfalls.project.fallbacks import Fallbacks
from asyncpitfalls.project.followed import Followed
from asyncpitfalls.project.futures import Futures
from asyncpitfalls.project.given_alike import GivenAlike
from asyncpitfalls.project.handed import HandedOver
from asyncpitfalls.project.handed_calls import HandedCalls
from asyncpitfalls.project.handed_in import HandedIn
from asyncpitfalls.project.heirs import Heirs
from asyncpitfalls.project.idle_objects import IdleObjects
from asyncpitfalls.project.locks import Locks
from asyncpitfalls.project.loop_needs import LoopNeeds
from asyncpitfalls.project.loop_questions import ask_for_loop
from asyncpitfalls.project.loop_starts import starts_of_loops
from asyncpitfalls.project.loop_touches import LoopTouches
from asyncpitfalls.project.loose import LooseCoroutines
from asyncpitfalls.project.lost import LostWrites
from asyncpitfalls.project.modules import ProjectModules
from asyncpitfalls.project.outcomes import Outcomes
from asyncpitfalls.project.own_loop import OwnLoopWaits
from asyncpitfalls.project.parameter_uses import ParameterUses
from asyncpitfalls.project.parameters import Parameters
from asyncpitfalls.project.polling import Polling
from asyncpitfalls.project.protocols import Protocols
from asyncpitfalls.project.pytests import PytestTests
from asyncpitfalls.project.scopes import Scopes
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.starts import Starts
from asyncpitfalls.project.stored import StoredCoroutines
from asyncpitfalls.project.stubs import StubModules
from asyncpitfalls.project.values import Function
from asyncpitfalls.project.worlds import Worlds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asyncpitfalls.findings import Step
    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.project.circumstances import Circumstances

__all__ = ["Cause", "Effect", "Function", "Makers", "Project", "Site", "Way"]


class Project(Scopes):
    """One project root, linked. All answers are computed when first asked for, and remembered."""

    def __init__(
        self,
        root: str,
        files: Iterable[str],
        read: Callable[[str], ModuleIndex],
        read_stub: Callable[[str], ModuleIndex],
        knowledge: Knowledge,
        circumstances: Circumstances = NONE_SPECIAL,
    ) -> None:
        super().__init__(ProjectModules(root, files, read), StubModules(read_stub), knowledge, circumstances.packages)
        self.notebooks = circumstances.notebooks
        self.marked = circumstances.marked
        self.least = circumstances.least
        self.oldest_python = circumstances.oldest_python
        self.followed = Followed(self, circumstances.packages) if circumstances.follows_libraries else None

    # What is this? --------------------------------------------------------------------------------------------

    def makes_coroutine(self, function: Function, callee: str, *, by_name: bool = True) -> Makers:
        """The coroutine functions that a callee may be, and how sure that is; empty unless all it may be are such.

        ``by_name`` tells whether a method of an unknown object is taken for what all classes have under its name.
        """
        return self.coroutines.made_by(function, callee, by_name=by_name)

    @cached_property
    def idle_objects(self) -> IdleObjects:
        """What gives objects that do nothing before they are awaited."""
        return IdleObjects(self, self.makes_coroutine)

    @cached_property
    def stored(self) -> StoredCoroutines:
        """Coroutines that objects keep in place of results."""
        return StoredCoroutines(self)

    @cached_property
    def heirs(self) -> Heirs:
        """Which classes inherit from others."""
        return Heirs(self)

    @cached_property
    def protocols(self) -> Protocols:
        """What objects support."""
        return Protocols(self, self.coroutines)

    @cached_property
    def arguments(self) -> Arguments:
        """Which parameter a name is, and which arguments calls give for it."""
        return Arguments(self)

    @cached_property
    def parameters(self) -> Parameters:
        """What parameters are declared to take."""
        return Parameters(self)

    @cached_property
    def given_alike(self) -> GivenAlike:
        """Which calls are given results of coroutines elsewhere in their files."""
        return GivenAlike(self)

    @cached_property
    def parameter_uses(self) -> ParameterUses:
        """What the project's functions do with what they are given."""
        return ParameterUses(self)

    @cached_property
    def coroutines(self) -> Coroutines:
        """Which calls make coroutines."""
        return Coroutines(self)

    @cached_property
    def loose(self) -> LooseCoroutines:
        """Which coroutines may go astray."""
        return LooseCoroutines(self, self.coroutines)

    @cached_property
    def calm(self) -> Calm:
        """Which coroutines run to their end without letting others run."""
        return Calm(self)

    @cached_property
    def entry_points(self) -> EntryPoints:
        """Coroutine functions by which programs begin."""
        return EntryPoints(self)

    @cached_property
    def futures(self) -> Futures:
        """Calls that set work going and give a future."""
        return Futures(self)

    @cached_property
    def outcomes(self) -> Outcomes:
        """What callers make of what they get by awaiting a coroutine function."""
        return Outcomes(self)

    @cached_property
    def declarations(self) -> Declarations:
        """What decorators and classes make of a definition."""
        return Declarations(self)

    @cached_property
    def pytest_tests(self) -> PytestTests:
        """Tests that pytest collects."""
        return PytestTests(self)

    @cached_property
    def handed_in(self) -> HandedIn:
        """What calls hand in for parameters."""
        return HandedIn(self)

    @cached_property
    def fallbacks(self) -> Fallbacks:
        """What stands in for parameters that are given nothing."""
        return Fallbacks(self)

    @cached_property
    def contradictions(self) -> Contradictions:
        """What in the project speaks against its own declarations."""
        return Contradictions(self)

    @cached_property
    def handed(self) -> HandedOver:
        """Functions that are handed to others."""
        return HandedOver(self, self.coroutines)

    @cached_property
    def lost_writes(self) -> LostWrites:
        """What child processes write to their own memory."""
        return LostWrites(self)

    @cached_property
    def polling(self) -> Polling:
        """Loops that may run for ever."""
        return Polling(self)

    @cached_property
    def locks(self) -> Locks:
        """The locks of threads and processes."""
        return Locks(self)

    # Who runs it? ---------------------------------------------------------------------------------------------

    def loop_reason(self, function: Function) -> Step | None:
        """Why an event loop runs a function's code; None when nothing says so."""
        start = self.starts.on_loop(self.runner(function))
        return self.worlds.step(start) if start is not None else None

    def reached_without_loop(self, function: Function) -> bool:
        """Whether plain calls lead from a module's body to a sync function: it then starts where no loop runs."""
        seen = {function}
        waiting = [function]
        while waiting:
            current = self.runner(waiting.pop())
            if self.resolver.scope(current).kind == model.MODULE:
                return True
            if not self.resolver.scope(current).is_async:
                callers = [site.function for site in self.callers.of(current) if site.function not in seen]
                seen.update(callers)
                waiting += callers
        return False

    @cached_property
    def callers(self) -> Callers:
        """Which calls run a function."""
        return Callers(self)

    @cached_property
    def handed_calls(self) -> HandedCalls:
        """Calls of methods of what is handed in."""
        return HandedCalls(self)

    @cached_property
    def callbacks(self) -> Callbacks:
        """What is handed to others to be called."""
        return Callbacks(self)

    @cached_property
    def starts(self) -> Starts:
        """Why functions run in a world, for other reasons than that somebody calls them."""
        return Starts(self)

    @cached_property
    def worlds(self) -> Worlds:
        """Which worlds run a function."""
        return Worlds(self)

    @cached_property
    def asking_for_loop(self) -> frozenset[Function]:
        """The sync functions that find out whether an event loop runs, and go another way when one does."""
        return frozenset(ask_for_loop(self))

    # Effects --------------------------------------------------------------------------------------------------

    @cached_property
    def blocking(self) -> BlockingCalls:
        """Calls that keep the thread waiting."""
        return BlockingCalls(self)

    @cached_property
    def loop_starts(self) -> Effect:
        """Calls that fail where an event loop runs in the same thread."""
        return starts_of_loops(self)

    @cached_property
    def own_loop_waits(self) -> OwnLoopWaits:
        """Calls that wait for what only the loop of their own thread could do."""
        return OwnLoopWaits(self)

    @cached_property
    def loop_needs(self) -> LoopNeeds:
        """Calls that need an event loop in their thread."""
        return LoopNeeds(self)

    @cached_property
    def loop_touches(self) -> LoopTouches:
        """Calls in threads that touch an event loop."""
        return LoopTouches(self)

    @cached_property
    def at_import(self) -> AtImport:
        """What modules set off while they are imported."""
        return AtImport(self)
