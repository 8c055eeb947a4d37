"""Where installed packages lie, by the layout of environments."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from asyncpitfalls.findings import UsageError
from asyncpitfalls.sources.environment import Environment, find_environment


def packages(environment: Path, python: str = "lib/python3.12", kind: str = "site-packages") -> str:
    """An environment's folder of packages, made."""
    folder = environment / python / kind
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project where nothing is active."""
    for name in ("VIRTUAL_ENV", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


def test_no_environment_is_an_empty_one(root: Path) -> None:
    assert find_environment(root, None) == Environment((), "")


@pytest.mark.parametrize("name", [".venv", "venv"])
def test_one_in_the_project_is_found(root: Path, name: str) -> None:
    found = packages(root / name)
    assert find_environment(root, None).folders == (found,)


def test_a_folder_of_that_name_need_not_be_one(root: Path) -> None:
    (root / ".venv").mkdir()
    (root / "venv").write_text("", encoding="utf-8")
    assert find_environment(root, None).folders == ()


def test_the_active_one_comes_first(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_project, active = packages(root / ".venv"), packages(tmp_path / "active")
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "active"))
    assert find_environment(root, None).folders == (active,)
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "gone"))
    assert find_environment(root, None).folders == (in_project,)


def test_that_of_a_hook_is_not_the_project_s(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages(tmp_path / "hook")
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "hook"))
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert find_environment(root, None).folders == ()


def test_what_is_asked_for_wins(root: Path, tmp_path: Path) -> None:
    packages(root / ".venv")
    asked = packages(tmp_path / "asked")
    assert find_environment(root, str(tmp_path / "asked")).folders == (asked,)


def test_an_interpreter_stands_for_its_environment(root: Path, tmp_path: Path) -> None:
    base, made = tmp_path / "base", tmp_path / "made"
    packages(base)
    found = packages(made)
    for folder in (base, made):
        (folder / "bin").mkdir()
    (base / "bin" / "python3").write_text("not to be started", encoding="utf-8")
    try:
        (made / "bin" / "python").symlink_to(base / "bin" / "python3")
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert find_environment(root, str(made / "bin" / "python")).folders == (found,)


def test_a_link_from_elsewhere_is_followed(root: Path, tmp_path: Path) -> None:
    found = packages(tmp_path / "base")
    (tmp_path / "base" / "bin").mkdir()
    (tmp_path / "base" / "bin" / "python3").write_text("", encoding="utf-8")
    (tmp_path / "commands").mkdir()
    try:
        (tmp_path / "commands" / "python").symlink_to(tmp_path / "base" / "bin" / "python3")
    except OSError:
        pytest.skip("this system lets nobody make links")
    folders = find_environment(root, str(tmp_path / "commands" / "python")).folders
    assert list(map(os.path.realpath, folders)) == [os.path.realpath(found)]


def test_an_environment_of_windows(root: Path, tmp_path: Path) -> None:
    found = packages(tmp_path / "made", "Lib")
    (tmp_path / "made" / "Scripts").mkdir()
    (tmp_path / "made" / "Scripts" / "python.exe").write_text("", encoding="utf-8")
    assert find_environment(root, str(tmp_path / "made")).folders == (found,)
    assert find_environment(root, str(tmp_path / "made" / "Scripts" / "python.exe")).folders == (found,)


def test_of_several_pythons_the_one_asked_for(root: Path, tmp_path: Path) -> None:
    system = tmp_path / "usr"
    old, new = packages(system, "lib/python3.9"), packages(system, "lib/python3.12")
    shared = packages(system, "lib/python3", "dist-packages")
    (system / "bin").mkdir()
    for name in ("python3.9", "python3"):
        (system / "bin" / name).write_text("", encoding="utf-8")
    assert find_environment(root, str(system / "bin" / "python3.9")).folders == (shared, old)
    assert find_environment(root, str(system / "bin" / "python3")).folders == (shared, new)


@pytest.mark.parametrize("line", ["version = 3.9.2", "version_info = 3.9.2.final.0"])
def test_a_virtual_environment_names_its_python(root: Path, line: str) -> None:
    kept = packages(root / ".venv", "lib/python3.9")
    packages(root / ".venv", "lib/python3.12")
    (root / ".venv" / "pyvenv.cfg").write_text(f"home = /usr/bin\n{line}\n", encoding="utf-8")
    assert find_environment(root, None).folders == (kept,)


def test_pure_and_compiled_packages_may_lie_apart(root: Path) -> None:
    both = (packages(root / ".venv"), packages(root / ".venv", "lib64/python3.12"))
    assert find_environment(root, None).folders == both


def test_its_identity_tells_what_is_installed(root: Path) -> None:
    folder = root / ".venv/lib/python3.12/site-packages"
    packages(root / ".venv")
    seen = [find_environment(root, None).identity]
    (folder / "lib-1.0.dist-info").mkdir()
    seen.append(find_environment(root, None).identity)
    (folder / "lib-1.0.dist-info").rename(folder / "lib-1.1.dist-info")
    seen.append(find_environment(root, None).identity)
    assert len(set(seen)) == 3
    (folder / "__pycache__").mkdir()
    assert find_environment(root, None).identity == seen[-1]


@pytest.mark.parametrize("made", [None, "folder", "file"])
def test_what_is_no_environment_is_wrong_usage(root: Path, tmp_path: Path, made: str | None) -> None:
    asked = tmp_path / "asked"
    if made == "folder":
        asked.mkdir()
    elif made == "file":
        asked.write_text("", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        find_environment(root, str(asked))
    message = str(caught.value)
    assert message.startswith(f"`--python` is `{asked}`, which ")
    assert "\n" not in message
    assert "give it" in message


def test_what_is_installed_to_be_worked_on_is_found_where_it_lies(root: Path, tmp_path: Path) -> None:
    found = packages(root / ".venv")
    other = tmp_path / "other"
    (other / "tool").mkdir(parents=True)
    (other / "tool" / "__init__.py").write_text("", encoding="utf-8")
    lines = f"# a comment\nimport sys; sys.path\n\n{other}\n{tmp_path / 'absent'}\n../../..\n{root}\n{root / 'src'}\n"
    (Path(found) / "other.pth").write_text(lines, encoding="utf-8")
    (root / "src").mkdir()
    assert find_environment(root, None).folders == (found, str(other), str(root / ".venv"))


def test_what_is_worked_on_changes_the_identity(root: Path, tmp_path: Path) -> None:
    found = packages(root / ".venv")
    other = tmp_path / "other"
    other.mkdir()
    (other / "tool.py").write_text("", encoding="utf-8")
    (Path(found) / "other.pth").write_text(str(other), encoding="utf-8")
    before = find_environment(root, None).identity
    assert find_environment(root, None).identity == before
    (other / "tool.py").write_text("x = 1", encoding="utf-8")
    assert find_environment(root, None).identity != before
