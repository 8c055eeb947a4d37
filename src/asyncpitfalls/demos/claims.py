"""What a demo claims: the nouns.

A claim is strict by default: whatever it does not mention is claimed not to happen. ``exit_status`` is 0, nothing is
raised, nothing is warned about or reported, nothing holds the loop and nothing hangs, unless the claim says so.
"""

from __future__ import annotations

import sys
import sysconfig
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

INCORRECT, CORRECT = "incorrect", "correct"
START_METHODS = ("spawn", "forkserver", "fork")
DEFAULT_LIMIT_SECONDS = 60
DEFAULT_ATTEMPTS = 8


def has_gil() -> bool:
    """Whether this interpreter lets one thread at a time run Python: all do, but free-threaded builds."""
    if not sysconfig.get_config_var("Py_GIL_DISABLED"):
        return True
    return bool(getattr(sys, "_is_gil_enabled", lambda: True)())


@dataclass(frozen=True, slots=True)
class Raises:
    """An exception that nobody catches: its type, a part of its message, the process and the thread that it ends.

    The process is the ``script``'s own or a ``child``: any other, also multiprocessing's fork server. ``thread`` tells
    that it ended a thread other than the main one.
    """

    type: str
    message: str = ""
    process: str = "script"
    thread: bool = False


@dataclass(frozen=True, slots=True)
class Warns:
    """A warning that Python shows: its category and a part of its text."""

    category: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure that the script prints (``name: 12.5 unit``), and what it must at least or at most be."""

    figure: str
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure that is so many times larger in one script than in another: a figure they print, or their ``time``.

    ``time`` is the time from the begin of the first piece of work to the end of the last. The demo is run up to
    ``attempts`` times until the ratio is seen. Without ``at_least`` the ratio is told and not judged: on a busy machine
    nobody can say how much faster two cores would be.
    """

    figure: str
    more: str
    less: str
    at_least: float | None = None
    attempts: int = DEFAULT_ATTEMPTS
    gil: bool | None = None
    """Only for interpreters with (true) or without (false) the global interpreter lock."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What one script is claimed to do, under each of ``start_methods`` (empty: run once, as it is)."""

    variant: str
    """The script's name without ``.py``."""
    start_methods: tuple[str, ...] = ()
    prints: tuple[str, ...] | None = None
    """Exactly these lines, figures aside; None when the order is not determined."""
    prints_in_order: tuple[str, ...] = ()
    """At least these lines, in this order, whatever stands between them."""
    never_prints: tuple[str, ...] = ()
    exit_status: tuple[int, ...] = (0,)
    raises: Raises | None = None
    warns: tuple[Warns, ...] = ()
    reports: tuple[str, ...] = ()
    """What an event loop can only report, each by a part of its text: a task that vanished, an error nobody saw."""
    loop_held: bool = False
    """A blocking call keeps the thread of a running loop, and no heartbeat comes meanwhile."""
    heartbeat: bool = True
    """The recorder gives each loop a heartbeat; not where the demo is about a loop that nothing wakes."""
    work: tuple[str, ...] = ()
    """The functions whose calls are the work; without them, sleeping stands for work."""
    overlap: bool | None = None
    """Pieces of work of two processes, threads or tasks are under way at once; None claims nothing."""
    processes: int | None = None
    threads: int | None = None
    tasks: int | None = None
    """How many different ones did the work."""
    cores_at_most: float | None = None
    """How much CPU time the work used, by the time it took."""
    figures: tuple[Bound, ...] = ()
    hangs: bool = False
    """It does not end: once it has printed what is claimed, it is still there ``limit_seconds`` later."""
    stands_at: tuple[str, ...] = ()
    """The lines of the script, without indentation, at which it stands when it hangs."""
    limit_seconds: int = DEFAULT_LIMIT_SECONDS
    since: tuple[int, int] | None = None
    """The oldest Python that the script is for."""
    gil: bool | None = None
    """Only for interpreters with (true) or without (false) the global interpreter lock."""

    @property
    def applies(self) -> bool:
        """Whether it is about the interpreter at hand."""
        new_enough = self.since is None or sys.version_info >= self.since
        return new_enough and self.gil in {None, has_gil()}


@dataclass(frozen=True, slots=True)
class Demo:
    """One folder: a few scripts and what they are claimed to do.

    A demo of a pitfall has the scripts ``incorrect`` and ``correct``; one of a model names its scripts as it likes.
    """

    folder: Path
    claim: str
    statements: tuple[str, ...]
    code: str | None
    expectations: tuple[Expectation, ...]
    comparisons: tuple[Comparison, ...] = ()
    row: str | None = None
    """The row of the comparison table that the demo fills: a cell from each script. Such scripts measure themselves."""

    @property
    def model(self) -> str:
        """``processes``, ``threads``, ``coroutines`` …: the folder that holds the demo's folder."""
        return self.folder.parent.name

    @property
    def name(self) -> str:
        """``model/pitfall``, as rules refer to it."""
        return f"{self.model}/{self.folder.name}"

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the scripts, in the order of the claim, the incorrect one first."""
        return tuple(dict.fromkeys(expectation.variant for expectation in self.expectations))

    @property
    def is_pitfall(self) -> bool:
        """Whether it shows a mistake and its cure, rather than how a model works."""
        return INCORRECT in self.variants

    def script(self, variant: str) -> Path:
        """The path of a script."""
        return self.folder / f"{variant}.py"
