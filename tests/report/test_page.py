from __future__ import annotations

from itertools import pairwise

import pytest

from asyncpitfalls.findings import Confidence
from asyncpitfalls.report.page import rule_page, rule_text
from asyncpitfalls.rules import Rule, all_rules

RULE = Rule(
    code="APF998",
    name="made-up",
    summary="A made-up pitfall",
    why="First paragraph that says why.\n\n- an item\n- another",
    confidence=Confidence.CERTAIN,
    bad="wrong()  # expect: APF998\n",
    good="right()\n",
    since="0.1.0",
    references=("https://docs.python.org/3/", "PEP 1"),
    options=("blocking",),
)
HEADINGS = [
    "What it does",
    "Why is this bad",
    "Incorrect",
    "Correct",
    "Fix safety",
    "Options",
    "Known false alarms",
    "References",
    "Since",
]


def test_the_page_in_markdown() -> None:
    assert rule_page(RULE, "RuntimeWarning: `x`\n") == (
        "# made-up (APF998)\n\n"
        "## What it does\n\nA made-up pitfall.\n\n"
        "## Why is this bad\n\nFirst paragraph that says why.\n\n- an item\n- another\n\n"
        "Observed when its demo ran:\n\n```text\nRuntimeWarning: `x`\n```\n\n"
        "## Incorrect\n\n```python\nwrong()\n```\n\n"
        "## Correct\n\n```python\nright()\n```\n\n"
        "## Fix safety\n\nThere is no automatic fix.\n\n"
        "## Options\n\n- `blocking`\n\n"
        "## Known false alarms\n\nNone known.\n\n"
        "## References\n\n- <https://docs.python.org/3/>\n- PEP 1\n\n"
        "## Since\n\n0.1.0\n"
    )


def test_the_page_as_text() -> None:
    assert rule_text(RULE, None) == (
        "made-up (APF998)\n================\n\n"
        "What it does\n------------\nA made-up pitfall.\n\n"
        "Why is this bad\n---------------\nFirst paragraph that says why.\n\n- an item\n- another\n\n"
        "Incorrect\n---------\n    wrong()\n\n"
        "Correct\n-------\n    right()\n\n"
        "Fix safety\n----------\nThere is no automatic fix.\n\n"
        "Options\n-------\n* `blocking`\n\n"
        "Known false alarms\n------------------\nNone known.\n\n"
        "References\n----------\n* https://docs.python.org/3/\n* PEP 1\n\n"
        "Since\n-----\n0.1.0\n"
    )


def test_backticks_in_what_was_observed_do_not_end_the_block() -> None:
    assert "````text\n```\n````\n" in rule_page(RULE, "```\n")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_all_sections_in_order(rule: Rule) -> None:
    page = rule_page(rule, None)
    headings = [*HEADINGS[:2], *(["Configuration of the examples"] if rule.configuration else []), *HEADINGS[2:]]
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == headings
    assert "expect:" not in page
    text = rule_text(rule, None).splitlines()
    assert [line for line, below in pairwise(text) if below and set(below) == {"-"}] == headings
