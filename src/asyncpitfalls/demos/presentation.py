"""What people read about observed demos: the table of all, one in detail, a short text for a rule's page, and JSON."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from asyncpitfalls.demos.discovery import rule_name
from asyncpitfalls.demos.layout import page_width, row, share
from asyncpitfalls.demos.verdicts import NOTHING, first_sentence, is_claimed, show_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.demos.claims import Demo
    from asyncpitfalls.demos.observations import Run
    from asyncpitfalls.demos.verdicts import Observation, Result

CODE_WIDTH, VERDICT_WIDTH, FACT_WIDTH = 8, 12, 15
STEP_MS = 100  # figures in generated pages are rounded to this, so that they agree from run to run


def verdict(*, holds: bool) -> str:
    """The word for a verdict."""
    return "observed" if holds else "not observed"


def table_header() -> str:
    """The head of the table of demos."""
    widths = _table_widths()
    head = row(("Code", "Claim", "Observed in the incorrect script", "Verdict"), widths)
    return head + row(tuple("-" * width for width in widths), widths)


def table_row(demo: Demo, observation: Observation) -> str:
    """One demo in the table of demos."""
    cells = (demo.code or "", demo.claim, summary(observation), verdict(holds=observation.holds))
    return row(cells, _table_widths()) + "\n"


def _table_widths() -> tuple[int, ...]:
    column = share(page_width(), (CODE_WIDTH, VERDICT_WIDTH), 2)
    return (CODE_WIDTH, column, column, VERDICT_WIDTH)


def summary(observation: Observation) -> str:
    """What the incorrect script did, on one line; or, when the claim was not borne out, the first fact that differs."""
    failed = next((result for result in observation.results if not result.holds), None)
    if failed is not None:
        check = next(check for check in failed.checks if not check.holds)
        return f"{_title(failed.run)}: {check.fact}: {check.observed} (claimed: {check.claimed})"
    incorrect = [result for result in observation.results if result.run.variant == "incorrect"]
    texts = [(result.run.start_method, "; ".join(_happenings(result))) for result in incorrect]
    groups = {text: [method for method, other in texts if other == text and method] for _, text in texts}
    return ". ".join(f"{' and '.join(methods)}: {text}" if methods else text for text, methods in groups.items())


def _happenings(result: Result) -> Iterator[str]:
    yield from _faults(result)
    yield f"prints {show_lines(result.run.printed)}"
    yield from _remarks(result)


def _faults(result: Result) -> Iterator[str]:
    """What Python raised and warned about; nothing here names a path or a process."""
    claimed = result.expectation.raises
    # One failure can bring others, which differ between versions of Python: the claimed one stands for all.
    found = [one for one in result.run.raised if claimed is not None and is_claimed(claimed, one)]
    for one in found[:1] or result.run.raised:
        place = " in the child" if one.process == "child" else ""
        yield f"{one.type}{place}: {first_sentence(one.message)}".removesuffix(".")
    for shown in result.run.warned:
        yield f"{shown.category}: {shown.message}"


def _remarks(result: Result) -> Iterator[str]:
    """What the harness measured and how the run ended; figures are rounded."""
    run = result.run
    if run.loop_held and run.longest_gap_ms is not None:
        yield f"no heartbeat of the loop during the blocking call; it stood still for {at_least(run.longest_gap_ms)}"
    if run.exit_status is None:
        yield f"hangs: ended after {result.expectation.limit_seconds} s"
    elif run.exit_status:
        yield f"exit status {run.exit_status}"


def at_least(milliseconds: float) -> str:
    """A duration rounded down to a step that a busy machine seldom crosses."""
    rounded = int(milliseconds // STEP_MS) * STEP_MS
    return f"at least {rounded} ms" if rounded else f"less than {STEP_MS} ms"


def _title(run: Run) -> str:
    return f"{run.variant}.py" + (f" under {run.start_method}" if run.start_method else "")


def detail(demo: Demo, observation: Observation) -> str:
    """One demo in full: what ran, what was printed, and claimed against observed, run by run."""
    name = rule_name(demo)
    heading = " ".join(word for word in (demo.code, name, f"({demo.name})") if word)
    statements = f" [{', '.join(demo.statements)}]" if demo.statements else ""
    body = "".join(f"\n{_detail_of_run(demo, result)}" for result in observation.results)
    return f"{heading}\n{row((f'Claim: {demo.claim}{statements}',), (page_width(),))}{body}"


def _detail_of_run(demo: Demo, result: Result) -> str:
    run = result.run
    under = f"   (start method {run.start_method})" if run.start_method else ""
    column = share(page_width() - 2, (FACT_WIDTH, VERDICT_WIDTH), 2)
    widths = (FACT_WIDTH, column, column, VERDICT_WIDTH)
    rows = [("", "claimed", "observed", "verdict")]
    told = (check for check in result.checks if not check.claimed == check.observed == NOTHING)
    rows += [(check.fact, check.claimed, check.observed, verdict(holds=check.holds)) for check in told]
    lines = [f"$ python {demo.name}/{run.variant}.py{under}"]
    lines += [f"  {marked}" for marked in _marked_lines(demo, run)]
    lines += [f"  | {line}" for line in run.printed]
    table = "".join(f"  {line}\n" for cells in rows for line in row(cells, widths).splitlines())
    return "\n".join(lines) + "\n" + table + f"  measured: {'; '.join(_measured(run))}\n"


def _marked_lines(demo: Demo, run: Run) -> Iterator[str]:
    """The defective line of the incorrect script, with its number."""
    source = demo.script(run.variant).read_text(encoding="utf-8")
    for number, line in enumerate(source.splitlines(), start=1):
        code, mark, _ = line.partition("  # expect: ")
        if mark:
            yield f"line {number}: {code.strip()}"


def _measured(run: Run) -> Iterator[str]:
    yield f"{run.duration_ms:.0f} ms in all"
    noun = "process" if len(run.pids) == 1 else "processes"
    yield f"{noun} {', '.join(map(str, run.pids))}"
    if run.longest_gap_ms is not None:
        yield f"{run.beats} heartbeats of the loop, longest gap {run.longest_gap_ms:.0f} ms"


def observed_text(demo: Demo, observation: Observation) -> str:
    """A short text for the rule's page: what each script printed, warned, raised and measured.

    The same from run to run: no path, process number or address, and figures rounded down to 100 ms.
    """
    methods: dict[str, list[str]] = {}
    for result in observation.results:
        run = result.run
        lines = [*run.printed, *_faults(result), *(f"({remark})" for remark in _remarks(result))]
        text = "\n".join(
            [f"$ python {demo.script(run.variant).name}", *lines, *([] if run.printed else ["(nothing was printed)"])]
        )
        methods.setdefault(text, []).extend([run.start_method] if run.start_method else [])
    return (
        "\n\n".join(
            text.replace("\n", f"  # {', '.join(under)}\n", 1) if under else text for text, under in methods.items()
        )
        + "\n"
    )


def as_json(demo: Demo, observation: Observation) -> dict[str, object]:
    """One demo as plain values for JSON."""
    return {
        "code": demo.code,
        "rule": rule_name(demo),
        "demo": demo.name,
        "model": demo.model,
        "statements": list(demo.statements),
        "claim": demo.claim,
        "observed": observation.holds,
        "runs": [_run_as_json(result) for result in observation.results],
    }


def _run_as_json(result: Result) -> dict[str, object]:
    run = result.run
    return {
        "script": f"{run.variant}.py",
        "start_method": run.start_method,
        "observed": result.holds,
        "exit_status": run.exit_status,
        "hung": run.hung,
        "printed": list(run.printed),
        "exceptions": [dataclasses.asdict(raised) for raised in run.raised],
        "warnings": [dataclasses.asdict(warned) for warned in run.warned],
        "pids": list(run.pids),
        "loop_held": run.loop_held,
        "overlap": run.overlap,
        "heartbeats": run.beats,
        "longest_gap_ms": run.longest_gap_ms,
        "duration_ms": run.duration_ms,
        "checks": [dataclasses.asdict(check) for check in result.checks],
    }
