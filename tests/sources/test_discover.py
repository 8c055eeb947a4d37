from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from asyncpitfalls.config import Config
from asyncpitfalls.findings import UsageError
from asyncpitfalls.sources.discover import discover, find_root

if TYPE_CHECKING:
    from tests.sources.conftest import Plant


@pytest.mark.parametrize("marker", ["pyproject.toml", "setup.cfg", "setup.py", ".git"])
def test_the_nearest_marker_makes_the_root(plant: Plant, marker: str) -> None:
    plant("proj/inner/x.py", f"proj/{marker}", "pyproject.toml")
    assert find_root(plant.top / "proj/inner/x.py") == plant.top / "proj"
    assert find_root(plant.top / "proj/inner") == plant.top / "proj"
    assert find_root(plant.top / "proj/inner/not_yet_written.py") == plant.top / "proj"
    assert find_root(plant.top / "proj") == plant.top / "proj"


def test_a_module_named_setup_is_no_marker(plant: Plant) -> None:
    plant("proj/pyproject.toml", "proj/pkg/__init__.py", "proj/pkg/setup.py")
    assert find_root(plant.top / "proj/pkg/setup.py") == plant.top / "proj"
    assert plant.discovered("proj").keys() == {"proj"}


def test_one_requested_file_brings_its_whole_project_along(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/deep/er/b.py", "p/deep/c.pyi", "p/d.pyw", "p/e.txt", "other/f.py")
    assert plant.discovered("p/a.py") == {"p": (["p/a.py", "p/d.pyw", "p/deep/c.pyi", "p/deep/er/b.py"], ["p/a.py"])}


def test_a_folder_requests_what_lies_below_it_except_stubs(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/deep/b.py", "p/deep/b.pyi", "p/deeper/c.py")
    everything = ["p/a.py", "p/deep/b.py", "p/deep/b.pyi", "p/deeper/c.py"]
    assert plant.discovered("p/deep") == {"p": (everything, ["p/deep/b.py"])}
    assert plant.discovered("p") == {"p": (everything, ["p/a.py", "p/deep/b.py", "p/deeper/c.py"])}


def test_a_stub_named_on_the_command_line_is_not_reported_on(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/a.pyi")
    assert plant.discovered("p/a.pyi") == {}


def test_nested_roots_are_trees_of_their_own_from_wherever_they_are_asked_for(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/sub/in/setup.cfg", "p/sub/in/b.py", "p/sub/in/src/c.py", "p/sub/d.py")
    outer, inner = ["p/a.py", "p/sub/d.py"], ["p/sub/in/b.py", "p/sub/in/src/c.py"]
    assert plant.discovered("p") == {"p": (outer, outer), "p/sub/in": (inner, inner)}
    assert plant.discovered("p/sub") == {"p": (outer, ["p/sub/d.py"]), "p/sub/in": (inner, inner)}
    assert plant.discovered("p/sub/in/src") == {"p/sub/in": (inner, ["p/sub/in/src/c.py"])}
    assert plant.discovered("p/a.py", "p/sub/in/b.py") == {
        "p": (outer, ["p/a.py"]),
        "p/sub/in": (inner, ["p/sub/in/b.py"]),
    }


def test_a_folder_without_markers_is_its_own_root(plant: Plant) -> None:
    plant("d/a.py", "d/deep/b.py", "e.py")
    assert plant.discovered("d") == {"d": (["d/a.py", "d/deep/b.py"], ["d/a.py", "d/deep/b.py"])}
    assert plant.discovered("d/deep") == {"d/deep": (["d/deep/b.py"], ["d/deep/b.py"])}


def test_a_file_without_markers_belongs_to_the_working_directory_above_it(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant("tree/a/x.py", "tree/b/y.py", "beside/z.py")
    monkeypatch.chdir(plant.top / "tree")
    below = ["tree/a/x.py", "tree/b/y.py"]
    assert plant.discovered("tree/a/x.py") == {"tree": (below, ["tree/a/x.py"])}
    assert plant.discovered("beside/z.py") == {"beside": (["beside/z.py"], ["beside/z.py"])}
    assert find_root(plant.top / "tree/a/x.py") == plant.top / "tree"


def test_a_file_in_the_working_directory_itself_sees_what_lies_below_it(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant("tree/x.py", "tree/a/y.py")
    monkeypatch.chdir(plant.top / "tree")
    assert plant.discovered("tree/x.py") == {"tree": (["tree/a/y.py", "tree/x.py"], ["tree/x.py"])}
    assert plant.discovered("tree") == {"tree": (["tree/a/y.py", "tree/x.py"], ["tree/a/y.py", "tree/x.py"])}


def test_a_home_is_no_project_although_one_works_there(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("home/me/a/x.py", "home/me/b/y.py")
    monkeypatch.setenv("HOME", str(plant.top / "home/me"))
    monkeypatch.setenv("USERPROFILE", str(plant.top / "home/me"))
    for working in ("home/me", "home"):
        monkeypatch.chdir(plant.top / working)
        assert plant.discovered("home/me/a/x.py") == {"home/me/a": (["home/me/a/x.py"], ["home/me/a/x.py"])}


def test_a_script_without_markers_sees_its_folder_and_the_packages_in_it(plant: Plant) -> None:
    plant("home/x.py", "home/y.py", "home/music/z.py", "home/pkg/__init__.py", "home/pkg/m.py")
    plant("home/pkg/sub/__init__.py", "home/pkg/sub/n.py", "home/pkg/data/o.py")
    indexed = ["home/pkg/__init__.py", "home/pkg/m.py", "home/pkg/sub/__init__.py", "home/pkg/sub/n.py"]
    indexed += ["home/x.py", "home/y.py"]
    assert plant.discovered("home/x.py") == {"home": (indexed, ["home/x.py"])}
    assert plant.discovered("home/pkg/sub/n.py") == {"home": (indexed, ["home/pkg/sub/n.py"])}


def test_a_script_below_a_requested_folder_joins_its_tree(plant: Plant) -> None:
    plant("d/a.py", "d/deep/b.py")
    expected = plant.discovered("d")
    assert plant.discovered("d/deep/b.py", "d") == expected
    assert plant.discovered("d", "d/deep", "d/a.py", "d") == expected


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("build", ["a.py", "src/gen/c.py", "src/x_pb2.py"]),
        ("build/", ["a.py", "src/gen/c.py", "src/x_pb2.py"]),
        ("*_pb2.py", ["a.py", "build/b.py", "src/build/d.py", "src/gen/c.py"]),
        ("src/gen", ["a.py", "build/b.py", "src/build/d.py", "src/x_pb2.py"]),
        ("src/*.py", ["a.py", "build/b.py"]),
        ("**/gen", ["a.py", "build/b.py", "src/build/d.py", "src/x_pb2.py"]),
        ("./a.py", ["build/b.py", "src/build/d.py", "src/gen/c.py", "src/x_pb2.py"]),
        ("{TOP}/p/src", ["a.py", "build/b.py"]),
    ],
)
def test_excluded_paths_are_left_out(plant: Plant, pattern: str, left: list[str]) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/build/b.py", "p/src/gen/c.py", "p/src/x_pb2.py", "p/src/build/d.py")
    assert plant.files("p", exclude=(pattern.replace("{TOP}", str(plant.top)),)) == [f"p/{name}" for name in left]


def test_excludes_speak_of_what_is_below_the_root_only(plant: Plant) -> None:
    plant("build/p/pyproject.toml", "build/p/a.py")
    assert plant.files("build/p", exclude=("build",)) == ["build/p/a.py"]


def test_a_file_that_is_named_is_checked_though_excluded(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/gen/b.py", "p/gen/c.py")
    assert plant.discovered("p/gen/b.py", exclude=("gen",)) == {"p": (["p/a.py", "p/gen/b.py"], ["p/gen/b.py"])}


def test_a_named_file_needs_no_suffix(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/bin/tool")
    assert plant.discovered("p/bin/tool") == {"p": (["p/a.py", "p/bin/tool"], ["p/bin/tool"])}


def test_an_excluded_folder_that_is_named_stands_for_itself(plant: Plant) -> None:
    library = ".venv/lib/site-packages/lib"
    plant("p/pyproject.toml", "p/a.py", f"p/{library}/m.py", f"p/{library}/.venv/n.py", "p/.venv/lib/other.py")
    alone = {f"p/{library}": ([f"p/{library}/m.py"], [f"p/{library}/m.py"])}
    assert plant.discovered(f"p/{library}", exclude=(".venv",)) == alone
    assert plant.discovered(f"p/{library}", f"p/{library}/m.py", exclude=(".venv",)) == alone


def test_an_ignored_folder_that_is_named_stands_for_itself(plant: Plant) -> None:
    plant("p/.git/HEAD", "p/a.py", "p/out/b.py", "p/out/deep/c.py")
    plant.write("p/.gitignore", "/out/\n")
    assert plant.files("p") == ["p/a.py"]
    assert plant.discovered("p/out/deep") == {"p/out/deep": (["p/out/deep/c.py"], ["p/out/deep/c.py"])}


def test_the_order_of_paths_changes_nothing(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/b.py", "p/a.py", "q/z.py", "q/y/x.py")
    config = Config(exclude=())
    paths = [plant.top / name for name in ("p/b.py", "q/y/x.py", "q", "p")]
    forwards = discover(paths, lambda _root: config)
    assert forwards == discover(paths[::-1], lambda _root: config)
    assert [tree.root.name for tree in forwards] == ["p", "q"]


def test_the_configuration_is_asked_for_once_a_root(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/b.py", "p/in/setup.cfg", "p/in/c.py")
    asked: list[Path] = []

    def config_for(root: Path) -> Config:
        asked.append(root)
        return Config(exclude=("c.py",) if root.name == "in" else ("b.py",))

    trees = discover([plant.top / "p", plant.top / "p/a.py"], config_for)
    assert sorted(asked) == [plant.top / "p", plant.top / "p/in"]
    assert [path.name for tree in trees for path in tree.files] == ["a.py"]


def test_relative_paths_become_absolute(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("p/pyproject.toml", "p/sub/a.py")
    monkeypatch.chdir(plant.top / "p/sub")
    (tree,) = discover([Path()], lambda _root: Config())
    assert (tree.root, tree.files) == (plant.top / "p", (plant.top / "p/sub/a.py",))


@pytest.mark.parametrize("name", ["missing.py", "missing", "a.py/b.py"])
def test_a_path_that_does_not_exist_is_wrong_usage(plant: Plant, name: str) -> None:
    plant("a.py")
    with pytest.raises(UsageError, match="does not exist") as caught:
        plant.discovered(name)
    assert str(plant.top / name) in str(caught.value)


def test_what_is_no_path_is_wrong_usage(plant: Plant) -> None:
    with pytest.raises(UsageError, match="NUL character"):
        plant.discovered("a\0.py")
    with pytest.raises(UsageError, match="cannot be read: File name too long"):
        plant.discovered("a" * 5000)


def test_a_pipe_is_neither_a_file_nor_a_folder(plant: Plant) -> None:
    os.mkfifo(plant.top / "pipe.py")
    plant("a.py")
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        plant.discovered("pipe.py")
    assert plant.files("") == ["a.py"]


def refuse(monkeypatch: pytest.MonkeyPatch, refused: Path) -> None:
    """Make one folder unreadable, also for the superuser."""
    scandir = os.scandir

    def scan(folder: str) -> Any:  # noqa: ANN401 - the type of the iterator has no public name
        if folder == str(refused):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", scan)


def test_an_unreadable_folder_is_wrong_usage_when_named_and_passed_over_when_met(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/secret/b.py")
    refuse(monkeypatch, plant.top / "p/secret")
    assert plant.files("p") == ["p/a.py"]
    with pytest.raises(UsageError, match="secret` cannot be read: Permission denied"):
        plant.discovered("p/secret")


def test_links_in_a_circle_end(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/a.py", "p/sub/b.py", "far/c.py")
    (plant.top / "p/sub/up").symlink_to(plant.top / "p")
    (plant.top / "p/self").symlink_to(plant.top / "p/self")
    (plant.top / "p/out").symlink_to(plant.top)
    (plant.top / "p/far").symlink_to(plant.top / "far")
    (plant.top / "far/again").symlink_to(plant.top / "far")
    (plant.top / "far/back").symlink_to(plant.top / "p/sub")
    assert plant.files("p") == ["p/a.py", "p/far/c.py", "p/sub/b.py"]
    with pytest.raises(UsageError, match="cannot be read: Too many levels"):
        plant.discovered("p/self")


def test_a_folder_linked_twice_is_visited_once(plant: Plant) -> None:
    plant("p/pyproject.toml", "far/sub/c.py")
    (plant.top / "p/one").symlink_to(plant.top / "far")
    (plant.top / "p/two").symlink_to(plant.top / "far")
    (plant.top / "p/zoo").symlink_to(plant.top / "far/sub")
    assert plant.files("p") == ["p/one/sub/c.py"]


def test_a_folder_is_met_by_its_own_path_and_not_by_a_link_to_it(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/real/a.py")
    (plant.top / "p/alias").symlink_to(plant.top / "p/real")
    assert plant.discovered("p/alias") == plant.discovered("p/real") == {"p": (["p/real/a.py"], ["p/real/a.py"])}


def test_a_linked_file_stands_under_its_own_path(plant: Plant) -> None:
    plant("p/pyproject.toml", "far/c.py")
    (plant.top / "p/link.py").symlink_to(plant.top / "far/c.py")
    (plant.top / "p/dangling.py").symlink_to(plant.top / "far/gone.py")
    assert plant.discovered("p/link.py") == {"p": (["p/link.py"], ["p/link.py"])}
    with pytest.raises(UsageError, match="does not exist"):
        plant.discovered("p/dangling.py")


def test_a_folder_whose_name_ends_like_a_file_is_a_folder(plant: Plant) -> None:
    plant("p/pyproject.toml", "p/odd.py/a.py", "p/__pycache__/b.py")
    assert plant.files("p") == ["p/odd.py/a.py"]
    assert stat.S_ISDIR((plant.top / "p/odd.py").stat().st_mode)


def test_files_below_a_root_that_say_what_is_needed_come_along(plant: Plant) -> None:
    plant(
        *("p/pyproject.toml", "p/a.py", "p/requirements.txt", "p/bot/requirements-dev.txt", "p/web/Pipfile"),
        *("p/web/notes.txt", "p/nested/setup.py", "p/nested/requirements.txt", "p/web/b.py"),
    )
    trees = discover([plant.top / "p/a.py"], lambda _: Config())
    below = [os.path.relpath(file, plant.top) for tree in trees for file in tree.declaring]
    assert below == ["p/bot/requirements-dev.txt", "p/web/Pipfile"]
