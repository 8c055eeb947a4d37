"""The report as one self-contained page: no script, no network, light and dark, wide and narrow, on paper too."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos.charts import bars, picture_of
from asyncpitfalls.demos.comparison import MODELS, compared
from asyncpitfalls.demos.discovery import rule_name
from asyncpitfalls.demos.markdown import machine
from asyncpitfalls.demos.observations import FINDING_MARK
from asyncpitfalls.demos.telling import faults, marked_lines, measured, remarks, summary, verdict
from asyncpitfalls.demos.timeline import BEATS, RUNS, STANDS_STILL, WAITS, time_line
from asyncpitfalls.demos.verdicts import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asyncpitfalls.demos.claims import Demo
    from asyncpitfalls.demos.comparison import ComparedRow
    from asyncpitfalls.demos.verdicts import Check, Observation, Result
    from asyncpitfalls.findings import Finding

STYLE = Path(__file__).parent / "page.css"
TITLE = "Processes, threads, coroutines: what was observed"
FAR_APART = 20
"""The ratio from which bars need a logarithmic scale to be seen beside each other."""
LEGEND = ((RUNS, "runs"), (WAITS, "waits"), (STANDS_STILL, "still"), (BEATS, "beats"))


def as_page(observations: Sequence[Observation], findings: Mapping[str, tuple[Finding, ...]]) -> str:
    """The page; ``findings`` are those in the scripts of each demo, by the demo's name."""
    missed = sum(not observation.holds for observation in observations)
    outcome = (
        "All claims were observed." if not missed else f"{missed} of {len(observations)} claims were not observed."
    )
    legend = "".join(f'<span><i class="{name}"></i>{kind}</span>' for kind, name in LEGEND)
    body = [
        f"<header><h1>{TITLE}</h1><p>{escape(machine())}. {len(observations)} demos. {outcome}</p></header>",
        *_comparison(compared(observations)),
        '<section><h2>All claims</h2><div class="wide"><table class="claims">',
        "<thead><tr><th>Demo</th><th>Claim</th><th>Observed</th><th>Verdict</th></tr></thead><tbody>",
        *(_claim(observation) for observation in observations),
        "</tbody></table></div></section>",
        f'<section><h2>Every demo</h2><p class="legend">{legend}</p>',
        *(_demo(observation, findings.get(observation.demo.name, ())) for observation in observations),
        "</section>",
    ]
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{TITLE}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head><body><main>",
            *body,
            "</main></body></html>\n",
        ]
    )


def _anchor(demo: Demo) -> str:
    return demo.name.replace("/", "-").replace("_", "-")


def _comparison(rows: Sequence[ComparedRow]) -> Iterator[str]:
    if not rows:
        return
    heads = "".join(f"<th>{model}</th>" for model in MODELS)
    yield '<section><h2>Compared</h2><div class="wide"><table class="compared">'
    yield f"<thead><tr><th></th>{heads}</tr></thead>"
    for row in rows:
        cells = "".join(
            f'<td data-model="{model}">{"<br>".join(map(escape, cell))}</td>'
            for model, cell in zip(MODELS, row.cells, strict=True)
        )
        yield f'<tr><th scope="row"><a href="#{_anchor(row.observation.demo)}">{escape(row.title)}</a></th>{cells}</tr>'
    yield '</table></div><div class="charts">'
    for row in rows:
        yield from _charts(row)
    yield "</div></section>"


def _charts(row: ComparedRow) -> Iterator[str]:
    """A chart for each figure that all three models have."""
    runs = {result.run.variant: result.run for result in row.observation.results}
    shared = [name for name in runs[MODELS[0]].figures if all(name in run.figures for run in runs.values())]
    for name in shared:
        values = {model: runs[model].figures[name] for model in MODELS}
        far = max(values.values()) > FAR_APART * max(min(values.values()), 1e-9)
        method = runs[MODELS[0]].start_method
        title = f"{row.title.partition(':')[0]}: {name}" + (f" (processes by {method})" if method else "")
        picture = bars(values, runs[MODELS[0]].unit_of(name), escape(title), logarithmic=far)
        yield f"<figure><figcaption>{escape(title)}</figcaption>{picture}</figure>"


