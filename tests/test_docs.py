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
EXPECTED = "# expect: APF102"


def findings(text: str, folder: Path, confidence: Confidence) -> list[int]:
    """The rows of the coroutines that are never awaited."""
    (folder / "example.py").write_text(text, encoding="utf-8")
    report = pipeline.check([folder], Config(use_cache=False, jobs=1, min_confidence=confidence))
    return [finding.span.row for finding in report.findings if finding.code == "APF102"]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_gives_what_it_announces(number: int, tmp_path: Path) -> None:
    text = EXAMPLES[number]
    announced = [row for row, line in enumerate(text.split("\n"), start=1) if line.endswith(EXPECTED)]
    assert announced
    assert findings(text, tmp_path, Confidence.PROBABLE) == announced


def test_an_inference_is_no_certainty(tmp_path: Path) -> None:
    (inferred,) = [text for text in EXAMPLES if "guild" in text]
    assert findings(inferred, tmp_path, Confidence.CERTAIN) == []
