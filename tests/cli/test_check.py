from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.cli import main
from asyncpitfalls.cli.progress import Bar
from asyncpitfalls.findings import Report, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Checked

    CheckGives = Callable[[Report | BaseException], Checked]
    Said = Callable[[], tuple[str, ...]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What was written to standard output and standard error since the last time."""
    return lambda: tuple(capsys.readouterr())


def test_findings_are_1_and_a_summary(check_gives: CheckGives, report: Report, said: Said) -> None:
    check_gives(report)
    assert main(["check", "--output-format", "concise"]) == 1
    assert said() == (
        (
            "a.py:1:1: APF201 `APF201` hurts; stop\n"
            "b.py:1:1: APF102 `APF102` hurts; stop\n"
            "b.py:1:1: APF201 `APF201` hurts; stop\n"
        ),
        "3 findings in 2 of 3 files\n",
    )


def test_no_findings_are_0(check_gives: CheckGives, said: Said) -> None:
    check_gives(Report(checked=(Path("a.py"),)))
    assert main(["check"]) == 0
    assert said() == ("", "no findings in 1 file\n")


def test_nothing_to_check_is_said(check_gives: CheckGives, said: Said) -> None:
    check_gives(Report())
    assert main(["check"]) == 0
    assert said() == ("", "no Python files to check\n")


def test_exit_zero_forgives_findings_alone(check_gives: CheckGives, report: Report, said: Said) -> None:
    check_gives(report)
    assert main(["check", "--exit-zero"]) == 0
    assert "APF201" in said()[0]
    check_gives(UsageError("`gone.py` does not exist; name a path that does"))
    assert main(["check", "--exit-zero", "gone.py"]) == 2
    assert said() == ("", "asyncpitfalls: `gone.py` does not exist; name a path that does\n")


def test_quiet_leaves_out_the_summary(check_gives: CheckGives, report: Report, said: Said) -> None:
    check_gives(report)
    assert main(["check", "-q"]) == 1
    out, err = said()
    assert out.count("rule: ") == 3
    assert err == ""


def test_data_formats_have_no_summary(check_gives: CheckGives, report: Report, said: Said) -> None:
    check_gives(report)
    assert main(["check", "--output-format", "json"]) == 1
    out, err = said()
    assert len(json.loads(out)) == 3
    assert err == ""


def test_statistics_count_by_code(check_gives: CheckGives, report: Report, said: Said) -> None:
    check_gives(report)
    assert main(["check", "--statistics", "-q"]) == 1
    assert said() == ("2  APF201  blocking-sleep-in-coroutine\n1  APF102  coroutine-never-awaited\n", "")
    assert main(["check", "--statistics", "--output-format", "json"]) == 1
    assert json.loads(said()[0]) == [
        {"code": "APF201", "name": "blocking-sleep-in-coroutine", "count": 2},
        {"code": "APF102", "name": "coroutine-never-awaited", "count": 1},
    ]
    assert main(["check", "--statistics", "--output-format", "sarif"]) == 2
    assert said()[1] == ("asyncpitfalls: `--statistics` cannot be shown as sarif; choose from full, concise, json\n")


def test_statistics_of_nothing_are_nothing(check_gives: CheckGives, said: Said) -> None:
    check_gives(Report())
    assert main(["check", "--statistics", "-q"]) == 0
    assert said() == ("", "")


def test_paths_and_configuration_reach_the_pipeline(check_gives: CheckGives, project: Path) -> None:
    checked = check_gives(Report())
    assert main(["check", "a.py", "b", "--select", "APF2", "--jobs", "2"]) == 0
    assert checked.paths == [Path("a.py"), Path("b")]
    config = checked.config(project)
    assert (config.select, config.jobs, config.use_cache) == (("APF2",), 2, False)
    assert checked.config(project) is config
    assert checked.progress is None


def test_the_file_says_how_to_show(check_gives: CheckGives, report: Report, project: Path, said: Said) -> None:
    check_gives(report)
    (project / "pyproject.toml").write_text('[tool.asyncpitfalls]\noutput-format = "concise"\nquiet = true\n', "utf-8")
    assert main(["check"]) == 1
    assert said()[0].startswith("a.py:1:1: ")


def test_a_wrong_configuration_is_2(check_gives: CheckGives, project: Path, said: Said) -> None:
    check_gives(Report())
    (project / "pyproject.toml").write_text("[tool.asyncpitfalls]\nselct = []\n", "utf-8")
    assert main(["check", "--exit-zero"]) == 2
    file = project / "pyproject.toml"
    assert said() == (
        "",
        f"asyncpitfalls: {file}: unknown key `selct` in [tool.asyncpitfalls]; did you mean `select`?\n",
    )


def test_verbose_names_the_projects(check_gives: CheckGives, project: Path, said: Said) -> None:
    checked = check_gives(Report())
    assert main(["check", "-v", "--select", "APF1,APF2"]) == 0
    said()
    checked.config(project)
    assert said()[1].splitlines() == [
        f"asyncpitfalls: project {project}: Python 3.10 or newer, select APF1, APF2",
        f"asyncpitfalls: project {project}: installed packages from nowhere",
    ]


def test_standard_input(check_gives: CheckGives, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = check_gives(Report())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# \xff\n")))
    assert main(["check", "-", "--stdin-filename", "src/a.py"]) == 0
    assert (checked.paths, checked.stdin) == ([], (Path("src/a.py"), b"# \xff\n"))
    assert main(["check", "-"]) == 0
    assert checked.stdin == (Path("stdin.py"), b"")


def test_standard_input_stands_alone(check_gives: CheckGives, said: Said) -> None:
    check_gives(Report())
    assert main(["check", "-", "a.py"]) == 2
    assert said()[1].startswith("asyncpitfalls: `-` stands for standard input and cannot be checked together")
    assert main(["check", "--stdin-filename", "a.py"]) == 2
    assert said()[1].startswith("asyncpitfalls: `--stdin-filename` names standard input, which is not asked for;")


@pytest.mark.parametrize("service", [("github", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR")])
def test_services_get_paths_from_the_repository(
    check_gives: CheckGives,
    report: Report,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    service: tuple[str, str],
) -> None:
    output_format, variable = service
    project = report.findings[0].path.parent
    check_gives(report)
    monkeypatch.setenv(variable, str(project.parent))
    assert main(["check", "--output-format", output_format]) == 1
    assert "project/a.py" in capsys.readouterr().out
    monkeypatch.setenv(variable, str(project / "elsewhere"))
    assert main(["check", "--output-format", output_format]) == 1
    assert "project/a.py" not in capsys.readouterr().out


def test_colour_is_for_terminals_and_who_asks(
    check_gives: CheckGives, report: Report, project: Path, said: Said
) -> None:
    check_gives(report)
    main(["check"])
    assert "\x1b[" not in said()[0]
    main(["check", "--color", "always"])
    assert "\x1b[" in said()[0]
    main(["check", "--color", "always", "--output-file", "out.txt"])
    assert "\x1b[" in (project / "out.txt").read_text("utf-8")


def test_no_colour_goes_to_a_file_by_itself(
    check_gives: CheckGives, report: Report, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_gives(report)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main(["check", "--output-file", "out.txt"]) == 1
    assert "\x1b[" not in (project / "out.txt").read_text("utf-8")


class Terminal(io.StringIO):
    """Standard error as a person sees it."""

    def isatty(self) -> bool:
        return True


def test_the_bar_is_for_people(check_gives: CheckGives, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = check_gives(Report())
    monkeypatch.setattr(sys, "stderr", Terminal())
    main(["check"])
    assert isinstance(checked.progress, Bar)
    for typed in (["-q"], ["--output-format", "concise"]):
        main(["check", *typed])
        assert checked.progress is None


def test_the_bar_waits_until_the_run_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    seconds = [0.0]
    with Bar(lambda: seconds[0]) as progress:
        progress(1, 10)
        assert terminal.getvalue() == ""
        seconds[0] = 1.5
        progress(5, 10)
        assert "reading" in terminal.getvalue()
        progress(10, 10)
    with Bar(lambda: seconds[0]):
        pass
