"""Compares what a demo claims with what was observed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.demos.launch import available_start_methods, launch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.demos.claims import Demo, Expectation, Raises, Warns
    from asyncpitfalls.demos.observations import Raised, Run, Warned

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Check:
    """One fact: what was claimed of it, what was observed, and whether the observation bears the claim out."""

    fact: str
    claimed: str
    observed: str
    holds: bool


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
    """All runs of one demo."""

    results: tuple[Result, ...]

    @property
    def holds(self) -> bool:
        """Whether the claim was observed: in every run, of both scripts."""
        return all(result.holds for result in self.results) and {
            result.expectation.variant for result in self.results
        } == {"incorrect", "correct"}


def observe(demo: Demo) -> Observation:
    """Run both scripts of a demo under every start method that the claim names and this platform has.

    Raises:
        asyncpitfalls.demos.launch.RecorderMissingError: the interpreter does not import ``sitecustomize``.
        OSError: a process cannot be started.
    """
    return Observation(tuple(_results(demo)))


def _results(demo: Demo) -> Iterator[Result]:
    for expectation in demo.expectations:
        if not expectation.start_methods:
            run = launch(demo, expectation, None)
            yield Result(expectation, run, compare(expectation, run))
            continue
        available = available_start_methods()
        for method in (method for method in expectation.start_methods if method in available):
            run = launch(demo, expectation, method)
            yield Result(expectation, run, compare(expectation, run))


def compare(expectation: Expectation, run: Run) -> tuple[Check, ...]:
    """Compare every fact. Durations are no facts: none decides a verdict."""
    return (
        *_printed(expectation, run),
        _raised(expectation.raises, run.raised),
        _warned(expectation.warns, run.warned),
        *_loop(expectation, run),
        _ended(expectation, run),
    )


def _printed(expectation: Expectation, run: Run) -> Iterator[Check]:
    printed = show_lines(run.printed)
    if expectation.prints is not None:
        yield Check("prints", show_lines(expectation.prints), printed, expectation.prints == run.printed)
    if expectation.prints_in_order:
        claimed = show_lines(expectation.prints_in_order, between=" … ")
        yield Check("prints in order", claimed, printed, _is_in_order(expectation.prints_in_order, run.printed))
    if expectation.never_prints:
        holds = not set(expectation.never_prints) & set(run.printed)
        yield Check("never prints", show_lines(expectation.never_prints), printed, holds)


def _is_in_order(wanted: tuple[str, ...], lines: tuple[str, ...]) -> bool:
    remaining = iter(lines)
    return all(line in remaining for line in wanted)


def _raised(claimed: Raises | None, observed: tuple[Raised, ...]) -> Check:
    """A claimed exception must be among the observed ones (one failure brings others); without a claim, none may be."""
    texts = tuple(f"{one.type}: {first_sentence(one.message)} (in the {one.process})" for one in observed)
    if claimed is None:
        return Check("raises", NOTHING, " · ".join(texts) or NOTHING, not observed)
    text = f"{claimed.type}: {claimed.message} (in the {claimed.process})"
    holds = any(is_claimed(claimed, one) for one in observed)
    return Check("raises", text, " · ".join(texts) or NOTHING, holds)


def is_claimed(claimed: Raises, observed: Raised) -> bool:
    """Whether this exception is the one that the claim names."""
    same_place = (observed.type, observed.process) == (claimed.type, claimed.process)
    return same_place and claimed.message in " ".join(observed.message.split())


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
        observed = says[run.loop_held] if run.loops else "no loop ran"
        yield Check("loop", says[expectation.loop_held], observed, run.loop_held == expectation.loop_held)
    if expectation.overlap is not None:
        says = {True: "at once", False: "one after another"}
        holds = run.overlap == expectation.overlap
        yield Check("work is done", says[expectation.overlap], says[run.overlap], holds)


def _ended(expectation: Expectation, run: Run) -> Check:
    claimed = "hangs" if expectation.hangs else "exit status " + " or ".join(map(str, expectation.exit_status))
    observed = "hangs" if run.exit_status is None else f"exit status {run.exit_status}"
    holds = run.hung if expectation.hangs else run.exit_status in expectation.exit_status
    return Check("ends", claimed, observed, holds)


def show_lines(lines: tuple[str, ...], between: str = " / ") -> str:
    """Printed lines on one line."""
    return between.join(lines) or NOTHING


def first_sentence(message: str) -> str:
    """The first paragraph of a message, on one line."""
    return " ".join(message.strip().split("\n\n", maxsplit=1)[0].split())
