"""What a run keeps for the next one: nothing is read twice that has not changed, and nothing stale is shown."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, check
from asyncpitfalls.findings import Confidence
from asyncpitfalls.pipeline import closely, entries, reading, store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asyncpitfalls.pipeline.kept import Entry
    from asyncpitfalls.sources.text import Unreadable

CLIENT = "src/shop/client.py"


class Readings:
    """What was read since the last time: files by `ast`, files by libcst, and stubs."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.indexed: list[str] = []
        self.closely: list[str] = []
        self.stubs: list[str] = []
        read_part, read, stub_entry = reading.read_part, closely.read_job, entries.stub_entry

        def note_part(files: Sequence[str]) -> list[reading.Read]:
            self.indexed += files
            return read_part(files)

        def note_read(job: closely.Job) -> closely.Read:
            self.closely.append(job.file)
            return read(job)

        def note_stub(content: bytes | Unreadable) -> Entry:
            self.stubs.append("stub")
            return stub_entry(content)

        def not_prebuilt(file: str) -> None:
            del file

        monkeypatch.setattr(reading, "read_part", note_part)
        monkeypatch.setattr(closely, "read_job", note_read)
        monkeypatch.setattr(entries, "stub_entry", note_stub)
        monkeypatch.setattr(store, "index_of", not_prebuilt)

    def of(self, *paths: str, config: Config | None = None) -> tuple[list[str], list[str], bool]:
        """What a run reads: by `ast`, by libcst, and whether any stub."""
        self.indexed, self.closely, self.stubs = [], [], []
        check([self.root / path for path in paths or (".",)], config or Config(jobs=1))
        return self._names(self.indexed), self._names(self.closely), bool(self.stubs)

    def _names(self, files: list[str]) -> list[str]:
        return sorted(file.removeprefix(f"{self.root}/") for file in files)


@pytest.fixture
def readings(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Readings:
    return Readings(shop, monkeypatch)


SUSPECT = [
    "main.py",
    "src/shop/half.py",
    "src/shop/jobs.py",
    "src/shop/refused.py",
    "src/shop/silenced.py",
    "src/shop/views.py",
]


def test_a_first_run_reads_everything_once(readings: Readings, shop: Path) -> None:
    everything = sorted(file.relative_to(shop).as_posix() for file in shop.rglob("*.py"))
    assert readings.of() == (everything, SUSPECT, True)


def test_a_second_run_reads_nothing(readings: Readings) -> None:
    readings.of()
    assert readings.of() == ([], [], False)


def test_a_replay_parses_nothing(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check([shop])

    def refuse(*_: object, **__: object) -> ast.Module:
        pytest.fail("a file was parsed")

    monkeypatch.setattr(ast, "parse", refuse)
    monkeypatch.setattr(closely, "read_job", refuse)
    assert check([shop]) == first
    assert len(first.findings) > 5


def test_one_file_changed_is_one_file_read(readings: Readings, shop: Path) -> None:
    readings.of()
    with (shop / CLIENT).open("a", encoding="utf-8") as file:
        file.write("x = 1\n")
    assert readings.of() == ([CLIENT], [], False)
    assert readings.of() == ([], [], False)


def test_the_verdict_on_others_changes_with_it(shop: Path) -> None:
    assert sum(each.code == "APF201" for each in check([shop]).findings) == 1
    text = (shop / CLIENT).read_text(encoding="utf-8")
    (shop / CLIENT).write_text(text.replace("time.sleep(1)", "pass"), encoding="utf-8")
    assert sum(each.code == "APF201" for each in check([shop]).findings) == 0
    (shop / CLIENT).write_text(text, encoding="utf-8")
    assert sum(each.code == "APF201" for each in check([shop]).findings) == 1


def test_the_verdict_changes_with_the_dependencies(shop: Path) -> None:
    (shop / "test_shop.py").write_text("import pytest\n\nasync def test_shop(): ...\n", "utf-8")
    assert sum(each.code == "APF113" for each in check([shop]).findings) == 0
    (shop / "requirements.txt").write_text("pytest-asyncio", "utf-8")
    assert sum(each.code == "APF113" for each in check([shop]).findings) == 0
    (shop / "requirements.txt").write_text("pytest", "utf-8")
    assert sum(each.code == "APF113" for each in check([shop]).findings) == 1


def test_content_counts_and_not_time(readings: Readings, shop: Path) -> None:
    readings.of()
    text = (shop / CLIENT).read_bytes()
    (shop / CLIENT).unlink()
    (shop / CLIENT).write_bytes(text)
    assert readings.of() == ([], [], False)


def test_a_file_that_comes_and_goes(readings: Readings, shop: Path) -> None:
    readings.of()
    (shop / "src/shop/fresh.py").write_text("from shop.helpers import load\nasync def f():\n    load()\n", "utf-8")
    assert readings.of() == (["src/shop/fresh.py"], ["src/shop/fresh.py"], False)
    (shop / "src/shop/fresh.py").rename(shop / "src/shop/other.py")
    assert readings.of() == ([], ["src/shop/other.py"], False)
    (shop / "src/shop/other.py").unlink()
    assert readings.of()[0] == []


def test_a_file_asked_for_alone_shares_what_is_known(readings: Readings) -> None:
    readings.of()
    assert readings.of("main.py") == ([], [], False)
    assert readings.of() == ([], [], False)


def test_a_run_on_one_file_leaves_what_is_known_of_others(readings: Readings, shop: Path) -> None:
    readings.of()
    with (shop / CLIENT).open("a", encoding="utf-8") as file:
        file.write("x = 1\n")
    assert readings.of("src/shop/jobs.py") == ([CLIENT], [], False)
    with (shop / CLIENT).open("a", encoding="utf-8") as file:
        file.write("y = 1\n")
    assert readings.of() == ([CLIENT], [], False)


def test_what_no_longer_holds_is_not_carried_on(shop: Path) -> None:
    check([shop])
    sizes: set[int] = set()
    for number in range(3):
        (shop / CLIENT).write_text(f"async def f():\n    open({number})\n", encoding="utf-8")
        check([shop / CLIENT])
        sizes.add(max(file.stat().st_size for file in (shop / ".asyncpitfalls_cache").glob("*.apf")))
    assert len(sizes) == 1


def test_a_broken_file_is_remembered_as_broken(readings: Readings, shop: Path) -> None:
    (shop / CLIENT).write_text("def f(:\n", encoding="utf-8")
    readings.of()
    assert readings.of() == ([], [], False)
    assert {each.code for each in check([shop / CLIENT]).findings} == {"APF900"}


@pytest.mark.parametrize(
    "other",
    [
        Config(select=("APF1",)),
        Config(ignore=("APF201",)),
        Config(min_confidence=Confidence.CERTAIN),
        Config(per_file_ignores=(("main.py", ("APF103",)),)),
    ],
)
def test_other_settings_are_another_question(shop: Path, other: Config) -> None:
    plain, changed = check([shop]), check([shop], other)
    assert changed == check([shop], replace(other, use_cache=False))
    assert check([shop]) == plain


def test_how_many_processes_worked_does_not_matter(readings: Readings) -> None:
    readings.of(config=Config(jobs=1))
    assert readings.of(config=Config(jobs=4)) == ([], [], False)


def test_what_is_not_to_be_kept_is_not_kept(readings: Readings, shop: Path) -> None:
    for _ in range(2):
        assert readings.of(config=Config(jobs=1, use_cache=False))[1] == SUSPECT
    assert not (shop / ".asyncpitfalls_cache").exists()
