"""Whatever goes wrong inside: one line, an exit code, no traceback."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.findings import Report
    from tests.cli.conftest import Checked

    CheckGives = Callable[[Report | BaseException], Checked]

ISSUES = "https://github.com/asyncpitfalls/asyncpitfalls/issues"


def test_an_internal_error_asks_for_a_report(check_gives: CheckGives, capsys: pytest.CaptureFixture[str]) -> None:
    check_gives(ValueError("odd\nsecond line"))
    assert main(["check", "--exit-zero"]) == 2
    assert capsys.readouterr().err == (
        f"asyncpitfalls: internal error (ValueError: odd); please report it with what `-v` adds at {ISSUES}\n"
    )


def test_verbose_adds_the_traceback(check_gives: CheckGives, capsys: pytest.CaptureFixture[str]) -> None:
    check_gives(KeyError())
    assert main(["check", "-v"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-1] == f"asyncpitfalls: internal error (KeyError: ); please report it at {ISSUES}"


def test_an_error_of_the_system_names_the_file(check_gives: CheckGives, capsys: pytest.CaptureFixture[str]) -> None:
    check_gives(PermissionError(13, "Permission denied", "/secret"))
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "asyncpitfalls: `/secret`: Permission denied\n"


def test_an_interruption_is_130_and_silent(check_gives: CheckGives, capsys: pytest.CaptureFixture[str]) -> None:
    check_gives(KeyboardInterrupt())
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_an_interruption_that_python_has_wrapped_is_one(
    check_gives: CheckGives, capsys: pytest.CaptureFixture[str]
) -> None:
    error = RuntimeError("Error calling __set_name__ on 'Field' instance")
    error.__cause__ = KeyboardInterrupt()
    check_gives(error)
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_closed_pipe_is_no_error(check_gives: CheckGives, capsys: pytest.CaptureFixture[str]) -> None:
    check_gives(BrokenPipeError(32, "Broken pipe"))
    assert main(["check"]) == 0
    assert capsys.readouterr().err == ""


def test_other_ways_out_are_left_alone(check_gives: CheckGives) -> None:
    check_gives(SystemExit(7))
    with pytest.raises(SystemExit) as caught:
        main(["check"])
    assert caught.value.code == 7


def test_a_closed_standard_output_is_no_crash(
    check_gives: CheckGives, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check_gives(ValueError("odd"))
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["check"]) == 2
    assert "internal error" in capsys.readouterr().err
