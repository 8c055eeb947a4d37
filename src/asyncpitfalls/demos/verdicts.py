"""Compares what a demo claims with what was observed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.demos.claims import DEFAULT_ATTEMPTS, has_gil
from asyncpitfalls.demos.launch import available_start_methods, launch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.demos.claims import Demo, Expectation, Raises, Warns
    from asyncpitfalls.demos.observations import Raised, Run, Warned

NOTHING = "nothing"
NOT_JUDGED = "measured, not judged"
TELLING_DECIMALS = 10  # a ratio above it is told without decimals


@dataclass(frozen=True, slots=True)
class Check:
    """One fact: what was claimed of it, what was observed, and whether the observation bears the claim out."""

    fact: str
    claimed: str
    observed: str
    holds: bool
    measured: bool = False
    """It compares a measurement with a bound; all other facts are decided by events."""


@dataclass(frozen=True, slots=True)
class Result:
    """One run of one script and the facts compared."""

    expectation: Expectation
    run: Run
    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        """Whether every fact was observed as claimed."""
        return all(check.holds for check in self.checks)


@dataclass(frozen=True, slots=True)
class Observation:
    """All runs of one demo, and how they compare."""

    demo: Demo
    results: tuple[Result, ...]
    comparisons: tuple[Check, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the claim was observed, in every run."""
        return all(check.holds for check in self.checks)

    @property
    def checks(self) -> tuple[Check, ...]:
        """All facts of all runs, and the comparisons."""
        return (*(check for result in self.results for check in result.checks), *self.comparisons)

    def of(self, variant: str) -> tuple[Result, ...]:
        """The runs of one script."""
        return tuple(result for result in self.results if result.run.variant == variant)


def observe(demo: Demo) -> Observation:
    """Run the scripts of a demo under every start method that the claim names and this platform has.

    What is measured, a busy machine can spoil: where nothing else differs from the claim, the demo is run again.

    Raises:
        asyncpitfalls.demos.launch.RecorderMissingError: the interpreter does not import ``sitecustomize``.
        OSError: a process cannot be started.
    """
    observation = _observe_once(demo)
    for _ in range(max((comparison.attempts for comparison in demo.comparisons), default=DEFAULT_ATTEMPTS) - 1):
        missed = [check for check in observation.checks if not check.holds]
        if not missed or not all(check.measured for check in missed):
            break
        observation = _observe_once(demo)
    return observation


def _observe_once(demo: Demo) -> Observation:
    results = tuple(_results(demo))
    return Observation(demo, results, tuple(_ratios(demo, results)))


def _results(demo: Demo) -> Iterator[Result]:
    available = available_start_methods()
    for expectation in (expectation for expectation in demo.expectations if expectation.applies):
        for method in expectation.start_methods or (None,):
            if method is None or method in available:
                run = launch(demo, expectation, method)
                yield Result(expectation, run, compare(expectation, run))


def _ratios(demo: Demo, results: tuple[Result, ...]) -> Iterator[Check]:
    """Each comparison of two scripts; one that this interpreter does not run is not compared."""
    runs = {result.run.variant: result.run for result in results}
    for one in demo.comparisons:
        if one.more not in runs or one.less not in runs or one.gil not in {None, has_gil()}:
            continue
        more, less = (
            run.work_ms if one.figure == "time" else run.figures.get(one.figure, 0.0)
            for run in (runs[one.more], runs[one.less])
        )
        ratio = more / less if less else 0.0
        observed = f"{ratio:,.0f}" if ratio >= TELLING_DECIMALS else f"{ratio:.1f}"
        than = f"times that of {one.less}"
        claimed = NOT_JUDGED if one.at_least is None else f"at least {one.at_least:g} {than}"
        holds = ratio >= (one.at_least or 0.0)
        yield Check(f"{one.figure} of {one.more}", claimed, f"{observed} {than}", holds, measured=True)


def compare(expectation: Expectation, run: Run) -> tuple[Check, ...]:
    """Compare every fact of one run. How long something took is no fact of one run."""
    return (
        *_printed(expectation, run),
        _raised(expectation.raises, run.raised),
        _warned(expectation.warns, run.warned),
        _reported(expectation.reports, run.reported),
        *_loop(expectation, run),
        *_workers(expectation, run),
        *_bounds(expectation, run),
        *_ended(expectation, run),
    )


def _printed(expectation: Expectation, run: Run) -> Iterator[Check]:
    printed = show_lines(run.words)
    if expectation.prints is not None:
        yield Check("prints", show_lines(expectation.prints), printed, expectation.prints == run.words)
    if expectation.prints_in_order:
        claimed = show_lines(expectation.prints_in_order, between=" … ")
        yield Check("prints in order", claimed, printed, _is_in_order(expectation.prints_in_order, run.words))
    if expectation.never_prints:
        holds = not set(expectation.never_prints) & set(run.words)
        yield Check("never prints", show_lines(expectation.never_prints), printed, holds)


