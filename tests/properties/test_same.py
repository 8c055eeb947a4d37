"""The same input gives the same output: whatever the number of processes, the place and the way of asking."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import check
from asyncpitfalls.cli import main
from asyncpitfalls.config.values import FORMATS
from asyncpitfalls.pipeline import closely, reading, work

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls import Finding

    Shown = Callable[..., str]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """What a check writes to standard output."""

    def run(*arguments: str) -> str:
        assert main(["check", "-q", *arguments]) == 1
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out

    return run


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of processes that were used, where any work is worth one more."""
    numbers: list[int] = []
    monkeypatch.setattr(reading, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(closely, "WORTH_A_PROCESS", 1)
    start = work.executor

    def note(processes: int) -> object:
        numbers.append(processes)
        return start(processes)

    monkeypatch.setattr(work, "executor", note)
    return numbers


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("form", FORMATS)
def test_one_process_or_four(shown: Shown, used: list[int], form: str) -> None:
    options = ("--no-cache", "--output-format", form)
    alone = shown("--jobs", "1", *options)
    assert used == []
    assert shown("--jobs", "4", *options) == alone
    assert used == [4, 4]  # to read files, and to read some of them closely
    assert alone.count("APF201")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("form", FORMATS)
def test_two_runs(shown: Shown, form: str) -> None:
    first = shown("--output-format", form)
    assert shown("--output-format", form) == first
    assert shown("--output-format", form, "--no-cache") == first


def test_whatever_the_hashes_are(shop: Path) -> None:
    command = [sys.executable, "-m", "asyncpitfalls", "check", "--no-cache", "--output-format", "json"]
    outputs = {
        subprocess.run(
            command, cwd=shop, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(outputs) == 1


def of(findings: tuple[Finding, ...], path: Path) -> list[Finding]:
    return [finding for finding in findings if finding.path == path]


def test_however_a_file_is_asked_for(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check([shop]).findings
    for path in sorted(shop.rglob("*.py")):
        expected = of(whole, path)
        assert list(check([path]).findings) == expected
        assert of(check([path.parent]).findings, path) == expected
        assert of(check([shop / "src", path]).findings, path) == expected
        monkeypatch.chdir(path.parent)
        assert list(check([path.name]).findings) == expected
        assert list(check([os.path.relpath(path, Path.cwd())]).findings) == expected
        assert list(check([Path("..", path.parent.name, path.name)]).findings) == expected
        monkeypatch.chdir(shop.parent)
        assert list(check([path.relative_to(shop.parent)]).findings) == expected
    assert len(whole) > 5


def test_the_order_of_paths_and_their_number_do_not_matter(shop: Path) -> None:
    files = sorted(shop.rglob("*.py"))
    whole = check([shop])
    assert check(files) == whole
    assert check([*reversed(files), shop, files[0]]) == whole


def test_a_project_elsewhere_gives_the_same(shop: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    here = shown("--output-format", "concise")
    moved = shop.parent / "elsewhere"
    shop.rename(moved)
    monkeypatch.chdir(moved)
    assert shown("--output-format", "concise") == here
