"""The formats with a line a finding."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import asyncpitfalls
from asyncpitfalls.findings import Report
from asyncpitfalls.report import View, render


def test_concise_has_place_code_and_message(report: Report, view: View) -> None:
    assert render("concise", report, view) == (
        "app/db.py:5:5: APF201 `time.sleep` stops the event loop: `handler` → `wait`; use `await asyncio.sleep(1)`\n"
        "app/db.py:9:5: APF102 `handler()` makes a coroutine that nothing awaits\n"
    )


def test_paths_outside_the_base_stay_absolute(report: Report) -> None:
    lines = render("concise", report, View(Path("/somewhere/else"))).splitlines()
    assert lines[1].startswith("/project/app/db.py:9:5: APF102 ")


def test_github_gives_columns_and_a_level_by_confidence(report: Report, view: View) -> None:
    assert render("github", report, view) == (
        "::error title=asyncpitfalls APF201 (blocking-sleep-in-coroutine),file=app/db.py,line=5,endLine=5,col=5,"
        "endColumn=11::APF201 `time.sleep` stops the event loop: `handler` → `wait`; use `await asyncio.sleep(1)`\n"
        "::warning title=asyncpitfalls APF102 (coroutine-never-awaited),file=app/db.py,line=9,endLine=9,col=5,"
        "endColumn=14::APF102 `handler()` makes a coroutine that nothing awaits\n"
    )


def test_github_escapes_what_would_end_a_property_or_the_command(report: Report, view: View) -> None:
    odd = replace(report.findings[1], path=Path("/project/a:b,100%\r\n.py"), message="100%\nof: a, b")
    assert render("github", Report((odd,)), view) == (
        "::warning title=asyncpitfalls APF102 (coroutine-never-awaited),file=a%3Ab%2C100%25%0D%0A.py,line=9,endLine=9,"
        "col=5,endColumn=14::APF102 100%25%0Aof: a, b\n"
    )


def test_github_leaves_out_the_columns_of_several_lines(report: Report, view: View) -> None:
    long = replace(report.findings[1], span=replace(report.findings[1].span, end_row=12))
    assert "line=9,endLine=12::" in render("github", Report((long,)), view)


@pytest.mark.parametrize("output_format", ["full", "concise", "github"])
def test_no_findings_are_no_text(output_format: str, view: View) -> None:
    assert render(output_format, Report(), view) == ""


def test_an_unknown_format_is_refused(view: View) -> None:
    with pytest.raises(KeyError):
        render("yaml", Report(), view)


@pytest.mark.parametrize("output_format", ["concise", "json"])
def test_programs_do_not_pay_for_rich(output_format: str, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import time\nasync def f():\n    time.sleep(1)\n", encoding="utf-8")
    script = (
        "import sys\nfrom asyncpitfalls.cli import main\n"
        f"code = main(['check', '--isolated', '--no-cache', '--output-format', {output_format!r}, 'app.py'])\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert 'asyncpitfalls' in loaded\n"
        "sys.exit(f'{code} rich' if 'rich' in loaded else f'{code} plain')\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(asyncpitfalls.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert "APF201" in done.stdout
    assert done.stderr.splitlines()[-1] == "1 plain"
