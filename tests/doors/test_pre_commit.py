"""The hook, as pre-commit runs it on a commit: only changed files are named, the verdict knows the whole project."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.doors.conftest import FILES, write

ROOT = Path(__file__).parents[2]
TOOL = '\n[tool.asyncpitfalls]\noutput-format = "concise"\n'


# What a hook of git's own sets would lead the tests into the repository that it runs for.
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "COV_", "COVERAGE_"))}


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *identity, *arguments]
    return subprocess.run(command, env=CLEAN, capture_output=True, check=True, encoding="utf-8").stdout


@pytest.fixture
def hook(tmp_path: Path) -> Path:
    """This repository as it is now, committed elsewhere: its own index is left alone."""
    folder = tmp_path / "hook"
    for name in git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose work tree is the project."""
    folder = tmp_path / "repository"
    for name, text in {**FILES, "pyproject.toml": FILES["pyproject.toml"] + TOOL}.items():
        write(folder, name, text)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    return folder


@pytest.mark.network
def test_a_changed_file_alone_gets_the_verdict_of_the_whole_project(
    hook: Path, repository: Path, tmp_path: Path
) -> None:
    files = ("src/shop/views.py", "src/shop/client.py")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hook), "asyncpitfalls", "--files", *files],
        cwd=repository,
        env={**CLEAN, "PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    ours = subprocess.run(
        [sys.executable, "-m", "asyncpitfalls", "check", *files],
        cwd=repository,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    shown = ours.stdout.splitlines()
    assert [line.split()[:2] for line in shown] == [
        ["src/shop/views.py:6:18:", "APF201"],
        ["src/shop/views.py:7:5:", "APF102"],
        ["src/shop/views.py:14:5:", "APF102"],
        ["src/shop/views.py:15:42:", "APF901"],
    ]
    assert [line for line in done.stdout.splitlines() if line.startswith("src/")] == shown
    assert "4 findings in 1 of 2 files" in done.stdout
