from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from asyncpitfalls.sources.cache import Cache, default_folder

DAY = 24 * 60 * 60


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_is_read(tmp_path: Path) -> None:
    folder = default_folder(tmp_path)
    assert folder == tmp_path / ".asyncpitfalls_cache"
    cache = Cache(folder)
    assert cache.read("ab12") is None
    for payload in (b"first", b"", bytes(range(256)) * 1000):
        cache.write("ab12", payload)
        assert cache.read("ab12") == Cache(folder).read("ab12") == payload
    assert cache.read("ab13") is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.write("ab", b"x")
    assert cache.read("ab") is None


@pytest.mark.parametrize("name", ["", "../up", "AB", "a.b", "xyz", "ab\n"])
def test_a_name_is_a_key_in_hex(tmp_path: Path, name: str) -> None:
    for folder in (None, tmp_path):
        with pytest.raises(ValueError, match="hex digits"):
            Cache(folder).write(name, b"")
        with pytest.raises(ValueError, match="hex digits"):
            Cache(folder).read(name)
    assert names(tmp_path) == []


def test_a_new_folder_is_marked_for_git_and_backups(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "cache"
    Cache(folder).write("ab", b"x")
    assert names(folder) == [".gitignore", "CACHEDIR.TAG", "ab.apf"]
    assert (folder / ".gitignore").read_text() == "*\n"
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_a_folder_that_was_there_is_not_marked(tmp_path: Path) -> None:
    Cache(tmp_path).write("ab", b"x")
    assert names(tmp_path) == ["ab.apf"]


def test_every_damage_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("ab", b"payload")
    path = tmp_path / "ab.apf"
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.read("ab") is None
    for index in range(len(whole)):
        path.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        assert cache.read("ab") is None
    path.write_bytes(whole + b"x")
    assert cache.read("ab") is None
    path.write_bytes(whole)
    assert cache.read("ab") == b"payload"


def test_a_folder_in_place_of_an_entry_is_a_miss(tmp_path: Path) -> None:
    (tmp_path / "ab.apf").mkdir()
    cache = Cache(tmp_path)
    cache.write("ab", b"x")
    assert cache.read("ab") is None
    assert names(tmp_path) == ["ab.apf"]


@pytest.mark.parametrize("place", ["file", "file/cache", "file/deep/cache"])
def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    cache = Cache(tmp_path / place)
    cache.write("ab", b"x")
    assert cache.read("ab") is None
    assert (names(tmp_path), (tmp_path / "file").read_text()) == (["file"], "mine")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_read_only_disk_leaves_no_half_written_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    cache = Cache(tmp_path)
    cache.write("ab", b"old")

    def refuse(_source: str, _target: str) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "replace", refuse)
    cache.write("ab", b"new")
    cache.write("cd", b"new")
    assert names(tmp_path) == ["ab.apf"]
    assert cache.read("ab") == b"old"


def test_an_interrupt_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_source: str, _target: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Cache(tmp_path).write("ab", b"new")
    assert names(tmp_path) == []


def age(path: Path, seconds: float) -> None:
    moment = time.time() - seconds
    os.utime(path, (moment, moment))


def test_old_entries_and_abandoned_writes_go_and_other_files_stay(tmp_path: Path) -> None:
    for name in ("aa.apf", "bb.apf", ".cc.0123.tmp", ".dd.4567.tmp", "notes.txt", "ee.txt", "photo.apf"):
        (tmp_path / name).write_text("x")
    for name in ("bb.apf", ".dd.4567.tmp", "notes.txt", "ee.txt", "photo.apf"):
        age(tmp_path / name, 40 * DAY)
    cache = Cache(tmp_path)
    assert len(names(tmp_path)) == 7
    cache.write("ff", b"x")
    assert names(tmp_path) == [".cc.0123.tmp", "aa.apf", "ee.txt", "ff.apf", "notes.txt", "photo.apf"]


def test_the_entries_beyond_the_limit_go_the_oldest_first(tmp_path: Path) -> None:
    for index in range(250):
        path = tmp_path / f"{index:04x}.apf"
        path.write_bytes(b"")
        age(path, 1000 - index)
    Cache(tmp_path).write("ffff", b"x")
    assert names(tmp_path) == [*(f"{index:04x}.apf" for index in range(51, 250)), "ffff.apf"]


def test_an_entry_in_use_stays_young(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("ab", b"x")
    age(tmp_path / "ab.apf", 29 * DAY)
    assert cache.read("ab") == b"x"
    assert time.time() - (tmp_path / "ab.apf").stat().st_mtime < DAY


WRITER = """
import sys
from pathlib import Path
from asyncpitfalls.sources.cache import Cache

for turn in range(60):
    Cache(Path(sys.argv[1])).write("ab", bytes([65 + turn % 26]) * 300_000)
"""


def test_parallel_writers_never_show_a_reader_garbage(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    cache = Cache(folder)
    source = Path(sys.modules[Cache.__module__].__file__ or "").parents[2]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], env=environment) for _ in range(3)]
    seen: set[bytes] = set()
    written = False
    while any(writer.poll() is None for writer in writers):
        payload = cache.read("ab")
        # Once there is an entry, it is whole at every moment: replaced, never rewritten.
        assert payload is not None or not written
        if payload is not None:
            written = True
            seen.add(payload)
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    payload = cache.read("ab")
    assert payload is not None
    assert {(len(each), len(set(each))) for each in (*seen, payload)} == {(300_000, 1)}
    assert names(folder) == [".gitignore", "CACHEDIR.TAG", "ab.apf"]
