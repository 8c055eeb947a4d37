from __future__ import annotations

import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.sources.ignores import IgnoreFile
from tests.sources.conftest import Plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("lines", "path", "expected"),
    [
        ("build/", "build/", True),
        ("build/", "a/build/", True),
        ("build/", "build", None),
        ("*.egg-info/", "x.egg-info/", True),
        ("*.py", "a/x.py", True),
        ("*.py\n!x.py", "a/x.py", False),
        ("!x.py\n*.py", "a/x.py", True),
        ("/x.py", "x.py", True),
        ("/x.py", "a/x.py", None),
        ("a/x.py", "b/a/x.py", None),
        ("a/*", "a/x.py", True),
        ("a/*", "a/b/x.py", None),
        ("a/**", "a/", None),
        ("a/**", "a/b/x.py", True),
        ("**/x.py", "x.py", True),
        ("a/**/x.py", "a/x.py", True),
        ("a/**/**/x.py", "a/b/c/x.py", True),
        ("/**", "a/x.py", True),
        ("*.py[cod]", "x.pyc", True),
        ("*.py[cod]", "x.pyi", None),
        ("[!a].py", "b.py", True),
        ("[^a].py", "a.py", None),
        ("[[:digit:]x].py", "7.py", True),
        ("[]a].py", "].py", True),
        ("[a-].py", "-.py", True),
        ("[--9].py", "..py", None),
        ("[z-a].py", "b.py", None),
        ("[x.py", "[x.py", None),
        ("?.py", "x.py", True),
        ("a?b", "a/b", None),
        (r"\!x.py", "!x.py", True),
        (r"\#x.py", "#x.py", True),
        ("#x.py", "#x.py", None),
        ("x.py  ", "x.py", True),
        ("x\\ ", "x ", True),
        ("!\n/\n\n", "x.py", None),
    ],
)
def test_a_line_means_what_it_means_to_git(lines: str, path: str, *, expected: bool | None) -> None:
    bare = path.rstrip("/")
    verdict = IgnoreFile("/top", lines).verdict(f"/top/{bare}", bare.rpartition("/")[2], is_folder=path != bare)
    assert verdict is expected


def test_files_above_and_below_the_root_count_the_nearest_first(plant: Plant) -> None:
    plant(".git/HEAD", "p/pyproject.toml", "p/a.py", "p/b.py", "p/sub/a.py", "p/sub/c.py", "p/info.py")
    plant.write(".gitignore", "a.py\n")
    plant.write("p/.gitignore", "b.py\n")
    plant.write("p/sub/.gitignore", "!a.py\nc.py\n")
    plant.write(".git/info/exclude", "info.py\n")
    assert plant.files("p") == ["p/sub/a.py"]
    assert plant.files("p", respect_gitignore=False) == [
        f"p/{name}" for name in ("a.py", "b.py", "info.py", "sub/a.py", "sub/c.py")
    ]


def test_outside_a_repository_only_files_in_the_root_count(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/b.py")
    plant.write(".gitignore", "a.py\n")
    plant.write("p/.gitignore", "b.py\n")
    assert plant.files("p") == ["p/a.py"]


def test_a_repository_has_no_say_in_a_root_it_ignores(plant: Plant) -> None:
    plant(".git/HEAD", "out/p/pyproject.toml", "out/p/a.py")
    plant.write(".gitignore", "out/\na.py\n")
    assert plant.files("out/p") == ["out/p/a.py"]


def test_a_file_that_is_no_text_and_a_folder_of_that_name_do_no_harm(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/sub/.gitignore/x", "p/sub/b.py")
    (plant.top / "p/.gitignore").write_bytes(b"\xef\xbb\xbfa.py\n\xff\xfe\n")
    assert plant.files("p") == ["p/sub/b.py"]


FOLDERS = ["a", "b", "build", "lib"]
FILES = ["a.py", "x.py", "y.py", "z.pyi"]
LINES = [
    *("a", "/a", "a/", "a/b", "a/*", "a/**", "**/b", "a/**/x.py", "b*", "lib/", "!lib/", "/lib/*", "!*/", "*", "/**"),
    *("*.py", "!x.py", "?.py", "*.py[ci]", "[!a].py", "[[:alpha:]].py", "\\x.py", "*/x.py", "!/a/x.py", "x.py ", "!"),
]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is the judge")
@pytest.mark.parametrize("seed", range(12))
def test_git_agrees_on_random_repositories(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    plant = Plant(tmp_path)
    folders = [""]
    for _ in range(10):
        folders.append(f"{chance.choice(folders)}{chance.choice(FOLDERS)}/")
        plant(*(folders[-1] + name for name in chance.sample(FILES, 3)))
    for folder in {"", *chance.sample(folders, 4)}:
        plant.write(f"{folder}.gitignore", "\n".join(chance.sample(LINES, 3)))
    plant.write(".git/info/exclude", "y.py\n")
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "--quiet", "--template="], check=True)
    ours = plant.files("")
    listed = [*git, "-c", "core.excludesFile=", "ls-files", "--others", "--exclude-standard", "-z"]
    theirs = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split("\0")
    expected = sorted(name for name in theirs if name.endswith((".py", ".pyi")))
    assert ours == (expected if any(name.endswith(".py") for name in expected) else [])  # stubs alone make no tree
