from __future__ import annotations

import tokenize
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Confidence, Finding, Span
from asyncpitfalls.sources import suppressions

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = Path("/p/a.py")
KNOWN = {
    "APF101": "cold-coffee",
    "APF201": "spilt-milk",
    "APF202": "burnt-toast",
    "APF901": "unused-suppression",
    "APF902": "unknown-suppression",
}


def found(code: str, row: int, last: int | None = None) -> Finding:
    span = Span(row, 1, row, 2)
    return Finding(FILE, span, code, KNOWN[code], "…", Confidence.CERTAIN, (row, last if last is not None else row))


def apply(
    text: str, *findings: Finding, looked_for: Callable[[str], bool] = lambda _code: True
) -> tuple[list[str], list[tuple[str, int, int, str]]]:
    """Codes of the findings that remain, and code, row, column and message of those about comments."""
    kept, own = suppressions.apply(FILE, text, findings, KNOWN, looked_for)
    may = suppressions.comments(text.encode())
    assert may & suppressions.SILENCE or len(kept) == len(findings)
    assert may & suppressions.JUDGED or not own
    assert all(KNOWN[each.code] == each.name and each.confidence is Confidence.CERTAIN for each in own)
    assert all(each.statement == (each.span.row, each.span.row) for each in own)
    return [each.code for each in kept], [(each.code, each.span.row, each.span.column, each.message) for each in own]


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "#noqa",
        "# NoQA",
        "# noqa because it is fine",
        "# type: ignore # noqa",
        "# noqa: APF201",
        "# noqa:APF201",
        "# noqa : apf201",
        "# noqa: E501, APF201",
        "# noqa: E501 APF201 the disk is local",
        "# noqa: APF201,,E501",
        "# noqa: spilt-milk",
        "# noqa: E501, Spilt-Milk - the disk is local",
        "# noqa: APF2",
        "# noqa: APF",
        "# words first # noqa: APF201",
    ],
)
def test_a_comment_on_the_line_silences(comment: str) -> None:
    assert apply(f"x = 1  {comment}\n", found("APF201", 1)) == ([], [])


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: E501",
        "# noqa: APX201",
        "# noqa: because APF201",
        "# noqa:",
        "# noqas",
        "# noqa-free",
        "# no qa",
        "# ruff: noqa",
        "# ruff: noqa: APF201",
        "# flake8: noqa",
        "# some-noqa",
    ],
)
def test_other_comments_silence_nothing_and_are_left_alone(comment: str) -> None:
    assert apply(f"x = 1  {comment}\n", found("APF201", 1)) == (["APF201"], [])


def test_other_codes_and_lines_stay() -> None:
    text = "x = 1  # noqa: APF201\ny = 2\n"
    kept, own = apply(text, found("APF101", 1), found("APF201", 1), found("APF201", 2))
    assert (kept, own) == (["APF101", "APF201"], [])


def test_any_line_of_the_statement_will_do() -> None:
    for row in (1, 2, 3):
        lines = ["f(", "    1,", ")", "x = 1"]
        lines[row - 1] += "  # noqa: APF201"
        assert apply("\n".join(lines), found("APF201", 1, 3)) == ([], [])
    lines = ["f(", "    1,", ")", "x = 1  # noqa"]
    assert apply("\n".join(lines), found("APF201", 1, 3)) == (["APF201"], [])


def test_a_word_in_a_string_is_no_comment() -> None:
    text = 'x = "# noqa"\ny = """\n# noqa: APF201\n# asyncpitfalls: ignore-file\n"""\n'
    assert apply(text, found("APF201", 1), found("APF201", 2, 5)) == (["APF201", "APF201"], [])


def test_an_unused_suppression_is_found_where_it_stands() -> None:
    text = "ä = 'ö'  # noqa: E501, APF201\n"
    assert apply(text) == ([], [("APF901", 1, 24, "`# noqa: APF201` silences nothing on this line; remove it")])
    assert apply(text, found("APF101", 1)) == (
        ["APF101"],
        [("APF901", 1, 24, "`# noqa: APF201` silences nothing on this line; remove it")],
    )


def test_each_item_of_a_list_is_judged_by_itself() -> None:
    text = "x = 1  # noqa: APF1, spilt-milk, APF202\n"
    _, own = apply(text, found("APF202", 1))
    assert [(code, column) for code, _, column, _ in own] == [("APF901", 16), ("APF901", 22)]


def test_a_bare_comment_is_never_unused() -> None:
    assert apply("x = 1  # noqa\n") == ([], [])


def test_what_was_not_looked_for_is_not_unused() -> None:
    text = "x = 1  # noqa: APF201\ny = 1  # noqa: APF2\n"
    assert apply(text, looked_for=lambda code: code != "APF201") == ([], [])
    assert len(apply(text, looked_for=lambda code: code != "APF101")[1]) == 2
    assert apply(text, looked_for=lambda code: code != "APF901") == ([], [])


@pytest.mark.parametrize(
    ("item", "cure"),
    [
        ("APF203", "did you mean `APF202`?"),
        ("APF2011", "did you mean `APF201`?"),
        ("APF777", "`asyncpitfalls rules` lists what there is"),
        ("split-milk", "did you mean `spilt-milk`?"),
    ],
)
def test_what_does_not_exist_is_found_with_the_nearest_that_does(item: str, cure: str) -> None:
    message = f"`{item}` is neither a code nor a name of asyncpitfalls and silences nothing; {cure}"
    assert apply(f"x = 1  # noqa: {item}\n", found("APF101", 1)) == (["APF101"], [("APF902", 1, 16, message)])
    assert apply(f"x = 1  # noqa: {item}\n", looked_for=lambda code: code != "APF902") == ([], [])


