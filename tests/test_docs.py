"""What the documentation shows is what asyncpitfalls does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asyncpitfalls import knowledge, pipeline
from asyncpitfalls.atlas import Atlas, joined, render
from asyncpitfalls.atlas.model import MODULE
from asyncpitfalls.config import Config
from asyncpitfalls.findings import Confidence
from asyncpitfalls.report import View

PAGE = (Path(__file__).parent.parent / "docs" / "what-is-resolved.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
CODES = ("APF102", "APF105", "APF106", "APF201")
EXPECTED = re.compile(rf"# expect: ({'|'.join(CODES)})$")


def findings(text: str, folder: Path, confidence: Confidence) -> list[tuple[int, str]]:
    """The rows of wrong and of missing awaits, and of the calls that sleep, with codes."""
    (folder / "example.py").write_text(text, encoding="utf-8")
    report = pipeline.check([folder], Config(use_cache=False, jobs=1, min_confidence=confidence))
    return [(each.span.row, each.code) for each in report.findings if each.code in CODES]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_gives_what_it_announces(number: int, tmp_path: Path) -> None:
    text = EXAMPLES[number]
    lines = enumerate(text.split("\n"), start=1)
    announced = [(row, expected[1]) for row, line in lines if (expected := EXPECTED.search(line))]
    assert announced
    assert findings(text, tmp_path, Confidence.PROBABLE) == announced


def test_an_inference_is_no_certainty(tmp_path: Path) -> None:
    (inferred,) = [text for text in EXAMPLES if "guild" in text]
    assert findings(inferred, tmp_path, Confidence.CERTAIN) == []


def test_the_page_names_the_libraries_that_are_known() -> None:
    listed = PAGE.partition("<!-- known libraries -->")[2].partition("<!-- known libraries: end -->")[0]
    known = sorted(folder.name for folder in (Path(knowledge.__file__).parent / "stubs").iterdir() if folder.is_dir())
    assert re.findall(r"`(\w+)`", listed) == [name for name in known if name != "__pycache__"]


WORLDS = (Path(__file__).parent.parent / "docs" / "which-world.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", WORLDS, re.DOTALL)
RUNS = "# runs: "
NOBODY = "nobody known"


def drawn(text: str, folder: Path) -> Atlas:
    """The map of a program."""
    file = folder / "example.py"
    file.write_text(text, encoding="utf-8")
    return joined(pipeline.draw_atlas([file], lambda _: Config(use_cache=False, jobs=1)))


@pytest.mark.parametrize("number", range(len(PROGRAMS)))
def test_a_program_runs_in_the_worlds_that_it_announces(number: int, tmp_path: Path) -> None:
    text = PROGRAMS[number]
    lines = enumerate(text.split("\n"), start=1)
    announced = {row: line.partition(RUNS)[2] for row, line in lines if RUNS in line}
    entries = [entry for entry in drawn(text, tmp_path).listed() if entry.kind != MODULE]
    assert {entry.row: ", ".join(leg.world.value for leg in entry.legs) or NOBODY for entry in entries} == announced


def test_the_map_that_is_shown_is_that_of_the_first_program(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", WORLDS, re.DOTALL)
    assert render("text", drawn(PROGRAMS[0], tmp_path), View(tmp_path)) == shown
