"""Configurations and options that cannot be obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bad_input.conftest import Done

    Run = Callable[..., Done]

TABLE = "[tool.asyncpitfalls]\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[tool.asyncpitfalls\n", "expected ']' at the end of a table declaration (at line 1, column 20)"),
        (b"x = \xff\n", "byte 5 is not UTF-8, which TOML must be; save the file as UTF-8"),
        (b"[tool]\nasyncpitfalls = 1\n", "`tool.asyncpitfalls` is not a table; write [tool.asyncpitfalls] on a line"),
        (f"{TABLE}slect = []\n".encode(), "unknown key `slect` in [tool.asyncpitfalls]; did you mean `select`?"),
        (f"{TABLE}xyzzy = 1\n".encode(), "unknown key `xyzzy` in [tool.asyncpitfalls]"),
        (f'{TABLE}select = ["APF2O1"]\n'.encode(), "names the unknown rule `APF2O1`; did you mean `APF2"),
        (
            f'{TABLE}ignore = ["missing-main-gard"]\n'.encode(),
            "`missing-main-gard`; did you mean `missing-main-guard`?",
        ),
        (f"{TABLE}jobs = true\n".encode(), "is true or false, not a whole number; write it without quotes or point"),
        (f'{TABLE}min-confidence = "sure"\n'.encode(), "cannot be `sure`; choose from certain, probable, possible"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(run: Run, project: Path, content: bytes, said: str) -> None:
    (project / "pyproject.toml").write_bytes(content)
    done = run("--exit-zero")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"asyncpitfalls: {project / 'pyproject.toml'}: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (project / ".asyncpitfalls_cache").exists()


@pytest.mark.parametrize("text", ['name = "{{ name }}"\n{% if x %}\n', "{{ name }} = 1"], ids=["statement", "key"])
def test_the_template_of_a_project_has_no_settings(run: Run, project: Path, text: str) -> None:
    folder = project / "{{ name }}"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    (folder / "made.py").write_text("import time\n\n\nasync def main():\n    time.sleep(1)\n", encoding="utf-8")
    done = run("--output-format", "concise")
    assert done.returncode == 1
    assert "made.py:5:5: APF201" in done.stdout
    assert run("--config", str(folder / "pyproject.toml")).returncode == 2


def test_a_broken_file_can_be_passed_over(run: Run, project: Path) -> None:
    (project / "pyproject.toml").write_text("[", encoding="utf-8")
    done = run("--isolated", "--output-format", "concise")
    assert (done.returncode, done.stderr) == (1, "1 finding in 1 of 1 file\n")


def test_a_folder_in_place_of_the_file(run: Run, project: Path) -> None:
    (project / "pyproject.toml").unlink()
    (project / "pyproject.toml").mkdir()
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"asyncpitfalls: {project / 'pyproject.toml'}: cannot be read (Is a directory); "
        "make it readable or run with `--isolated`\n"
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--select", "APF2O1"), "`--select` names the unknown rule `APF2O1`; did you mean `APF2"),
        (("--ignore", "E501"), "`--ignore` names the unknown rule `E501`"),
        (("--target-version", "3.11"), "`--target-version` cannot be `3.11`; did you mean `py311`?"),
        (("--jobs", "-1"), "`--jobs` is -1; it must be 0 (decide by itself) or more"),
        (("--config", "gone.toml"), "gone.toml: there is no such file; give `--config` a TOML file that exists"),
        (("--output-format", "xml"), "argument --output-format: invalid choice: 'xml'"),
        (("--slect", "APF2"), "unrecognized arguments: --slect; did you mean `--select`?"),
    ],
)
def test_a_wrong_option(run: Run, project: Path, options: tuple[str, ...], said: str) -> None:
    done = run(*options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr.splitlines()[-1]
    assert not (project / ".asyncpitfalls_cache").exists()
