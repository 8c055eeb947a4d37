from __future__ import annotations

from pathlib import Path

import pytest

from asyncpitfalls import __version__
from asyncpitfalls.cli import main
from asyncpitfalls.cli.arguments import options_of, parse
from asyncpitfalls.config import Options


def options(*typed: str) -> Options:
    return options_of(parse(["check", *typed]))


def complaint(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """What is said about a line that cannot be read."""
    with pytest.raises(SystemExit) as caught:
        main(typed)
    assert caught.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()[-1]


def test_nothing_typed_is_none() -> None:
    assert options() == Options()
    assert parse(["check"]).paths == ["."]


def test_every_option_arrives() -> None:
    assert options(
        *("--select", "APF1,APF2", "--select", "APF9 ALL", "--ignore", "a-name", "--extend-select", "APF3"),
        *("--extend-ignore", "APF4", "--per-file-ignores", "tests/*:APF1,APF2,a.py:ALL", "--min-confidence", "certain"),
        *("--output-format", "sarif", "--output-file", "out", "--statistics", "--exit-zero", "--config", "c.toml"),
        *("--target-version", "py312", "--python", ".venv", "--exclude", "a,b", "--extend-exclude", "c"),
        *("--no-respect-gitignore", "--cache-dir", "kept", "--no-cache", "--jobs", "3", "--color", "never", "-q", "-v"),
    ) == Options(
        select=("APF1", "APF2", "APF9", "ALL"),
        ignore=("a-name",),
        extend_select=("APF3",),
        extend_ignore=("APF4",),
        per_file_ignores=(("tests/*", ("APF1", "APF2")), ("a.py", ("ALL",))),
        min_confidence="certain",
        output_format="sarif",
        output_file="out",
        statistics=True,
        exit_zero=True,
        config=Path("c.toml"),
        target_version="py312",
        python=".venv",
        exclude=("a", "b"),
        extend_exclude=("c",),
        respect_gitignore=False,
        cache_dir="kept",
        no_cache=True,
        jobs=3,
        color="never",
        quiet=True,
        verbose=True,
    )
    assert options("--isolated", "--respect-gitignore") == Options(isolated=True, respect_gitignore=True)


@pytest.mark.parametrize("text", ["APF1", "tests/*:", ":APF1"])
def test_per_file_ignores_need_a_glob_and_a_code(capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert complaint(capsys, "check", "--per-file-ignores", text) == (
        f"asyncpitfalls check: error: argument --per-file-ignores: `{text}` is not of the form GLOB:CODE, "
        "like tests/*:APF201"
    )


def test_typos_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert complaint(capsys, "check", "--selct", "APF1") == (
        "asyncpitfalls check: error: unrecognized arguments: --selct; did you mean `--select`?"
    )
    assert complaint(capsys, "check", "--xyzzy") == "asyncpitfalls check: error: unrecognized arguments: --xyzzy"
    assert complaint(capsys, "rules", "--quiet") == "asyncpitfalls rules: error: unrecognized arguments: --quiet"
    assert "invalid choice: 'chek'" in complaint(capsys, "chek")
    assert "argument --output-format: invalid choice: 'jsn'" in complaint(capsys, "check", "--output-format", "jsn")
    assert "argument --jobs: invalid int value: 'many'" in complaint(capsys, "check", "--jobs", "many")
    assert "not allowed with" in complaint(capsys, "check", "--isolated", "--config", "x.toml")


def test_a_command_is_required(capsys: pytest.CaptureFixture[str]) -> None:
    assert complaint(capsys) == "asyncpitfalls: error: the following arguments are required: COMMAND"


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"asyncpitfalls {__version__}\n"