def test_hyphenated_words_of_others_are_left_alone() -> None:
    assert apply("x = 1  # noqa: line-too-long, well-known case\n") == ([], [])


@pytest.mark.parametrize("silencer", ["APF901", "unused-suppression", "APF9", "APF"])
def test_the_finding_about_a_comment_can_be_silenced(silencer: str) -> None:
    assert apply(f"x = 1  # noqa: APF201, {silencer}\n") == ([], [])
    assert apply(f"x = 1  # noqa: {silencer}\n") == ([], [])
    assert apply(f"# asyncpitfalls: ignore-file[{silencer}]\nx = 1  # noqa: APF201\n") == ([], [])
    assert apply("x = 1  # noqa: APF777, APF902\n") == ([], [])


@pytest.mark.parametrize(
    "comment",
    [
        "# asyncpitfalls: ignore-file",
        "#asyncpitfalls:ignore-file the whole file is generated",
        "# asyncpitfalls: ignore-file[APF201]",
        "# asyncpitfalls: ignore-file[APF1, spilt-milk APF202]",
        "# flake8: noqa",
        "# Flake8: NOQA: APF201",
        "    # flake8: noqa: E501,APF2",
    ],
)
@pytest.mark.parametrize("position", [0, 2])
def test_a_comment_for_the_file_silences_everywhere(comment: str, position: int) -> None:
    lines = ["x = 1", "y = 2"]
    lines.insert(position, comment)
    looked_for = {"APF201", "APF901", "APF902"}
    assert apply("\n".join(lines), found("APF201", 1), looked_for=looked_for.__contains__) == ([], [])


def test_a_comment_for_the_file_is_judged_like_the_others() -> None:
    ours = "`# asyncpitfalls: ignore-file[APF2]` silences nothing in this file; remove it"
    assert apply("# asyncpitfalls: ignore-file[APF2]\n", found("APF101", 1)) == (["APF101"], [("APF901", 1, 30, ours)])
    theirs = "`# flake8: noqa: APF2` silences nothing in this file; remove it"
    assert apply("# flake8: noqa: E501, APF2\n") == ([], [("APF901", 1, 23, theirs)])
    assert apply("# asyncpitfalls: ignore-file\n# flake8: noqa\n") == ([], [])


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("# asyncpitfalls: ignore-file[E501]", 30, "`E501` is neither a code nor a name"),
        ("# asyncpitfalls: ignore-file[everything]", 30, "`everything` is neither"),
        ("# asyncpitfalls: ignore-file[]", 1, "`# asyncpitfalls: ignore-file[]` names nothing"),
        ("# asyncpitfalls: ignore[APF201]", 1, "did you mean `# asyncpitfalls: ignore-file`?"),
        ("x = 1  # asyncpitfalls: ignore-file", 8, "put it on its own line"),
    ],
)
def test_a_comment_for_the_file_that_means_nothing_is_found(line: str, column: int, words: str) -> None:
    kept, ((code, row, at, message),) = apply(f"{line}\n", found("APF101", 1))
    assert (kept, code, row, at) == (["APF101"], "APF902", 1, column)
    assert words in message


def test_prose_about_the_tool_is_left_alone() -> None:
    assert apply("# asyncpitfalls: see the handbook\n", found("APF101", 1)) == (["APF101"], [])


def test_a_broken_file_keeps_the_comments_before_the_bad_place() -> None:
    text = 'x = 1  # noqa: APF201\n"""never closed\n# noqa: APF101\n'
    assert apply(text, found("APF201", 1), found("APF101", 3)) == (["APF101"], [])
    text = "if x:\n        y = 1  # noqa: APF201\n    z = 2\n"
    assert apply(text, found("APF201", 2)) == ([], [])


def test_the_tokenizer_runs_only_where_a_comment_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(tokenize, "generate_tokens")
    text = "import os  # noqa: E501\nx = 1  # noqa\ny = 'asyncpitfalls: x'\n"
    assert apply(text, found("APF201", 3)) == (["APF201"], [])
    with pytest.raises(AttributeError):
        apply(text, found("APF201", 2))


def test_findings_about_comments_come_in_order() -> None:
    _, own = apply("x = 1  # noqa: APF202, APF777\n# asyncpitfalls: ignore-file[APF101]\n")
    assert [(code, row, column) for code, row, column, _ in own] == [
        ("APF901", 1, 16),
        ("APF902", 1, 24),
        ("APF901", 2, 30),
    ]


@pytest.mark.parametrize("opening", ["# noqa", "#NOQA", "# flake8: noqa", "# type: ignore # noqa"])
@pytest.mark.parametrize("colon", ["", ":", " : ", "\t:"])
@pytest.mark.parametrize(
    "listed", ["", "E501", "E501,F401", "e501 apf201", "E501, spilt-milk", "F401 spelt-milk", "x apf201", "E5-1 APF"]
)
def test_the_quick_look_at_comments_misses_none_that_matters(opening: str, colon: str, listed: str) -> None:
    apply(f"x()  {opening}{colon}{listed}\n", found("APF201", 1))  # which compares


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("x()  # noqa: E501, F401  # a long-winded reason", 0),
        ("x = 'noqa'  # flake8: noqa: E501", 0),
        ("x()  # why noqa", suppressions.SILENCE),
        ("x()  # noqa: E501, APF2", suppressions.SILENCE | suppressions.JUDGED),
        ("# asyncpitfalls: ignore", suppressions.SILENCE | suppressions.JUDGED),
    ],
)
def test_comments_for_other_tools_need_no_judgement(text: str, may: int) -> None:
    assert suppressions.comments(text.encode()) == may
