from __future__ import annotations

import html
import io
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from asyncpitfalls import demos
from asyncpitfalls.demos import charts
from asyncpitfalls.demos.timeline import STANDS_STILL, Mark, Row, TimeLine
from asyncpitfalls.findings import Confidence, Finding, Span, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.demos.conftest import MakeDemo

pytest.importorskip("matplotlib", reason="drawing is an extra")

CLAIM = """
code = "APF201"
claim = "A blocking call stops the `loop` & all else <at once>."
statements = ["C8"]
[incorrect]
prints = ["late"]
loop_held = true
[correct]
prints = ["in time"]
"""
SLEEPER = '''"""A docstring <that> tells `what` is wrong."""

import asyncio
import time


async def main() -> None:
    {line}
    print("{word}")


asyncio.run(main())
'''
ROW = """
claim = "They differ."
row = "Cost: of one"
statements = []
[processes]
figures = [{ figure = "memory" }]
[threads]
figures = [{ figure = "memory" }]
[coroutines]
figures = [{ figure = "memory" }]
"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason=f"none of {', '.join(BROWSERS)} is installed")


def finding_in(paths: Sequence[Path]) -> list[Finding]:
    return [
        Finding(path, Span(8, 5, 8, 9), "APF201", "blocking", "`sleep` blocks; await it", Confidence.CERTAIN, (8, 8))
        for path in paths
        if path.name == "incorrect.py"
    ]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of one pitfall and one row of the comparison."""
    root = tmp_path_factory.mktemp("demos")
    pitfall, row = root / "coroutines" / "blocking", root / "comparison" / "cost"
    pitfall.mkdir(parents=True)
    row.mkdir(parents=True)
    (pitfall / "claim.toml").write_text(CLAIM, encoding="utf-8")
    for name, line, word in (
        ("incorrect", "time.sleep(0.3)  # expect: APF201", "late"),
        ("correct", "await asyncio.sleep(0.3)", "in time"),
    ):
        (pitfall / f"{name}.py").write_text(SLEEPER.format(line=line, word=word), encoding="utf-8")
    (row / "claim.toml").write_text(ROW, encoding="utf-8")
    for name, number in (("processes", "8,000"), ("threads", "16"), ("coroutines", "1.5")):
        (row / f"{name}.py").write_text(f"print('memory: {number} KiB')", encoding="utf-8")
    file = root / "report.html"
    show = demos.Show(io.StringIO(), html=file, trace=root / "trace.json")
    assert demos.run(None, show, folder=root, checker=finding_in) == 0
    assert json.loads((root / "trace.json").read_text(encoding="utf-8"))["traceEvents"]
    return file.read_text(encoding="utf-8")


def test_the_page_is_one_file_that_asks_the_network_for_nothing(page: str) -> None:
    attributes = re.findall(r'\b(?:src|href|url|xlink:href)\s*=\s*"([^"]*)"', page)
    assert attributes
    assert [value for value in attributes if not value.startswith("#")] == []
    assert not re.search(r"url\((?!#)|@import|<script|<link|<iframe", page)


class Balanced(HTMLParser):
    """Notes elements that are closed in the wrong order."""

    VOID = ("meta", "br", "path", "use", "rect")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as its base
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself is balanced."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and (not self.open or self.open.pop() != tag):
            self.wrong.append(tag)


def test_every_element_is_closed_and_every_text_escaped(page: str) -> None:
    parser = Balanced()
    parser.feed(page)
    assert (parser.open, parser.wrong) == ([], [])
    assert "the <code>loop</code> &amp; all else &lt;at once&gt;" in page
    assert "A docstring &lt;that&gt; tells <code>what</code> is wrong." in page


def test_the_defective_line_is_marked_and_only_it(page: str) -> None:
    assert re.findall(r"<mark>(.*?)</mark>", page) == ["    time.sleep(0.3)"]
    assert "<b>APF201</b> incorrect.py:8 <code>sleep</code> blocks; await it" in page
    assert "# expect" not in page


def test_the_figures_of_the_three_models_stand_side_by_side(page: str) -> None:
    cells = re.findall(r'<td data-model="(\w+)">(.*?)</td>', page)
    assert cells == [
        ("processes", "memory: 8,000 KiB"),
        ("threads", "memory: 16 KiB"),
        ("coroutines", "memory: 1.5 KiB"),
    ]
    assert "KiB (logarithmic scale)" in page


