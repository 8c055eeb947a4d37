"""A cache that is damaged, foreign or in the way: results as without one, and never an error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, check
from asyncpitfalls.cli import main
from asyncpitfalls.pipeline import identity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Told = Callable[..., list[str]]

FOUND = ["bad.py:5:5 APF201", "more.py:2:5 APF101"]


@pytest.fixture
def cache(project: Path, told: Told) -> Path:
    """The cache of a project that was checked."""
    (project / "more.py").write_text("def f():\n    await g()\n", encoding="utf-8")
    assert told() == FOUND
    return project / ".asyncpitfalls_cache"


def entries(cache: Path) -> list[Path]:
    found = sorted(cache.glob("*.apf"))
    assert len(found) >= 2  # what was read, and what was found
    return found


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda content: content[: len(content) // 2],
    "one byte less": lambda content: content[:-1],
    "one byte more": lambda content: content + b"\0",
    "one bit turned": lambda content: content[:-20] + bytes([content[-20] ^ 1]) + content[-19:],
    "garbage": lambda content: os.urandom(len(content)),
    "another format": lambda content: content.replace(b"APFCACHE", b"APFCACHF", 1),
    "text": lambda _: b"{}",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_a_miss(told: Told, cache: Path, damage: str) -> None:
    for entry in entries(cache):
        entry.write_bytes(DAMAGES[damage](entry.read_bytes()))
    assert told() == FOUND
    assert told() == FOUND


def test_one_entry_under_the_name_of_another_is_a_miss(told: Told, cache: Path) -> None:
    first, *others = entries(cache)
    contents = [entry.read_bytes() for entry in (*others, first)]
    for entry, content in zip((first, *others), contents, strict=True):
        entry.write_bytes(content)
    assert told() == FOUND


def test_entries_that_became_folders_are_misses(told: Told, cache: Path) -> None:
    for entry in entries(cache):
        entry.unlink()
        entry.mkdir()
    assert told() == FOUND


@pytest.mark.parametrize("place", ["file", "link into nothing", "file above"])
def test_a_folder_that_cannot_be_made_means_no_cache(told: Told, project: Path, place: str) -> None:
    folder = project / ".asyncpitfalls_cache"
    if place == "file":
        folder.touch()
    elif place == "link into nothing":
        folder.symlink_to(project / "gone" / "folder")
    else:
        (project / "kept").touch()
        folder = project / "kept" / "cache"
    assert told("--cache-dir", str(folder)) == FOUND[:1]
    assert told("--cache-dir", str(folder)) == FOUND[:1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a file system that refuses all writes")
def test_a_folder_that_refuses_writes_means_no_cache(told: Told) -> None:
    assert told("--cache-dir", "/proc/self") == FOUND[:1]
    assert told("--cache-dir", "/dev/null") == FOUND[:1]


def test_what_another_version_kept_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        for version in ("98", "99"):
            monkeypatch.setattr(identity, "VERSION", version)
            identity.fingerprint.cache_clear()
            assert [each.code for each in check([project], Config()).findings] == ["APF201"]
        assert len(list(project.glob(".asyncpitfalls_cache/*.apf"))) == 2 * 2
    finally:
        identity.fingerprint.cache_clear()


def test_what_another_python_kept_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        for version in ("3.98", "3.99"):
            monkeypatch.setattr(sys, "version", version)
            identity.fingerprint.cache_clear()
            assert [each.code for each in check([project], Config()).findings] == ["APF201"]
        assert len(list(project.glob(".asyncpitfalls_cache/*.apf"))) == 2 * 2
    finally:
        identity.fingerprint.cache_clear()


def test_many_runs_at_once_on_one_cache(project: Path) -> None:
    for number in range(30):
        (project / f"module_{number}.py").write_text(
            f"import time\nasync def f{number}():\n    time.sleep({number + 1})\n", encoding="utf-8"
        )
    command = [sys.executable, "-m", "asyncpitfalls", "check", "--output-format", "json"]
    runs = [
        subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    outcomes = {run.communicate() for run in runs}
    assert {run.returncode for run in runs} == {1}
    assert len(outcomes) == 1
    out, err = outcomes.pop()
    assert (len(json.loads(out)), err) == (31, "")
    assert not list(project.glob(".asyncpitfalls_cache/*.tmp"))


def test_no_cache_leaves_nothing(project: Path) -> None:
    assert main(["check", "--no-cache", "-q"]) == 1
    assert {each.name for each in project.iterdir()} == {"pyproject.toml", "bad.py"}
