"""What the documentation shows is what asyncpitfalls does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config
from asyncpitfalls.findings import Confidence

PAGE = (Path(__file__).parent.parent / "docs" / "what-is-resolved.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
EXPECTED = re.compile(r"# expect: (APF102|APF201)$")


def findings(text: str, folder: Path, confidence: Confidence) -> list[tuple[int, str]]:
    """The rows of the coroutines that are never awaited and of the calls that sleep, with their codes."""
    (folder / "example.py").write_text(text, encoding="utf-8")
    report = pipeline.check([folder], Config(use_cache=False, jobs=1, min_confidence=confidence))
    return [(each.span.row, each.code) for each in report.findings if each.code in {"APF102", "APF201"}]


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
