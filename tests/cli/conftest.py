from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import asyncpitfalls
from asyncpitfalls import pipeline
from asyncpitfalls.findings import Confidence, Finding, Report, Span

if TYPE_CHECKING:
    from collections.abc import Callable

BAD = "import time\n\n\nasync def f():\n    time.sleep(1)\n"
GOOD = "import asyncio\n\n\nasync def f():\n    await asyncio.sleep(1)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one bad file, which is also the current folder."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text("[tool.asyncpitfalls]\nno-cache = true\n", encoding="utf-8")
    (root / "bad.py").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(root)
    for name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def run(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """``python -m asyncpitfalls`` (or other arguments of Python's) in the project."""
    environment = {**os.environ, "PYTHONPATH": str(Path(asyncpitfalls.__file__).parents[1])}

    def start(*arguments: str, python: tuple[str, ...] = ("-m", "asyncpitfalls"), **more: Any) -> Any:  # noqa: ANN401
        options: dict[str, Any] = {"capture_output": True, "text": True, "encoding": "utf-8", **more}
        env = {**environment, **options.pop("env", {})}
        command = [sys.executable, *python, *arguments]
        start_process: Any = subprocess.run  # its overloads cannot tell which one a dict of options chooses
        return start_process(command, cwd=project, env=env, check=False, **options)

    return start


class Checked:
    """What stands in for `pipeline.check`: it remembers how it was called and gives a report or raises."""

    def __init__(self, outcome: Report | BaseException) -> None:
        self.outcome = outcome
        self.paths: list[Path] = []
        self.config: Any = None
        self.stdin: tuple[Path, bytes] | None = None
        self.progress: Any = None

    def __call__(self, paths: list[Path], config: object, *, stdin: Any, progress: object) -> Report:  # noqa: ANN401
        self.paths, self.config, self.stdin, self.progress = paths, config, stdin, progress
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.fixture
def check_gives(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Report | BaseException], Checked]:
    """Put a stand-in in the place of `pipeline.check`."""

    def put(outcome: Report | BaseException) -> Checked:
        assert project.is_dir()
        checked = Checked(outcome)
        monkeypatch.setattr(pipeline, "check", checked)
        return checked

    return put


@pytest.fixture
def report(project: Path) -> Report:
    """Three findings in two of three files."""
    files = tuple(project / name for name in ("a.py", "b.py", "c.py"))

    def finding(path: Path, code: str, name: str) -> Finding:
        return Finding(path, Span(1, 1, 1, 2), code, name, f"`{code}` hurts; stop", Confidence.CERTAIN, (1, 1))

    sleep = ("APF201", "blocking-sleep-in-coroutine")
    found = (
        finding(files[0], *sleep),
        finding(files[1], "APF102", "coroutine-never-awaited"),
        finding(files[1], *sleep),
    )
    return Report(found, files, dict.fromkeys(files, "x\n"))
