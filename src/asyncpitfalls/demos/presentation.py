"""What a terminal shows about observed demos: the table of all, one in detail; and a short text for a rule's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.demos.comparison import MODELS, compared
from asyncpitfalls.demos.discovery import rule_name
from asyncpitfalls.demos.layout import page_width, row, share
from asyncpitfalls.demos.strips import draw
from asyncpitfalls.demos.telling import faults, marked_lines, measured, remarks, summary, verdict
from asyncpitfalls.demos.timeline import time_line
from asyncpitfalls.demos.verdicts import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asyncpitfalls.demos.claims import Demo
    from asyncpitfalls.demos.verdicts import Check, Observation, Result
    from asyncpitfalls.findings import Finding

CODE_WIDTH, VERDICT_WIDTH, FACT_WIDTH = 8, 12, 15
PAGE_WIDTH = 90


def table_header() -> str:
    """The head of the table of demos."""
    widths = _table_widths()
    head = row(("Code", "Claim", "Observed", "Verdict"), widths)
    return head + row(tuple("-" * width for width in widths), widths)


def table_row(observation: Observation) -> str:
    """One demo in the table of demos."""
    demo = observation.demo
    claim = demo.claim if demo.code else f"{demo.claim} ({demo.name})"
    cells = (demo.code or "", claim, summary(observation), verdict(holds=observation.holds))
    return row(cells, _table_widths()) + "\n"


def _table_widths() -> tuple[int, ...]:
    column = share(page_width(), (CODE_WIDTH, VERDICT_WIDTH), 2)
    return (CODE_WIDTH, column, column, VERDICT_WIDTH)


def comparison_table(observations: Iterable[Observation]) -> str:
    """The comparison of the three models; empty when none of its rows was run."""
    rows = compared(observations)
    if not rows:
        return ""
    column = share(page_width(), (), len(MODELS) + 1)
    widths = (column,) * (len(MODELS) + 1)
    head = row(("Measured just now", *MODELS), widths) + row(tuple("-" * width for width in widths), widths)
    return head + "".join(row((one.title, *(" · ".join(cell) for cell in one.cells)), widths) + "\n" for one in rows)


def detail(observation: Observation, findings: Sequence[Finding], *, plain: bool = False) -> str:
    """One demo in full: what ran, its time line, what was printed, claimed against observed, and what is found in it.

    ``plain`` draws with ASCII alone.
    """
    demo = observation.demo
    heading = " ".join(word for word in (demo.code, rule_name(demo), f"({demo.name})") if word)
    statements = f" [{', '.join(demo.statements)}]" if demo.statements else ""
    body = "".join(f"\n{_detail_of_run(demo, result, plain=plain)}" for result in observation.results)
    compared_text = f"\n{_facts(observation.comparisons)}" if observation.comparisons else ""
    found = "".join(f"\n{_found(demo, finding)}" for finding in findings)
    return f"{heading}\n{row((f'Claim: {demo.claim}{statements}',), (page_width(),))}{body}{compared_text}{found}"


def _detail_of_run(demo: Demo, result: Result, *, plain: bool) -> str:
    run = result.run
    under = f"   (start method {run.start_method})" if run.start_method else ""
    lines = [f"$ python {demo.name}/{run.variant}.py{under}"]
    lines += [f"  line {number}: {code}" for number, code in marked_lines(demo, run.variant)]
    lines += [f"  | {line}" for line in run.printed]
    drawn = time_line(run)
    lines += [f"  {line}" for line in draw(drawn, page_width() - 2, plain=plain)] if drawn else []
    return (
        "\n".join(lines)
        + "\n"
        + _facts(result.checks)
        + row(("", f"measured: {'; '.join(measured(run))}"), (0, page_width() - 2))
    )


def _facts(checks: Sequence[Check]) -> str:
    """Claimed against observed, a fact a row."""
    told = [check for check in checks if not check.claimed == check.observed == NOTHING]
    fact = max([FACT_WIDTH, *(min(len(check.fact), 2 * FACT_WIDTH) for check in told)])
    column = share(page_width() - 2, (fact, VERDICT_WIDTH), 2)
    rows = [("", "claimed", "observed", "verdict")]
    rows += [(check.fact, check.claimed, check.observed, verdict(holds=check.holds)) for check in told]
    widths = (fact, column, column, VERDICT_WIDTH)
    return "".join(f"  {line}\n" for cells in rows for line in row(cells, widths).splitlines())


def _found(demo: Demo, finding: Finding) -> str:
    """What checking the script tells, without running it."""
    place = f"{demo.name}/{finding.path.name}:{finding.span.row}:{finding.span.column}"
    steps = "".join(
        f"    {number}. {step.path.name}:{step.span.row}: {step.message}\n"
        for number, step in enumerate(finding.trace, start=1)
    )
    return (
        f"$ asyncpitfalls check {demo.name}/{finding.path.name}\n  {place}: {finding.code} {finding.message}\n{steps}"
    )


def observed_text(observation: Observation) -> str:
    """A short text for the rule's page: what each script printed, warned, raised and measured, and its time line.

    No path, process number or address is in it, and figures are rounded down to 100 ms.
    """
    methods: dict[str, list[str]] = {}
    drawn: dict[str, list[str]] = {}
    for result in observation.results:
        run = result.run
        lines = [*run.printed, *faults(result), *(f"({remark})" for remark in remarks(result))]
        name = observation.demo.script(run.variant).name
        text = "\n".join([f"$ python {name}", *lines, *([] if run.printed else ["(nothing was printed)"])])
        methods.setdefault(text, []).extend([run.start_method] if run.start_method else [])
        line = time_line(run)
        if line is not None and text not in drawn:
            drawn[text] = ["", *draw(line, PAGE_WIDTH)]
    blocks = (
        "\n".join([text.replace("\n", f"  # {', '.join(under)}\n", 1) if under else text, *drawn.get(text, [])])
        for text, under in methods.items()
    )
    return "\n\n".join(blocks) + "\n"
