"""Paths that are no files, or files that cannot be reached."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, check
from asyncpitfalls.pipeline.linked import Linked
from asyncpitfalls.pipeline.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bad_input.conftest import Done

    Run = Callable[..., Done]
    Told = Callable[..., list[str]]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX's kinds of files")


@pytest.mark.parametrize("path", ["gone.py", "gone", "bad.py/x.py", "a\nb.py"])
def test_a_missing_path(run: Run, path: str) -> None:
    done = run("bad.py", path, "--exit-zero")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "asyncpitfalls: `{}` does not exist\n".format(path.replace("\n", "\\n"))


@posix
def test_what_is_no_file_is_wrong_usage_when_named_and_passed_over_when_met(
    run: Run, told: Told, project: Path
) -> None:
    (project / "folder.py").mkdir()
    (project / "folder.py" / "inside.py").write_text("x = 1\n", encoding="utf-8")
    (project / "dangling.py").symlink_to("nowhere.py")
    (project / "circle.py").symlink_to("circle.py")
    os.mkfifo(project / "pipe.py")
    assert told() == ["bad.py:5:5 APF201"]
    assert told("folder.py") == []
    for name, what in {
        "dangling.py": "does not exist",
        "circle.py": "cannot be read: Too many levels of symbolic links",
        "pipe.py": "is neither a file nor a folder",
    }.items():
        done = run(name)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"asyncpitfalls: `{name}` {what}\n")


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(told: Told, project: Path) -> None:
    (project / "bad.py").chmod(0)
    (line,) = told()
    assert line == (
        "bad.py:1:1 APF900 `bad.py` could not be read, so nothing in it was checked: "
        "the permission to read the file is missing"
    )


@posix
def test_links_in_circles_end(told: Told, project: Path) -> None:
    (project / "package").mkdir()
    (project / "package" / "again").symlink_to(project)
    (project / "package" / "up").symlink_to("..")
    (project / "self").symlink_to("self")
    assert told() == ["bad.py:5:5 APF201"]
    assert told("package") == []


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="its file system has names in UTF-8 only")
def test_a_name_that_is_not_utf8(run: Run, told: Told, project: Path) -> None:
    name = os.fsdecode(b"caf\xe9.py")
    (project / name).write_text((project / "bad.py").read_text(encoding="utf-8"), encoding="utf-8")
    assert len(told()) == 2
    for form in ("full", "concise", "json", "sarif", "github", "gitlab", "junit"):
        done = run("--output-format", form, "-q", name)
        assert (done.returncode, done.stderr) == (1, "")
        assert "APF201" in done.stdout


GONE = "the file is gone: it was removed while the check was running; run it again"


def refuse(file: str) -> str:
    return f"`{file}` could not be read, so nothing in it was checked: "


@pytest.mark.parametrize("cache", [True, False])
def test_a_file_that_vanishes_before_it_is_read(project: Path, monkeypatch: pytest.MonkeyPatch, *, cache: bool) -> None:
    prepare = Store.prepare

    def late(store: Store, *arguments: object) -> None:
        store.digests()
        (project / "bad.py").unlink()
        prepare(store, *arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Store, "prepare", late)
        (finding,) = check([project], Config(use_cache=cache)).findings
    assert (finding.code, finding.span.row) == ("APF900", 1)
    assert finding.message == f"{refuse('bad.py')}{GONE}"
    # What was found of a file in motion is not what is remembered of its content.
    (project / "bad.py").write_text("x = 1\n", encoding="utf-8")
    assert check([project], Config(use_cache=cache)).findings == ()


@pytest.mark.parametrize("cache", [True, False])
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (None, GONE),
        ("x = 1\n", "the file was changed while the check was running; run it again"),
        ("", "the file was changed while the check was running; run it again"),
    ],
)
def test_a_file_that_changes_before_it_is_read_closely(
    project: Path, monkeypatch: pytest.MonkeyPatch, change: str | None, reason: str, *, cache: bool
) -> None:
    bad = project / "bad.py"
    before = bad.read_text(encoding="utf-8")
    findings = Linked.findings

    def late(linked: Linked, *arguments: object, **more: bool) -> object:
        if change is None:
            bad.unlink()
        else:
            bad.write_text(change, encoding="utf-8")
        return findings(linked, *arguments, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Linked, "findings", late)
        (finding,) = check([project], Config(use_cache=cache)).findings
    assert (finding.code, finding.message) == ("APF900", refuse("bad.py") + reason)
    bad.write_text(before, encoding="utf-8")
    assert [each.code for each in check([project], Config(use_cache=cache)).findings] == ["APF201"]


def test_a_file_that_vanishes_before_its_comments_are_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = project / "bad.py"
    bad.write_text("x = 1  # noqa: APF201\n", encoding="utf-8")
    findings = Linked.findings

    def late(linked: Linked, *arguments: object, **more: bool) -> object:
        bad.unlink()
        return findings(linked, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Linked, "findings", late)
    assert [each.code for each in check([project]).findings] == ["APF900"]