def test_a_time_line_names_its_colours_by_what_they_mean() -> None:
    svg = charts.picture_of(TimeLine((Row("loop", (Mark(STANDS_STILL, 0, 9),)),), 10), "a label")
    assert 'aria-label="a label"' in svg
    assert "fill: var(--still)" in svg
    assert not re.search(r"#[0-9a-f]{6}", svg)
    assert svg == charts.picture_of(TimeLine((Row("loop", (Mark(STANDS_STILL, 0, 9),)),), 10), "a label")


def test_without_matplotlib_the_cure_is_told_before_anything_runs(
    make_demo: MakeDemo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_demo()

    def find_spec(_: str) -> None:
        """Nothing is installed."""

    monkeypatch.setattr(charts, "find_spec", find_spec)
    show = demos.Show(io.StringIO(), html=tmp_path / "report.html")
    with pytest.raises(UsageError, match=r"pip install \"asyncpitfalls\[report\]\""):
        demos.run(None, show, folder=tmp_path / "demos")


MEASURE = """
const page = document.querySelector('iframe').contentDocument;
const shown = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
const cut = [...page.querySelectorAll('svg')].filter(svg => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].some(text => {
    const one = text.getBoundingClientRect();
    return one.left < box.left - 1 || one.right > box.right + 1 || one.bottom > box.bottom + 1;
  });
});
const color = (element, name) => page.defaultView.getComputedStyle(element)[name];
document.body.innerHTML = '<pre>' + JSON.stringify({
  width: page.documentElement.scrollWidth,
  height: page.documentElement.scrollHeight,
  pictures: [...page.querySelectorAll('svg')].filter(shown).length,
  smallest: Math.min(...[...page.querySelectorAll('svg text')].map(text => text.getBoundingClientRect().height)),
  cut: cut.map(svg => svg.getAttribute('aria-label')),
  verdicts: [...page.querySelectorAll('.yes')].filter(shown).length,
  marked: [...page.querySelectorAll('mark')].map(mark => [mark.textContent.trim(), color(mark, 'backgroundColor')]),
  paper: color(page.body, 'backgroundColor'),
  ink: color(page.body, 'color'),
  still: [...page.querySelectorAll('svg path')].map(path => color(path, 'fill')),
}) + '</pre>';
"""


def shown_in_browser(page: str, folder: Path, width: int, *flags: str) -> dict[str, Any]:
    """What a real browser makes of the page in a window of this width."""
    frame = f'<iframe width="{width}" height="800" style="border:0" srcdoc="{html.escape(page)}"></iframe>'
    file = folder / "frame.html"
    script = f"<script>window.onload = () => {{{MEASURE}}}</script>"
    file.write_text(f"<!doctype html><meta charset=utf-8><body>{frame}{script}</body>", encoding="utf-8")
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    done = subprocess.run(
        [*command, *flags, "--window-size=1600,1200", "--virtual-time-budget=10000", "--dump-dom", file.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = re.search(r"<pre>(\{.*\})</pre>", done.stdout)
    assert found, done.stdout[:500]
    facts: dict[str, Any] = json.loads(html.unescape(found[1]))
    return facts


@needs_browser
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_shows_it_all_wide_and_narrow(page: str, tmp_path: Path, width: int) -> None:
    facts = shown_in_browser(page, tmp_path, width)
    assert facts["width"] <= width
    assert facts["pictures"] == 3  # two time lines and a chart
    assert facts["cut"] == []
    assert facts["smallest"] >= 8
    assert facts["verdicts"] >= 4
    assert facts["marked"] == [["time.sleep(0.3)", "rgb(255, 227, 168)"]]
    assert facts["paper"] == "rgb(255, 255, 255)"
    assert "rgb(200, 55, 31)" in facts["still"]


@needs_browser
def test_a_browser_shows_it_in_the_dark(page: str, tmp_path: Path) -> None:
    facts = shown_in_browser(page, tmp_path, 800, "--blink-settings=preferredColorScheme=0")
    assert (facts["paper"], facts["ink"]) == ("rgb(21, 24, 28)", "rgb(228, 231, 235)")
    assert facts["marked"] == [["time.sleep(0.3)", "rgb(107, 77, 16)"]]
    assert "rgb(255, 122, 95)" in facts["still"]