def _is_in_order(wanted: tuple[str, ...], lines: tuple[str, ...]) -> bool:
    remaining = iter(lines)
    return all(line in remaining for line in wanted)


def _raised(claimed: Raises | None, observed: tuple[Raised, ...]) -> Check:
    """A claimed exception must be among the observed ones (one failure brings others); without a claim, none may be."""
    texts = tuple(f"{one.type}: {first_sentence(one.message)} ({place(one)})" for one in observed)
    if claimed is None:
        return Check("raises", NOTHING, " · ".join(texts) or NOTHING, not observed)
    text = f"{claimed.type}: {claimed.message} ({place(claimed)})"
    holds = any(is_claimed(claimed, one) for one in observed)
    return Check("raises", text, " · ".join(texts) or NOTHING, holds)


def place(one: Raised | Raises) -> str:
    """Where an exception ended something."""
    return f"in a thread of the {one.process}" if one.thread else f"in the {one.process}"


def is_claimed(claimed: Raises, observed: Raised) -> bool:
    """Whether this exception is the one that the claim names."""
    wanted = (claimed.type, claimed.process, claimed.thread)
    same_place = (observed.type, observed.process, observed.thread) == wanted
    return same_place and claimed.message in " ".join(observed.message.split())


def _reported(claimed: tuple[str, ...], observed: tuple[str, ...]) -> Check:
    """What loops reported; the first line of a report is its message."""
    shown = tuple(text.splitlines()[0] if text else "an error" for text in observed)
    holds = len(claimed) == len(shown) and all(
        wanted in text
        for wanted, text in zip(claimed, shown, strict=False)  # as in `_warned`
    )
    return Check("loop reports", " · ".join(claimed) or NOTHING, " · ".join(shown) or NOTHING, holds)


def _warned(claimed: tuple[Warns, ...], observed: tuple[Warned, ...]) -> Check:
    holds = len(claimed) == len(observed) and all(
        wanted.category == shown.category and wanted.message in shown.message
        for wanted, shown in zip(claimed, observed, strict=False)  # unequal lengths have been told apart
    )
    return Check("warns", _show_warnings(claimed), _show_warnings(observed), holds)


def _show_warnings(warnings: tuple[Warns | Warned, ...]) -> str:
    return " · ".join(f"{one.category}: {one.message}" for one in warnings) or NOTHING


def _loop(expectation: Expectation, run: Run) -> Iterator[Check]:
    if run.loops or expectation.loop_held:
        says = {True: "held by a blocking call", False: "turns"}
        held = run.loop_stood_still if expectation.loop_held else run.loop_held
        yield Check(
            "loop",
            says[expectation.loop_held],
            says[held] if run.loops else "no loop ran",
            held == expectation.loop_held,
        )
    if expectation.overlap is not None:
        says = {True: "at once", False: "one after another"}
        holds = run.overlap == expectation.overlap
        yield Check("work is done", says[expectation.overlap], says[run.overlap], holds)


def _workers(expectation: Expectation, run: Run) -> Iterator[Check]:
    nouns = ("processes", "threads", "tasks")
    wanted = (expectation.processes, expectation.threads, expectation.tasks)
    for noun, claimed, observed in zip(nouns, wanted, run.workers, strict=True):
        if claimed is not None:
            yield Check(f"{noun} at work", str(claimed), str(observed), claimed == observed)
    if expectation.cores_at_most is not None:
        holds = 0 < run.cores <= expectation.cores_at_most
        yield Check("cores kept busy", f"at most {expectation.cores_at_most:g}", f"{run.cores:.2f}", holds)


def _bounds(expectation: Expectation, run: Run) -> Iterator[Check]:
    for bound in expectation.figures:
        observed = run.figures.get(bound.figure)
        words = ((bound.at_least, "at least"), (bound.at_most, "at most"))
        claimed = " and ".join(f"{word} {limit:g}" for limit, word in words if limit is not None) or "printed"
        holds = observed is not None and (bound.at_least or 0) <= observed <= (bound.at_most or observed)
        yield Check(bound.figure, claimed, NOTHING if observed is None else f"{observed:g}", holds, measured=True)


def _ended(expectation: Expectation, run: Run) -> Iterator[Check]:
    claimed = "hangs" if expectation.hangs else "exit status " + " or ".join(map(str, expectation.exit_status))
    observed = "hangs" if run.exit_status is None else f"exit status {run.exit_status}"
    holds = run.hung if expectation.hangs else run.exit_status in expectation.exit_status
    yield Check("ends", claimed, observed, holds)
    if expectation.stands_at and sys.platform != "win32":  # which has no signal to ask with
        lines = tuple(text for _, text in run.stands_at)
        yield Check("stands at", show_lines(expectation.stands_at), show_lines(lines), expectation.stands_at == lines)


def show_lines(lines: tuple[str, ...], between: str = " / ") -> str:
    """Printed lines on one line."""
    return between.join(lines) or NOTHING


def first_sentence(message: str) -> str:
    """The first paragraph of a message, on one line."""
    return " ".join(message.strip().split("\n\n", maxsplit=1)[0].split())
