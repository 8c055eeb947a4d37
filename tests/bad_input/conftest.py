from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from asyncpitfalls.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Done = subprocess.CompletedProcess[str]

BAD = "import time\n\n\nasync def view():\n    time.sleep(1)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file with one finding, which is also the current folder."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").touch()
    (root / "bad.py").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(root)
    for name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def run(project: Path) -> Callable[..., Done]:
    """``asyncpitfalls check`` in the project; whatever happens, nobody is shown a traceback."""

    def start(*arguments: str, **more: Any) -> Done:  # noqa: ANN401 - what `subprocess.run` takes
        command = [sys.executable, "-m", "asyncpitfalls", "check", *arguments]
        env = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(command, cwd=project, env=env, capture_output=True, encoding="utf-8", check=False, **more)
        assert "Traceback" not in done.stderr + done.stdout
        return done

    return start


@pytest.fixture
def told(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """The findings of a run in this process, one line each: path, row, column, code; of APF900 the message too."""

    def start(*arguments: str) -> list[str]:
        status = main(["check", "--output-format", "json", *arguments])
        captured = capsys.readouterr()
        assert captured.err == ""
        found = json.loads(captured.out)
        assert status == (1 if found else 0)
        return [line_of(each, project) for each in found]

    return start


def line_of(finding: dict[str, Any], root: Path) -> str:
    where = os.path.relpath(finding["filename"], root).replace(os.sep, "/")
    place = f"{where}:{finding['location']['row']}:{finding['location']['column']} {finding['code']}"
    return f"{place} {finding['message']}" if finding["code"] == "APF900" else place
