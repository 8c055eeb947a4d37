"""What stubs say is read when asyncpitfalls is built, and is never that of other stubs or of another reader."""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.pipeline import prebuilt
from asyncpitfalls.pipeline.entries import stub_entry
from asyncpitfalls.project.stub_names import OF_LIBRARIES, typeshed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.pipeline.kept import Entry

STUBS = sorted(Path(OF_LIBRARIES, "redis").rglob("*.pyi"))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the table is looked for in this test."""
    path = tmp_path / "stubs.bin"
    monkeypatch.setattr(prebuilt, "FILE", str(path))
    prebuilt.known.cache_clear()
    yield path
    prebuilt.known.cache_clear()


def test_it_is_what_reading_the_stub_gives(file: Path) -> None:
    file.write_bytes(prebuilt.build([str(STUBS[0].parent)]))
    for stub in STUBS:
        content = stub.read_bytes()
        assert _says(prebuilt.prebuilt(content)) == _says(stub_entry(content))


def test_another_text_is_not_known(file: Path) -> None:
    file.write_bytes(prebuilt.build([str(STUBS[0].parent)]))
    assert prebuilt.prebuilt(STUBS[0].read_bytes() + b"\n") is None


def test_another_reader_knows_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(prebuilt.build([str(STUBS[0].parent)]))
    monkeypatch.setattr(prebuilt, "_OTHERS", ("entries",))
    assert prebuilt.prebuilt(STUBS[0].read_bytes()) is None


@pytest.mark.parametrize("content", [b"", b"no table", b"\xfb"])
def test_a_damaged_table_is_none(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert prebuilt.prebuilt(STUBS[0].read_bytes()) is None


def test_what_is_installed_was_built_with_the_package() -> None:
    prebuilt.known.cache_clear()
    stub = Path(typeshed()[0], "asyncio", "tasks.pyi").read_bytes()
    if Path(prebuilt.__file__).parents[2].name == "src" and not prebuilt.known():
        pytest.skip("these sources were not installed, or have changed since")
    assert _says(prebuilt.prebuilt(stub)) == _says(stub_entry(stub))


def _says(entry: Entry | None) -> list[object]:
    """What an entry says: the same may be written in more than one way."""
    assert entry is not None
    scopes, names, calls, *others = marshal.loads(entry.payload)  # noqa: S302 - made in this test, or with the package
    return [scopes, names, marshal.loads(calls), *others]  # noqa: S302
