"""Edits that do not change what a program does change no verdict, and move each finding with its code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncpitfalls.rules import all_rules
from asyncpitfalls.sources.text import is_notebook
from tests.properties import edits
from tests.properties.programs import Found, bounded, check, check_copy, fixture_projects, is_python, programs, unedited

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding, Span
    from tests.properties.edits import Move

    Places = list[tuple[str, str, tuple[int, int], tuple[int, int]]]

BAD = {rule.code: rule.bad for rule in all_rules() if rule.check is not None}

every_bad_example = pytest.mark.parametrize("code", BAD)
every_fixture = pytest.mark.parametrize("project", fixture_projects(), ids=lambda path: path.name)


def stays(row: int, column: int) -> tuple[int, int]:
    return row, column


def places(findings: tuple[Finding, ...], move: Move = stays) -> Places:
    """File, code, span and statement of each finding, and of each step of its chain, moved to where an edit put it."""
    spans = [(each.path.name, each.code, each.span) for each in findings]
    steps = [(step.path.name, each.code, step.span) for each in findings for step in each.trace]
    # Of statements only the rows are told.
    rows = [((move(first, 1)[0], 0), (move(last, 1)[0], 0)) for first, last in (each.statement for each in findings)]
    statements = [(each.path.name, "statement", *first_last) for each, first_last in zip(findings, rows, strict=True)]
    return sorted([(name, code, *moved(span, move)) for name, code, span in (*spans, *steps)] + statements)


def moved(span: Span, move: Move) -> tuple[tuple[int, int], tuple[int, int]]:
    return move(span.row, span.column), move(span.end_row, span.end_column)


def assert_moves(text: str, edited: str, move: Move) -> None:
    assert places(check(edited)) == places(check(text), move), edited


# Layout -----------------------------------------------------------------------------------------------------------

texts = st.one_of(st.sampled_from(sorted(BAD.values())), programs)


@settings(bounded)
@given(texts, st.data())
def test_comments_and_blank_lines_move_rows_alone(text: str, data: st.DataObject) -> None:
    rows = st.sampled_from(edits.first_rows(text))
    lines = st.sampled_from(["", "    ", "# a comment", "        # await it, 漢字", "\f"])
    assert_moves(text, *edits.with_lines(text, data.draw(st.lists(st.tuples(rows, lines), min_size=1, max_size=5))))


@settings(bounded)
@given(texts)
def test_code_under_a_condition_is_found_as_before(text: str) -> None:
    assert_moves(text, *edits.within_if(text))


@settings(bounded)
@given(texts)
def test_tabs_are_one_column_each(text: str) -> None:
    edited, move = edits.with_tabs(text)
    assert_moves(text, edited, move)


@settings(bounded)
@given(texts, st.sampled_from(["\r\n", "\r"]), st.booleans())
def test_line_ends_and_byte_order_marks_change_nothing(text: str, line_end: str, mark: bool) -> None:  # noqa: FBT001
    data = text.replace("\n", line_end).encode("utf-8-sig" if mark else "utf-8")
    assert places(check(data)) == places(check(text))


@every_bad_example
def test_columns_count_characters_whatever_their_width(code: str) -> None:
    text = BAD[code]
    wide = "'漢字 😀 é'; "
    rows = [
        row for row in edits.first_rows(text) if re.match(r"\s*[\w.()=]+$", text.split("\n")[row - 1].partition("#")[0])
    ]
    lines = text.split("\n")
    for row in rows:
        line = lines[row - 1]
        lines[row - 1] = line[: len(line) - len(line.lstrip())] + wide + line.lstrip()

    def move(row: int, column: int) -> tuple[int, int]:
        return row, column + len(wide) * (
            row in rows and not text.split("\n")[row - 1].startswith(("def", "async def"))
        )

    assert_moves(text, "\n".join(lines), move)


@every_fixture
def test_fixtures_under_a_condition_and_with_tabs_are_found_as_before(project: Path) -> None:
    moves: dict[str, Move] = {}

    def edit_all(folder: Path) -> None:
        for file in folder.rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            if not is_notebook(text):  # to begin with a magic is what makes it one
                edited, moves[file.relative_to(folder).as_posix()] = edits.one_after_the_other(
                    text, edits.within_if, edits.with_tabs
                )
                file.write_text(edited, encoding="utf-8")

    after = check_copy(project, edit_all)
    assert starts(after, {}) == starts(unedited(project), moves)


def starts(findings: list[Found], moves: dict[str, Move]) -> list[tuple[str, str, tuple[int, int]]]:
    return sorted((file, code, moves.get(file, stays)(span.row, span.column)) for file, code, span in findings)


# Names ------------------------------------------------------------------------------------------------------------


@every_fixture
def test_another_name_for_an_import_changes_nothing(project: Path) -> None:
    def rename_all(folder: Path) -> None:
        texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.py"))}
        everything = "\n".join(texts.values())
        for file, text in texts.items():
            if is_python(text):
                file.write_text(edits.renamed(text, new_names(text, everything)), encoding="utf-8")

    assert rows_of(check_copy(project, rename_all)) == rows_of(unedited(project))


def new_names(text: str, everything: str) -> dict[str, str]:
    """Another name for each imported one, but for those that other files may take from here."""
    kept = {
        name
        for name in edits.imported_names(text)
        if re.search(rf"\.{name}\b|import[^\n]*\b{name},|import \*", everything)
    }
    return {name: f"{name}_für_hier" for name in edits.imported_names(text) - kept}


def rows_of(findings: list[Found]) -> list[tuple[str, int, str]]:
    return sorted((file, span.row, code) for file, code, span in findings)


@pytest.mark.parametrize("code", [code for code, text in BAD.items() if edits.imported_names(text)])
@settings(bounded, max_examples=10)
@given(data=st.data())
def test_another_name_for_an_import_of_an_example_changes_nothing(code: str, data: st.DataObject) -> None:
    text = BAD[code]
    letters = st.text("abcxyzäßøλ_", min_size=1, max_size=9)
    names = {name: f"{data.draw(letters)}_{name}" for name in edits.imported_names(text)}
    edited = edits.renamed(text, names)
    assert edited != text
    assert [(each.span.row, each.code) for each in check(edited)] == [
        (each.span.row, each.code) for each in check(text)
    ]


# Coroutines -------------------------------------------------------------------------------------------------------


IN_PLAIN_CODE_TOO = {"APF112", "APF115", "APF212", "APF302"}
"""Python awaiting plain methods, asynchronous locks and threads that touch loops are wrong without any `async`."""


@pytest.mark.parametrize("code", sorted({code for code in BAD if code < "APF4"} - IN_PLAIN_CODE_TOO))
def test_without_async_an_example_is_fine(code: str) -> None:
    assert check(edits.without_async(BAD[code])) == ()


@settings(bounded)
@given(programs)
def test_without_async_no_program_has_a_pitfall_of_coroutines(text: str) -> None:
    edited = edits.without_async(text)
    assert "async " not in edited
    assert "await " not in edited
    if is_python(edited):
        codes = {finding.code for finding in check(edited)}
        # What asyncio makes is a coroutine in a sync program too.
        assert "asyncio.sleep(" in edited or not codes & {"APF101", "APF102", "APF103", "APF201"}
