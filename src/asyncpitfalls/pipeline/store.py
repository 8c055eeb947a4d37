"""What the files of one project say: from the cache where it is known, from `ast` where it is not."""

from __future__ import annotations

import hashlib
import marshal
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index.module import EMPTY, ModuleIndex, load
from asyncpitfalls.pipeline import notes
from asyncpitfalls.pipeline.identity import fingerprint
from asyncpitfalls.pipeline.kept import NEWEST_PYTHON, Entry, digest
from asyncpitfalls.pipeline.notes import CloselyRead, Notes
from asyncpitfalls.pipeline.prebuilt import index_of
from asyncpitfalls.sources import text as texts
from asyncpitfalls.sources.dependencies import find_dependencies
from asyncpitfalls.sources.environment import find_environment
from asyncpitfalls.sources.text import Unreadable
from asyncpitfalls.sources.walk import marked_root

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asyncpitfalls.config import Config
    from asyncpitfalls.pipeline.notes import Keys
    from asyncpitfalls.sources.cache import Cache
    from asyncpitfalls.sources.discover import Tree


class Store:
    """The indexes of a tree's files, and of the stubs and installed packages that they lead to.

    ``given`` holds texts that stand in for what lies on disk. The cache is one file a project: what was read, by
    the digest of the content.
    """

    def __init__(self, tree: Tree, cache: Cache, config: Config, given: Mapping[str, bytes]) -> None:
        self.files = tuple(map(str, tree.files))
        self.environment = find_environment(tree.root, config.python)
        self.dependencies = find_dependencies(tree.root, tree.declaring)
        self.marked = marked_root(str(tree.root)) == str(tree.root)
        """Whether a file in the root says that it is a project's."""
        self._given = given
        self._cache = cache
        self._config = config
        self._root = tree.root
        self._before, self._now = Notes.none(), Notes.none()
        self._entries: dict[str, Entry] = {}
        self.index: Callable[[str], ModuleIndex] = _Indexes(self._index).__getitem__
        """What a file of the project says; nothing for one that cannot be read."""
        self.stub: Callable[[str], ModuleIndex] = _Indexes(self._stub).__getitem__
        """What a stub says of the newest Python: code may use its names wherever it finds them."""
        self.installed: Callable[[str], ModuleIndex] = _Indexes(self._installed).__getitem__
        """What a file of an installed package says of the newest Python; unlike our stubs, it may change."""
        self._digest_of: dict[str, bytes] = {}
        self._digests: dict[str, bytes] = {}
        self.steady = True
        """Whether every file has been the same whenever it was looked at."""

    def content(self, file: str) -> bytes | Unreadable:
        """The bytes of a file, or of the text given in its place."""
        return self._given[file] if file in self._given else texts.read(file)

    def digests(self) -> dict[str, bytes]:
        """The digest of every file's content, by file."""
        if not self._digests:
            self._digests = {file: digest(self.content(file)) for file in self.files}
        return self._digests

    def prepare(self, progress: Callable[[int, int], None] | None, parsed: Mapping[str, Entry] | None = None) -> None:
        """Index every file that the cache does not know, apart from those that somebody else has ``parsed``."""
        from asyncpitfalls.pipeline import entries, reading  # noqa: PLC0415 - a run that replays reads nothing

        for file, entry in (parsed or {}).items():
            self._keep(file, digest(self.content(file)), entry)
        if self._config.use_cache:
            self._load()
            for file, key in self.digests().items():
                if key in self._before.files:
                    self._keep(file, key, self._before.files[key])
        for file, content in self._given.items():
            if file not in self._entries:
                self._keep(file, digest(content), entries.entry_of(content))
        missing = [file for file in self.files if file not in self._entries]
        for file, key, entry in reading.read_all(missing, self._config.jobs, progress):
            self._keep(file, key, entry)
            self.steady = self.steady and self._digests.get(file, key) == key

    def _keep(self, file: str, key: bytes, entry: Entry) -> None:
        self._entries[file] = entry
        self._digest_of[file] = key
        if self._config.use_cache:
            self._now.files[key] = entry

    def _index(self, file: str) -> ModuleIndex:
        entry = self._entries[file]
        self._entries[file] = entry._replace(payload=b"")  # what is to be kept of it is in `_now`
        return _loaded(entry)

    def _stub(self, file: str) -> ModuleIndex:
        index = index_of(file)
        return index if index is not None else self._outside(texts.read(file))

    def _installed(self, file: str) -> ModuleIndex:
        return self._outside(texts.read(file))

    def _outside(self, content: bytes | Unreadable) -> ModuleIndex:
        key = digest(digest(content) + repr(NEWEST_PYTHON).encode())
        entry = self._before.outside.get(key)
        if entry is None:
            from asyncpitfalls.pipeline.entries import stub_entry  # noqa: PLC0415 - as in `prepare`

            entry = stub_entry(content)
        if self._config.use_cache:
            self._now.outside[key] = entry
        return _loaded(entry)

    def search_of(self, package: str, search: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """What a search through an installed package finds; remembered until packages are installed or removed."""
        key = digest(f"{package}\n{self.environment.identity}".encode(errors="surrogateescape"))
        data = self._before.searches.get(key)
        if data is None:
            data = marshal.dumps(search())
        self._now.searches[key] = data
        found: tuple[str, ...] = marshal.loads(data)  # noqa: S302 - as in `notes.load`
        return found

    def reading(self, file: str, wanted: tuple[int, ...]) -> bytes | None:
        """What an earlier run kept of some scopes of a file with this content."""
        key = self._reading_key(file, wanted)
        known = self._before.readings.get(key)
        if known is None:
            return None
        self._now.readings[key] = known
        return known.data

    def keep_reading(self, file: str, wanted: tuple[int, ...], data: bytes) -> None:
        """Keep what was read of some scopes of a file; without a cache nobody would ask for it."""
        if self._config.use_cache:
            self._now.readings[self._reading_key(file, wanted)] = CloselyRead(file, self._digest_of[file], data)

    def _reading_key(self, file: str, wanted: tuple[int, ...]) -> bytes:
        # Two files with one content have one index, but the facts name the file.
        return digest(f"{file} {wanted} ".encode(errors="surrogateescape") + self._digest_of[file])

    def text(self, file: str) -> str | Unreadable:
        """The text that a file was indexed with, the magics of notebooks made comments, unless it has changed since."""
        content = self.content(file)
        if digest(content) != self._digest_of[file]:
            self.steady = False
            changed = Unreadable("the file was changed while the check was running; run it again")
            return content if isinstance(content, Unreadable) else changed
        text = texts.decode(content) if isinstance(content, bytes) else content
        return texts.blank_magics(text) if isinstance(text, str) and self._entries[file].notebook else text

    def problem(self, file: str) -> tuple[str, int, int] | None:
        """Why a file could not be read, with row and column."""
        return self._entries[file].problem

    def comments(self, file: str) -> int:
        """What the comments of a file may do: flags of `asyncpitfalls.sources.suppressions`."""
        return self._entries[file].comments

    def notebooks(self) -> frozenset[str]:
        """The files that are notebooks saved as scripts."""
        return frozenset(file for file, entry in self._entries.items() if entry.notebook)

    def noted(self) -> Keys:
        """What this run has read so far that `learned` need not tell of."""
        return self._now.keys()

    def learned(self, before: Keys) -> Learned:
        """What this run has read since then: for another process, which has the same store in the state of then."""
        return Learned(self._now.since(before), self.steady)

    def learn(self, learned: Learned) -> None:
        """Remember what another process has read."""
        self._now.add(learned.notes)
        self.steady = self.steady and learned.steady

    def size(self) -> int:
        """How much those of the project's files say, in bytes, of which nothing was asked yet."""
        return sum(len(self._entries[file].payload) for file in self.files)

    def save(self) -> None:
        """Keep what this run read for the next one."""
        if not self._config.use_cache:
            return
        kept = self._now.with_earlier(self._before, self._digest_of)
        if kept.keys() != self._before.keys():
            self._cache.write(self._name(), notes.dump(kept, self.environment.identity))

    def _name(self) -> str:
        name = f"{fingerprint()}\n{self._root}".encode(errors="surrogateescape")
        return hashlib.blake2b(name, digest_size=16).hexdigest()

    def _load(self) -> None:
        data = self._cache.read(self._name())
        if data is not None:  # the cache vouches for the bytes, and its name for the Python that wrote them
            self._before = notes.load(data, self.environment.identity)


class Learned(NamedTuple):
    """What a store has got since a moment, and whether files have stayed as they were."""

    notes: Notes
    steady: bool


class _Indexes(dict[str, ModuleIndex]):
    """Indexes by file, each made when first asked for: so often are they asked for that a call of ours would count."""

    def __init__(self, make: Callable[[str], ModuleIndex]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, file: str) -> ModuleIndex:
        index = self[file] = self._make(file)
        return index


def _loaded(entry: Entry) -> ModuleIndex:
    return load(entry.payload) if entry.payload else ModuleIndex(EMPTY)
