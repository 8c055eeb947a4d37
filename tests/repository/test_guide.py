"""The guide states nothing without a demo, and the page of the demos shows them all."""

from __future__ import annotations

import re

import pytest

from asyncpitfalls.demos import catalogue
from tools.guide import GUIDE, GuideError, demos_page, statements, with_proofs
from tools.observed import COMPARISON, stem, stored_texts
from tools.pages import DEMOS, OBSERVED, ROOT

PLACES = "<!-- comparison: begin -->\n<!-- comparison: end -->\n<!-- proofs: begin -->\n<!-- proofs: end -->\n"


def guide_of(*names: str) -> str:
    return " ".join(f"It is so. [{name}]" for name in names) + "\n" + PLACES


def test_every_statement_of_the_guide_is_proved_and_every_proof_has_its_statement() -> None:
    guide = (ROOT / GUIDE).read_text(encoding="utf-8")
    stated = statements(guide)
    assert len(stated) >= 38
    assert set(stated) == {name for demo in catalogue() for name in demo.statements}


def test_every_link_of_the_guide_and_of_the_demos_leads_somewhere() -> None:
    guide, page = ((ROOT / path).read_text(encoding="utf-8") for path in (GUIDE, DEMOS))
    anchors = set(re.findall(r"\{#([\w.-]+)\}", page))
    assert {stem(demo) for demo in catalogue()} == anchors
    assert set(re.findall(r"demos\.md#([\w.-]+)", guide)) <= anchors
    linked = re.findall(r"\((rules/[\w.-]+\.md)\)", guide + page)
    assert linked
    assert all((ROOT / "docs" / path).is_file() for path in linked)
    assert re.findall(r"^\[(\w+)\]: #(\w+)$", guide, re.MULTILINE) == [(n, n.lower()) for n in statements(guide)]


def test_every_demo_is_on_the_page_with_what_was_observed() -> None:
    texts = stored_texts(ROOT / OBSERVED)
    page = demos_page(catalogue(), texts)
    for demo in catalogue():
        assert demo.claim in page
        assert texts[stem(demo)].rstrip("\n") in page


def test_the_comparison_and_the_proofs_stand_between_their_markers() -> None:
    stated = statements((ROOT / GUIDE).read_text(encoding="utf-8"))
    text = with_proofs(guide_of(*stated), "the table\n")
    assert "<!-- comparison: begin -->\n\nthe table\n\n<!-- comparison: end -->" in text
    assert '| <a id="c8"></a>C8 | ' in text
    assert with_proofs(text, "the table\n") == text


def test_a_statement_without_a_demo_and_a_proof_of_nothing_are_refused() -> None:
    stated = statements((ROOT / GUIDE).read_text(encoding="utf-8"))
    with pytest.raises(GuideError, match=r"without a demo are \['P99'\]; demos prove what is not stated: \['C8'\]"):
        with_proofs(guide_of("P99", *(name for name in stated if name != "C8")), "")


@pytest.mark.parametrize("name", ["comparison", "proofs"])
def test_a_guide_without_a_marker_is_refused(name: str) -> None:
    stated = statements((ROOT / GUIDE).read_text(encoding="utf-8"))
    with pytest.raises(GuideError, match=f"lacks a marker: <!-- {name}: begin -->"):
        with_proofs(guide_of(*stated).replace(f"<!-- {name}: end -->", ""), "")


def test_the_stored_comparison_has_a_column_for_each_model() -> None:
    first = (ROOT / OBSERVED / COMPARISON).read_text(encoding="utf-8").splitlines()[0]
    assert first == "|  | processes | threads | coroutines |"
