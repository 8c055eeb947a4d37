"""Whatever Python's parser accepts is checked: without a crash, inside the file, and always alike."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import hypothesmith
import pytest
from hypothesis import assume, given, settings

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build
from asyncpitfalls.rules.tool import FILE_NOT_READ
from asyncpitfalls.syntax.read import read
from tests.properties.programs import bounded, check, is_python, programs

if TYPE_CHECKING:
    from asyncpitfalls.findings import Finding, Span

Outline = tuple["Span", str, str, tuple[int, int], tuple[tuple["Span", str], ...]]
Place = tuple[int, int, int]

anything = hypothesmith.from_grammar().filter(is_python)
"""Python files that use every corner of the grammar, and mean nothing."""


def outlines(findings: tuple[Finding, ...]) -> list[Outline]:
    """All that is told about a file, apart from where it lies."""
    return [
        (each.span, each.code, each.message, each.statement, tuple((step.span, step.message) for step in each.trace))
        for each in findings
    ]


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lies_inside(span: Span, lines: list[str]) -> bool:
    """Whether a span, not an empty one, lies within the text."""
    return (
        1 <= span.row <= span.end_row <= len(lines)
        and 1 <= span.column <= len(lines[span.row - 1]) + 1
        and 1 <= span.end_column <= len(lines[span.end_row - 1]) + 1
        and (span.row, span.column) < (span.end_row, span.end_column)
    )


def assert_checked(text: str) -> None:
    lines, findings = lines_of(text), check(text)
    assert outlines(check(text)) == outlines(findings)
    for finding in findings:
        spans = [finding.span, *(step.span for step in finding.trace)]
        assert all(lies_inside(span, lines) for span in spans), (finding, text)
        first, last = finding.statement
        assert 1 <= first <= finding.span.row <= last <= len(lines), (finding, text)
    closely = check(text, everything=True)
    if all(finding.code != FILE_NOT_READ.code for finding in closely):
        # libcst refuses a few layouts that Python accepts; that is told where a function is read closely.
        assert outlines(closely) == outlines(findings), text


@settings(bounded)
@given(programs)
def test_programs_about_coroutines_are_checked(text: str) -> None:
    assert_checked(text)


@settings(bounded)
@given(anything)
def test_any_python_is_checked(text: str) -> None:
    assert_checked(text)


ABOUT_NAMES_TOO = {"APF105", "APF106", "APF107", "APF108", "APF109", "APF115", "APF116", "APF420"}
"""Rules that look at what a name holds."""


@settings(bounded)
@given(programs)
def test_a_finding_covers_the_expression_that_it_is_about(text: str) -> None:
    lines = lines_of(text)
    for finding in check(text):
        covered = text_of(finding.span, lines)
        if finding.code == "APF101":
            assert covered.startswith(("await", "async", "[", "{", "(")), (finding, covered)
        elif covered.startswith("async def "):
            assert finding.code == "APF103", (finding, covered)  # a program that nothing runs has no call to point at
        elif finding.code == "APF211":
            assert covered.startswith(("while", "for")), (finding, covered)
        else:
            expression = ast.parse(f"({covered})", mode="eval").body
            named = finding.code in ABOUT_NAMES_TOO and isinstance(expression, (ast.Name, ast.Attribute))
            assert named or isinstance(expression, ast.Call), (finding, covered)


def text_of(span: Span, lines: list[str]) -> str:
    rows = lines[span.row - 1 : span.end_row]
    rows[-1] = rows[-1][: span.end_column - 1]
    rows[0] = rows[0][span.column - 1 :]
    return "\n".join(rows)


# Both readers -----------------------------------------------------------------------------------------------------


def places(text: str) -> tuple[set[Place], set[Place]]:
    """The scope, row and column of every call: as the index knows them, as libcst reads them where it can."""
    index = build(ast.parse(text), text)
    reading = read("program.py", text, index, range(len(index.scopes)))
    if reading.problems:
        return set(), set()
    known = {(call.scope, call.row, call.column) for call in index.calls if not call.callee.endswith(model.HOOK)}
    return known, {(facts.function.scope, *call.place) for facts in reading.facts for call in facts.calls}


@settings(bounded)
@given(programs)
def test_index_and_syntax_know_the_same_calls(text: str) -> None:
    known, seen = places(text)
    assert known == seen, text


@settings(bounded)
@given(anything)
def test_index_and_syntax_know_the_same_calls_in_any_python(text: str) -> None:
    known, seen = places(text)
    assert known == seen, text


# The compiler as the oracle ---------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.version_info < (3, 11), reason="up to 3.10 the compiler refuses more comprehensions")
@settings(bounded, max_examples=150)
@given(programs)
def test_the_compiler_refuses_what_is_reported_as_apf101(text: str) -> None:
    rows = {finding.span.row for finding in check(text, everything=True) if finding.code == "APF101"}
    refusal = refusal_of(text)
    if refusal is None:
        assert rows == set(), text
        return
    # What else the programs get wrong hides the rest of them from the compiler.
    assume("async" in str(refusal) or "'await'" in str(refusal))
    assert refusal.lineno in rows, (text, rows)


def refusal_of(text: str) -> SyntaxError | None:
    try:
        compile(text, "program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    return None