def _claim(observation: Observation) -> str:
    demo = observation.demo
    return (
        f'<tr><td data-head="Demo"><a href="#{_anchor(demo)}">{escape(demo.code or demo.name)}</a></td>'
        f'<td data-head="Claim">{_prose(demo.claim)}</td><td data-head="Observed">{escape(summary(observation))}</td>'
        f'<td data-head="Verdict">{_verdict(holds=observation.holds)}</td></tr>'
    )


def _verdict(*, holds: bool) -> str:
    return f'<span class="{"yes" if holds else "no"}">{verdict(holds=holds)}</span>'


def _prose(text: str) -> str:
    """Text with what stands between backquotes as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts))


def _demo(observation: Observation, findings: Sequence[Finding]) -> str:
    demo = observation.demo
    heading = " ".join(word for word in (demo.code, rule_name(demo) or demo.name) if word)
    proves = f' <span class="proves">{", ".join(demo.statements)}</span>' if demo.statements else ""
    found = "".join(
        f'<p class="found"><b>{finding.code}</b> {finding.path.name}:{finding.span.row} {_prose(finding.message)}</p>'
        for finding in findings
    )
    scripts = "".join(_script(observation, variant, findings) for variant in demo.variants if observation.of(variant))
    return (
        f'<article id="{_anchor(demo)}"><h3>{escape(heading)} {_verdict(holds=observation.holds)}</h3>'
        f"<p>{_prose(demo.claim)}{proves}</p>{found}"
        f'<div class="scripts">{scripts}</div>{_facts(observation.comparisons, "compared")}</article>'
    )


def _script(observation: Observation, variant: str, findings: Sequence[Finding]) -> str:
    demo = observation.demo
    marked = {number for number, _ in marked_lines(demo, variant)}
    marked |= {finding.span.row for finding in findings if finding.path.stem == variant}
    source = demo.script(variant).read_text(encoding="utf-8").rstrip("\n")
    prose, lines = _without_docstring([line.partition(FINDING_MARK)[0] for line in source.splitlines()])
    code = "\n".join(f"<mark>{escape(line)}</mark>" if number in marked else escape(line) for number, line in lines)
    runs = "".join(_run(demo, result) for result in observation.of(variant))
    shown = f"<details open><summary>code</summary><pre>{code}</pre></details>"
    return f'<div class="script"><h4>{variant}.py</h4><p>{_prose(prose)}</p>{runs}{shown}</div>'


def _without_docstring(lines: list[str]) -> tuple[str, list[tuple[int, str]]]:
    """What a script says about itself on its first line, and the lines of code with their numbers."""
    numbered = list(enumerate(lines, start=1))
    quotes = '"' * 3
    if not lines[0].startswith(quotes) or not lines[0].endswith(quotes):
        return "", numbered
    first = next((number for number, line in numbered[1:] if line), len(lines) + 1)
    return lines[0].strip('"'), numbered[first - 1 :]


def _run(demo: Demo, result: Result) -> str:
    run = result.run
    drawn = time_line(run)
    under = f"<h5>{run.start_method}</h5>" if run.start_method else ""
    label = escape(f"time line of {demo.name}/{run.variant}.py {run.start_method or ''}".rstrip(), quote=True)
    picture = f"<figure>{picture_of(drawn, label)}</figure>" if drawn else ""
    lines = [*run.printed, *faults(result), *(f"({remark})" for remark in remarks(result))]
    output = escape("\n".join(lines or ["(nothing was printed)"]))
    figures = escape("; ".join(measured(run)))
    return f'{under}{picture}<pre class="output">{output}</pre><p class="measured">{figures}</p>{_facts(result.checks)}'


def _facts(checks: Sequence[Check], title: str = "claimed and observed") -> str:
    told = [check for check in checks if not check.claimed == check.observed == NOTHING]
    if not told:
        return ""
    rows = "".join(
        f"<tr><th>{escape(check.fact)}</th><td>{escape(check.claimed)}</td><td>{escape(check.observed)}</td>"
        f"<td>{_verdict(holds=check.holds)}</td></tr>"
        for check in told
    )
    head = "<tr><th></th><th>claimed</th><th>observed</th><th></th></tr>"
    failed = "" if all(check.holds for check in told) else " open"
    table = f'<div class="wide"><table>{head}{rows}</table></div>'
    return f"<details{failed}><summary>{title}</summary>{table}</details>"
