"""Words about observed runs: what went wrong, what was measured, and one line for a whole demo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asyncpitfalls.demos.claims import INCORRECT
from asyncpitfalls.demos.observations import FINDING_MARK
from asyncpitfalls.demos.verdicts import first_sentence, is_claimed, show_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.demos.claims import Demo
    from asyncpitfalls.demos.observations import Run
    from asyncpitfalls.demos.verdicts import Observation, Result

STEP_MS = 100  # figures in generated pages are rounded to this, so that they agree from run to run
FEW = 4  # so many processes are named by their ids
ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")


def verdict(*, holds: bool) -> str:
    """The word for a verdict."""
    return "observed" if holds else "not observed"


def summary(observation: Observation) -> str:
    """What the demo showed, on one line; or, when the claim was not borne out, the first fact that differs.

    Of a pitfall the incorrect script is told, of a model every script.
    """
    failed = next((result for result in observation.results if not result.holds), None)
    if failed is not None:
        check = next(check for check in failed.checks if not check.holds)
        return f"{title(failed.run)}: {check.fact}: {check.observed} (claimed: {check.claimed})"
    missed = next((check for check in observation.comparisons if not check.holds), None)
    if missed is not None:
        return f"{missed.fact}: {missed.observed} (claimed: {missed.claimed})"
    ratios = [f"{check.fact}: {check.observed}" for check in observation.comparisons]
    if observation.demo.row is not None:
        return ". ".join(ratios or ["see what was measured, below"])
    results = observation.of(INCORRECT) or observation.results
    several = len({result.run.variant for result in results}) > 1
    texts = [(_under(result.run, several=several), "; ".join(_happenings(result))) for result in results]
    groups = {text: [under for under, other in texts if other == text and under] for _, text in texts}
    told = [f"{' and '.join(under)}: {text}" if under else text for text, under in groups.items()]
    return ". ".join([*told, *ratios])


def _under(run: Run, *, several: bool) -> str:
    words = [run.variant.replace("_", " ")] if several else []
    return " under ".join([*words, *([run.start_method] if run.start_method else [])])


def _happenings(result: Result) -> Iterator[str]:
    yield from faults(result)
    yield f"prints {show_lines(result.run.printed)}"
    yield from remarks(result)


def faults(result: Result) -> Iterator[str]:
    """What Python raised, warned about and reported; nothing here names a path or a process."""
    claimed = result.expectation.raises
    # One failure can bring others, which differ between versions of Python: the claimed one stands for all.
    found = [one for one in result.run.raised if claimed is not None and is_claimed(claimed, one)]
    for one in found[:1] or result.run.raised:
        place = " in the child" if one.process == "child" else " in the thread" if one.thread else ""
        yield f"{one.type}{place}: {ADDRESS.sub('', first_sentence(one.message))}".removesuffix(".")
    for shown in result.run.warned:
        yield f"{shown.category}: {shown.message}"
    for report in result.run.reported:
        yield f"the loop reports: {first_sentence(report)}"


def remarks(result: Result) -> Iterator[str]:
    """What the harness measured and how the run ended; figures are rounded."""
    run, claimed = result.run, result.expectation
    if claimed.overlap is not None:
        yield "the work is done at once" if run.overlap else "the work is done one after another"
    if claimed.loop_held and run.loop_stood_still and run.longest_gap_ms is not None:
        yield f"no heartbeat of the loop during the blocking call; it stood still for {at_least(run.longest_gap_ms)}"
    if run.exit_status is None:
        place = f", at line {' and '.join(str(number) for number, _ in run.stands_at)}" if run.stands_at else ""
        yield f"hangs{place}: ended after {claimed.limit_seconds} s"
    elif run.exit_status:
        yield f"exit status {run.exit_status}"


def at_least(milliseconds: float) -> str:
    """A duration rounded down to a step that a busy machine seldom crosses."""
    rounded = int(milliseconds // STEP_MS) * STEP_MS
    return f"at least {rounded} ms" if rounded else f"less than {STEP_MS} ms"


def title(run: Run) -> str:
    """The script, and the start method where there is one."""
    return f"{run.variant}.py" + (f" under {run.start_method}" if run.start_method else "")


def measured(run: Run) -> Iterator[str]:
    """What the harness measured of a run, with units."""
    yield f"{run.duration_ms:.0f} ms in all"
    named = f": {', '.join(map(str, run.pids))}" if len(run.pids) <= FEW else ""
    yield f"{_count(len(run.pids), 'process', 'processes')}{named}"
    if run.work:
        processes, threads, tasks = run.workers
        by = [_count(processes, "process", "processes"), _count(threads, "thread")]
        yield f"work of {run.work_ms:.0f} ms by {', '.join([*by, *([_count(tasks, 'task')] if tasks else [])])}"
    if run.cores:
        yield f"{run.cores:.1f} cores kept busy"
    if run.longest_gap_ms is not None:
        yield f"{run.beats} heartbeats of the loop, longest gap {run.longest_gap_ms:.0f} ms"


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def marked_lines(demo: Demo, variant: str) -> Iterator[tuple[int, str]]:
    """The defective lines of a script, with their numbers."""
    source = demo.script(variant).read_text(encoding="utf-8")
    for number, line in enumerate(source.splitlines(), start=1):
        code, mark, _ = line.partition(FINDING_MARK)
        if mark:
            yield number, code.strip()
