# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# matplotlib leaves the types of its keyword arguments open; mypy, which does not mind, checks the rest.
"""Draws time lines and the comparison as SVG, with matplotlib; their colours are variables of the page's style."""

from __future__ import annotations

import io
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

from asyncpitfalls.demos.comparison import MODELS
from asyncpitfalls.demos.timeline import BEATS, RUNS, STANDS_STILL, WAITS
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from asyncpitfalls.demos.timeline import TimeLine

# matplotlib writes colours as numbers; these stand for the page's, which differ in light, in the dark and on paper.
COLORS = {
    "#000001": "var(--ink)",
    "#000002": "var(--runs)",
    "#000003": "var(--waits)",
    "#000004": "var(--still)",
    "#000005": "var(--beats)",
    "#000006": "var(--rule)",
}
INK, RULE = "#000001", "#000006"
KINDS = {RUNS: "#000002", WAITS: "#000003", STANDS_STILL: "#000004", BEATS: "#000005"}
HEIGHTS = {RUNS: 0.7, WAITS: 0.16, STANDS_STILL: 0.7, BEATS: 0.5}
SLIVER = 0.006
"""The part of the width that the shortest mark still takes, so that it can be seen."""
WIDTH, ROW_HEIGHT, MARGIN = 5.2, 0.27, 0.5  # inches; the page scales the picture to the room it has
FONT_SIZE = 9
WITHOUT_DECIMALS = 100


def require_matplotlib() -> None:
    """Make sure that pictures can be drawn.

    Raises:
        UsageError: matplotlib is not installed.
    """
    if find_spec("matplotlib") is None:
        message = '`--html` draws with matplotlib, which is not installed; `pip install "asyncpitfalls[report]"`'
        raise UsageError(message)


def picture_of(line: TimeLine, label: str) -> str:
    """A time line as SVG; ``label`` says in words what it shows."""
    figure, axes = _figure(WIDTH, MARGIN + ROW_HEIGHT * len(line.rows))
    for height, row in enumerate(reversed(line.rows)):
        for mark in row.marks:
            length = max(mark.end - mark.begin, line.duration_ms * (SLIVER / 3 if mark.kind == BEATS else SLIVER))
            size = HEIGHTS[mark.kind]
            axes.broken_barh(
                [(mark.begin, length)], (height - size / 2, size), facecolors=KINDS[mark.kind], linewidth=0
            )
    axes.set_yticks(range(len(line.rows)), [row.label for row in reversed(line.rows)])
    axes.set_ylim(-0.6, len(line.rows) - 0.4)
    axes.set_xlim(0, line.duration_ms * (1 + SLIVER) or 1)
    axes.set_xlabel("milliseconds")
    return _svg(figure, label)


def bars(values: Mapping[str, float], unit: str, label: str, *, logarithmic: bool) -> str:
    """A bar for each of `MODELS` as SVG; values far apart are drawn on a logarithmic scale."""
    figure, axes = _figure(WIDTH * 0.8, MARGIN + 0.8)
    shown = [model for model in reversed(MODELS) if model in values]
    drawn = axes.barh(shown, [values[model] for model in shown], color=KINDS[RUNS], height=0.6)
    axes.bar_label(drawn, [f" {_shown(values[model])}" for model in shown], fontsize=FONT_SIZE, color=INK)
    if logarithmic:
        axes.set_xscale("log")
    axes.margins(x=0.25)
    axes.set_xlabel(f"{unit} (logarithmic scale)" if logarithmic else unit)
    return _svg(figure, label)


def _shown(value: float) -> str:
    """A value with three digits that count."""
    return f"{value:,.0f}" if value >= WITHOUT_DECIMALS else f"{value:.3g}"


def _figure(width: float, height: float) -> tuple[Figure, Axes]:
    """An empty figure without a backend: nothing of the caller's matplotlib is changed."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - heavy, and optional

    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.add_subplot()
    axes.tick_params(colors=INK, labelsize=FONT_SIZE, length=2)
    axes.xaxis.label.set(color=INK, fontsize=FONT_SIZE)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(RULE)
    return figure, axes


def _svg(figure: Figure, label: str) -> str:
    """The figure as an element of a page: text stays text, colours become variables, ids are left out."""
    from matplotlib import rc_context  # noqa: PLC0415 - as above

    file = io.StringIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": label}):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = file.getvalue()
    text = text[text.index("<svg") :]
    for number, variable in COLORS.items():
        text = text.replace(number, variable)
    text = re.sub(r"<metadata>.*?</metadata>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r' width="[\d.]+pt"| height="[\d.]+pt"', "", text, count=2)
    text = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font: \1px var(--sans)", text)
    return text.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
