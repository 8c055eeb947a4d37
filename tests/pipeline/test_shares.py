"""Rules that are shared among processes find what one process finds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, check
from asyncpitfalls.findings import Confidence
from asyncpitfalls.pipeline import closely, shares, work
from asyncpitfalls.pipeline.store import Store
from asyncpitfalls.rules import all_rules
from asyncpitfalls.sources.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHARED = Config(jobs=3, min_confidence=Confidence.POSSIBLE)
ALONE = Config(jobs=1, min_confidence=Confidence.POSSIBLE, use_cache=False)

forking = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process inherits the project")


@pytest.fixture
def heirs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes inherited, each time that some did, where any work is worth it."""
    numbers: list[int] = []
    monkeypatch.setattr(shares, "WORTH_A_PROCESS", 1)
    start = work.heirs

    def note(function: Callable[[object], object], processes: int) -> object:
        numbers.append(processes)
        return start(function, processes)

    monkeypatch.setattr(work, "heirs", note)
    return numbers


@pytest.mark.parametrize("count", [1, 2, 3, 100])
def test_each_rule_is_in_one_share_with_its_family(count: int) -> None:
    rules = all_rules()
    found = shares.families(rules, count)
    assert sorted(number for share in found for number in share) == [
        number for number, rule in enumerate(rules) if rule.check is not None
    ]
    assert len(found) <= count
    of_family: dict[str, set[int]] = {}
    for position, share in enumerate(found):
        for number in share:
            of_family.setdefault(rules[number].code[:4], set()).add(position)
    assert all(len(positions) == 1 for positions in of_family.values())


@forking
def test_they_find_the_same(shop: Path, heirs: list[int]) -> None:
    alone = check([shop], ALONE)
    assert heirs == []
    assert check([shop], SHARED) == alone
    assert heirs == [2]
    assert len({finding.code[:4] for finding in alone.findings}) > 2


@forking
def test_what_they_read_is_kept(shop: Path, heirs: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    first = check([shop], SHARED)
    with (shop / "main.py").open("a", encoding="utf-8") as file:
        file.write("x = 1\n")
    read = closely.read_job

    def only_what_changed(job: closely.Job) -> closely.Read:
        assert job.file.endswith("main.py")  # an error in another process is raised here too
        return read(job)

    monkeypatch.setattr(closely, "read_job", only_what_changed)
    assert check([shop], SHARED).findings == first.findings
    assert heirs == [2, 2]


@forking
def test_what_cannot_be_read_is_told_once(shop: Path, heirs: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(store: Store, file: str) -> Unreadable:
        del store, file
        return Unreadable("it is gone")

    monkeypatch.setattr(Store, "text", gone)
    shared = check([shop], SHARED)
    assert heirs == [2]
    assert check([shop], ALONE) == shared
    assert "APF900" in {finding.code for finding in shared.findings}
