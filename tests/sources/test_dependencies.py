"""What the files say that declare a project's dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.sources.dependencies import OPTION, Dependencies, find_dependencies

if TYPE_CHECKING:
    from pathlib import Path


def put(root: Path, name: str, text: str) -> None:
    """Write a file, its folder made."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        *("pyproject.toml", "setup.cfg", "setup.py", "tox.ini", "pytest.ini", "noxfile.py", "Pipfile", "Makefile"),
        *("requirements.txt", "dev-requirements.in", "requirements_test_all.txt", "environment-dev.yml"),
        *("requirements/test.txt", "tests/requirements.txt", ".github/workflows/ci.yml"),
    ],
)
def test_these_files_are_read(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, 'test = ["Pytest_AsyncIO[docs]>=0.21; x", "pytest"]')
    assert find_dependencies(tmp_path).words >= {"pytest-asyncio", "pytest"}


@pytest.mark.parametrize("name", ["notes.txt", "shop/setup.cfg", "tests/test_orders.py", "docs/requirements.txt"])
def test_others_are_not(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, "pytest-asyncio")
    assert find_dependencies(tmp_path).words == frozenset()


def test_the_files_around_the_root_count_up_to_the_repository(tmp_path: Path) -> None:
    put(tmp_path, "setup.cfg", "outside")
    put(tmp_path, "work/.git/HEAD", "ref")
    put(tmp_path, "work/tox.ini", "around")
    put(tmp_path, "work/libs/core/pyproject.toml", "inside")
    assert find_dependencies(tmp_path / "work/libs/core").words == {"inside", "around"}


def test_without_a_repository_the_root_alone_counts(tmp_path: Path) -> None:
    put(tmp_path, "setup.cfg", "outside")
    put(tmp_path, "core/setup.cfg", "inside")
    assert find_dependencies(tmp_path / "core").words == {"inside"}


def test_a_change_is_seen(tmp_path: Path) -> None:
    put(tmp_path, "setup.cfg", "pytest")
    before = find_dependencies(tmp_path)
    assert find_dependencies(tmp_path) == before
    put(tmp_path, "setup.cfg", "pytest ")
    after = find_dependencies(tmp_path)
    assert after.words == before.words
    assert after.identity != before.identity


def test_further_files_count_for_their_texts_alone(tmp_path: Path) -> None:
    put(tmp_path, "setup.cfg", "pytest")
    put(tmp_path, "bot/requirements.txt", "aiohttp<3")
    further = [str(tmp_path / "bot/requirements.txt")]
    found = find_dependencies(tmp_path, further)
    assert found.words == {"pytest"}
    assert found.texts == ("pytest", "aiohttp<3")
    put(tmp_path, "bot/requirements.txt", "aiohttp<4")
    assert find_dependencies(tmp_path, further).identity != found.identity


def test_what_is_no_declaration_says_nothing(tmp_path: Path) -> None:
    put(tmp_path, "requirements.txt", "pytest\n" * 200_000)
    (tmp_path / "setup.py").mkdir()
    assert find_dependencies(tmp_path).words == frozenset()


def test_nothing_is_known_by_default() -> None:
    assert Dependencies().words == frozenset()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pytest.ini", "[pytest]\naddopts = -q\n    -p shop_tests.running -p no:cacheprovider\n"),
        (
            "pyproject.toml",
            '[tool.pytest.ini_options]\naddopts = ["-p", "shop_tests.running", "-p=no:cacheprovider"]\n',
        ),
        ("Makefile", "test:\n\tmkdir -p reports\n\tpytest -x -p shop_tests.running tests\n"),
    ],
)
def test_plugins_that_options_load_are_told_apart(tmp_path: Path, name: str, text: str) -> None:
    put(tmp_path, name, text)
    words = find_dependencies(tmp_path).words
    assert {word for word in words if word.startswith(OPTION)} == {f"{OPTION}shop_tests.running"}
