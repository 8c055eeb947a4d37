"""What runs leave to later ones: what was read of a project, of stubs and of packages, in one file a project."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from asyncpitfalls.pipeline.kept import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    Keys = tuple[frozenset[bytes], frozenset[bytes], frozenset[bytes], frozenset[bytes]]
    Noted = TypeVar("Noted")
    _Row = tuple[object, ...]
    _Written = tuple[str, dict[bytes, _Row], dict[bytes, _Row], dict[bytes, bytes], dict[bytes, _Row]]


class CloselyRead(NamedTuple):
    """A pickled `Reading` of some scopes of a file, and the digest of the content that was read."""

    file: str
    content: bytes
    data: bytes


class Notes(NamedTuple):
    """What was read, each by a digest of that on which it depends."""

    files: dict[bytes, Entry]
    outside: dict[bytes, Entry]
    """Stubs and the files of installed packages."""
    searches: dict[bytes, bytes]
    """What was looked for in whole packages."""
    readings: dict[bytes, CloselyRead]

    @classmethod
    def none(cls) -> Notes:
        """Those of a run that has read nothing."""
        return cls({}, {}, {}, {})

    def keys(self) -> Keys:
        """Under which keys there is something, for each kind of notes."""
        return frozenset(self.files), frozenset(self.outside), frozenset(self.searches), frozenset(self.readings)

    def since(self, before: Keys) -> Notes:
        """What has been added since the keys were these."""
        files, outside, searches, readings = before
        return Notes(
            _new(self.files, files),
            _new(self.outside, outside),
            _new(self.searches, searches),
            _new(self.readings, readings),
        )

    def add(self, other: Notes) -> None:
        """Take over what another process has noted."""
        self.files.update(other.files)
        self.outside.update(other.outside)
        self.searches.update(other.searches)
        self.readings.update(other.readings)

    def with_earlier(self, earlier: Notes, contents: Mapping[str, bytes]) -> Notes:
        """These, and what still holds of earlier ones about what this run did not look at.

        A run may be about one file only, and the next one about all. ``contents`` are the digests of the project's
        files as they are now; the earlier notes are of the same environment.
        """
        looked_at = {each.file for each in self.readings.values()}
        still = {
            key: each
            for key, each in earlier.readings.items()
            if each.file not in looked_at and contents.get(each.file) == each.content
        }
        outside, searches = {**earlier.outside, **self.outside}, {**earlier.searches, **self.searches}
        return Notes(self.files, outside, searches, {**still, **self.readings})


def dump(notes: Notes, environment: str) -> bytes:
    """Notes as bytes, with the environment that they are of."""
    files, outside = ({key: tuple(entry) for key, entry in kind.items()} for kind in (notes.files, notes.outside))
    readings = {key: tuple(reading) for key, reading in notes.readings.items()}
    return marshal.dumps((environment, files, outside, notes.searches, readings))


def load(data: bytes, environment: str) -> Notes:
    """The notes that `dump` wrote, without what is of another environment. The caller vouches for the bytes."""
    written: _Written = marshal.loads(data)  # noqa: S302 - the cache checks a digest first
    of, files, outside, searches, readings = written
    if of != environment:
        outside, searches = {}, {}
    return Notes(
        {key: Entry._make(entry) for key, entry in files.items()},
        {key: Entry._make(entry) for key, entry in outside.items()},
        searches,
        {key: CloselyRead._make(reading) for key, reading in readings.items()},
    )


def _new(kind: dict[bytes, Noted], known: frozenset[bytes]) -> dict[bytes, Noted]:
    return {key: each for key, each in kind.items() if key not in known}
