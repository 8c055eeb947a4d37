from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Report, Span
from asyncpitfalls.report import View, render
from asyncpitfalls.report.excerpt import excerpt

if TYPE_CHECKING:
    from pathlib import Path


def test_it_shows_source_chain_cure_and_rule(report: Report, view: View) -> None:
    url = "https://asyncpitfalls.readthedocs.io/en/stable/rules"
    assert render("full", report, view) == (
        "app/db.py:5:5: APF201 `time.sleep` stops the event loop: `handler` → `wait`\n"
        "  4 | async def handler():\n"
        "  5 |     wait()\n"
        "    |     ^^^^^^\n"
        "  1. app/db.py:4: `handler` is a coroutine\n"
        "  2. /elsewhere/tools.py:7: `wait` calls `time.sleep`\n"
        "  cure: use `await asyncio.sleep(1)`\n"
        f"  rule: blocking-sleep-in-coroutine (certain) {url}/blocking-sleep-in-coroutine/\n"
        "\n"
        "app/db.py:9:5: APF102 `handler()` makes a coroutine that nothing awaits\n"
        "  8 | async def main():\n"
        "  9 |     handler()\n"
        "    |     ^^^^^^^^^\n"
        f"  rule: coroutine-never-awaited (probable) {url}/coroutine-never-awaited/\n"
        "\n"
    )


def test_colour_adds_nothing_but_colour(report: Report, view: View) -> None:
    odd = replace(report.findings[0], message="a [bold]b[/bold] :smile: " + "long " * 60 + "; c")
    both = Report((odd, report.findings[1]), sources=report.sources)
    colored = render("full", both, replace(view, color=True))
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render("full", both, view)


def test_the_source_is_read_from_the_file(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "latin.py"
    file.write_bytes("# coding: latin-1\r\nx = 'é'; handler()\r\n".encode("latin-1"))
    here = replace(report.findings[1], path=file, span=Span(2, 10, 2, 19))
    assert render("full", Report((here,)), View(tmp_path)).splitlines()[1:4] == [
        "  1 | # coding: latin-1",
        "  2 | x = 'é'; handler()",
        "    |          ^^^^^^^^^",
    ]


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b""])
def test_a_finding_without_readable_source_still_says_what_and_where(
    report: Report, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "gone.py"
    if content is not None:
        file.write_bytes(content)
    text = render("full", Report((replace(report.findings[1], path=file),)), View(tmp_path))
    assert [line.split()[0] for line in text.splitlines() if line] == ["gone.py:9:5:", "rule:"]


def shown(source: str, span: Span) -> list[str]:
    return [f"{margin} {text}".rstrip() for margin, text in excerpt(source.split("\n"), span)]


def test_carets_stand_below_the_span_after_tabs() -> None:
    assert shown("\tif x:\t\tcall()", Span(1, 9, 1, 15)) == ["1 |     if x:       call()", "  |                 ^^^^^^"]


def test_carets_are_as_wide_as_wide_characters() -> None:
    assert shown("日本 = 語()", Span(1, 6, 1, 9)) == ["1 | 日本 = 語()", "  |        ^^^^"]


def test_combining_characters_take_no_room() -> None:
    assert shown("e\u0301 = f()", Span(1, 6, 1, 9)) == ["1 | e\u0301 = f()", "  |     ^^^"]


def test_characters_that_steer_a_terminal_are_replaced() -> None:
    assert shown("'\x1b[2J\x7f\x85\u202e\udcff'; f()", Span(1, 12, 1, 15)) == [
        "1 | '␛[2J␡\ufffd\ufffd\ufffd'; f()",
        "  |            ^^^",
    ]


def test_an_empty_span_gets_one_caret() -> None:
    assert shown("ab", Span(1, 3, 1, 3)) == ["1 | ab", "  |   ^"]


def test_every_line_of_a_span_is_underlined() -> None:
    assert shown("f(\n    1,\n\n)", Span(1, 1, 4, 2)) == [
        "1 | f(",
        "  | ^^",
        "2 |     1,",
        "  |     ^^",
        "3 |",
        "  | ^",
        "4 | )",
        "  | ^",
    ]


def test_a_span_that_ends_before_a_line_does_not_show_it() -> None:
    assert shown("f()\ng()", Span(1, 1, 2, 1)) == ["1 | f()", "  | ^^^"]


def test_long_spans_and_long_lines_are_cut() -> None:
    rows = shown("f(\n" + "    1,\n" * 20 + ")", Span(1, 1, 22, 2))
    assert len(rows) == 13
    assert rows[-1] == "… |"
    assert shown("x" * 500, Span(1, 1, 1, 2)) == [f"1 | {'x' * 199}…", "  | ^"]


def test_context_is_two_lines_and_margins_align() -> None:
    source = "\n".join(f"line{row}" for row in range(1, 12))
    assert shown(source, Span(10, 1, 10, 5)) == [" 8 | line8", " 9 | line9", "10 | line10", "   | ^^^^"]


def test_only_line_ends_of_python_end_a_line(report: Report, view: View) -> None:
    path = report.findings[1].path
    here = Report((replace(report.findings[1], span=Span(2, 1, 2, 2)),), sources={path: "a\x0c\u2028b\r\nc\rd"})
    assert render("full", here, view).split("\n")[1:3] == ["  1 | a␌\u2028b", "  2 | c"]
