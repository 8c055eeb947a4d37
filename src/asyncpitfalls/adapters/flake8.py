"""The flake8 plugin (flake8 documentation, "Writing Plugins for Flake8").

flake8 makes one plugin object for each file, in processes of its own, yet a verdict needs the whole project. So the
projects of the files named are checked once, when flake8 has read its options and before it starts its processes.
Forked ones inherit what was found; others come here again and find it in the cache.

flake8 calls no plugin for a file that it cannot parse and reports such a file itself, as E999.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import asyncpitfalls
from asyncpitfalls.config import Options, load_config
from asyncpitfalls.findings import UsageError
from asyncpitfalls.pipeline import check_tree, open_store
from asyncpitfalls.pipeline.entries import entry_of_tree
from asyncpitfalls.pipeline.linked import Linked
from asyncpitfalls.rules import known_rules
from asyncpitfalls.sources.discover import discover, discover_text

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from flake8.options.manager import OptionManager

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Finding
    from asyncpitfalls.pipeline.kept import Entry
    from asyncpitfalls.sources.discover import Tree

_PREFIX = "asyncpitfalls"
_WORDS = {
    "min-confidence": "least confidence of a finding: certain, probable or possible",
    "target-version": "oldest Python the code runs on, such as py310",
    "follow": "how far calls are followed: project or libraries",
}
_PATHS = {
    "python": "environment whose installed packages resolve imports",
    "config": "configuration file in place of each project's pyproject.toml",
    "cache-dir": "folder of the cache",
}
_LISTS = {
    "exclude": "files and folders that are no part of the project, for names either",
    "extend-exclude": "more of them",
}
_SWITCHES = {
    "isolated": "read no configuration file of ours",
    "no-cache": "neither read nor write the cache",
}


class Session:
    """The projects of one run of flake8.

    ``names`` are the files and folders it was given; ``text`` is what it calls standard input, when that is to be read.
    """

    def __init__(self, options: Options, names: Iterable[str], text: str | None, *, suppress: bool) -> None:
        @cache
        def config_for(root: Path) -> Config:
            return load_config(root, options, known_rules)

        self._config_for = config_for
        self._suppress = suppress
        self._names = [_absolute(name) for name in names]
        self._text = _absolute(text) if text is not None else None
        self._found: dict[Path, list[Finding]] = {}
        self._around_text: Tree | None = None
        self._is_open = False

    def open(self) -> None:
        """Check all files that were named, once.

        Raises:
            UsageError: a configuration is wrong.
        """
        if not self._is_open:
            self._check(discover([name for name in self._names if name.exists()], self._config_for))
            if self._text is not None:
                self._around_text = discover_text(self._text, self._config_for)
            self._is_open = True

    def _check(self, trees: Iterable[Tree]) -> None:
        for tree in trees:
            config = self._config_for(tree.root)
            if _is_worker():
                config = replace(config, jobs=1)
            store, kept = open_store(tree, config, {})
            self._found.update({path: [] for path in tree.requested})
            for finding in check_tree(tree, config, store, kept, suppress=self._suppress):
                self._found[finding.path].append(finding)

    def findings(self, filename: str, tree: ast.Module, text: str) -> list[Finding]:
        """The findings in one file, whose text may differ from what lies on disk.

        Raises:
            UsageError: a configuration is wrong.
        """
        self.open()
        path = _absolute(filename)
        if path == self._text and self._around_text is not None:
            return self._findings_in_text(self._around_text, str(path), entry_of_tree(tree, text), text.encode())
        if path not in self._found:
            if any(path.is_relative_to(name) for name in self._names):
                return []  # excluded: it was not named itself, only a folder around it
            self._check(discover([path], self._config_for))  # flake8's own API names files late
        return self._found.get(path, [])

    def _findings_in_text(self, around: Tree, name: str, entry: Entry, content: bytes) -> list[Finding]:
        """The findings in what came from standard input, as flake8 has parsed it."""
        config = self._config_for(around.root)
        store, _ = open_store(around, config, {name: content})
        store.prepare(None, {name: entry})
        found = Linked(around.root, store, config).findings(around.requested, suppress=self._suppress)
        store.save()
        return found


class Plugin:
    """Asks for the findings of one file, and hands them on."""

    name = _PREFIX
    version = asyncpitfalls.__version__
    _session: ClassVar[Session | None] = None
    """flake8 knows the class alone, so what all files of a run share stands here; None when nobody asks for it."""

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._text = "".join(lines).replace("\r\n", "\n").replace("\r", "\n")

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Announce our options to flake8: those of the command line, with a prefix."""
        for option, text in _WORDS.items():
            manager.add_option(f"--{_PREFIX}-{option}", parse_from_config=True, help=text)
        for option, text in _PATHS.items():
            manager.add_option(f"--{_PREFIX}-{option}", parse_from_config=True, normalize_paths=True, help=text)
        for option, text in _LISTS.items():
            manager.add_option(f"--{_PREFIX}-{option}", parse_from_config=True, comma_separated_list=True, help=text)
        for option, text in _SWITCHES.items():
            manager.add_option(f"--{_PREFIX}-{option}", parse_from_config=True, action="store_true", help=text)

    @classmethod
    def parse_options(cls, _manager: OptionManager, options: argparse.Namespace, _arguments: object) -> None:
        """Open the projects of the files that flake8 is going to check.

        Raises:
            ExecutionError: flake8's own word for wrong usage; it ends flake8 with one line.
        """
        cls._session = None
        if not _wanted(options):
            return
        names = [name for name in options.filenames or ["."] if name != "-"]
        text = options.stdin_display_name if "-" in options.filenames else None
        session = Session(_typed(options), names, text, suppress=not options.disable_noqa)
        # A process that flake8 started opens them when it is given a file: before that it cannot report a failure.
        if not _is_worker():
            with _one_line():
                session.open()
        cls._session = session

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Row, column counted from 0, and text of each finding.

        Raises:
            ExecutionError: as `parse_options`.
        """
        if self._session is not None:
            with _one_line():
                found = self._session.findings(self._filename, self._tree, self._text)
            for finding in found:
                yield finding.span.row, finding.span.column - 1, f"{finding.code} {finding.message}", type(self)


@contextmanager
def _one_line() -> Generator[None]:
    """Wrong usage in flake8's own words, which end it with a line that names the option as flake8 has it."""
    from flake8.exceptions import ExecutionError  # noqa: PLC0415 - present wherever flake8 calls this

    try:
        yield
    except UsageError as error:
        message = f"{_PREFIX}: {error}".replace("`--", f"`--{_PREFIX}-")
        raise ExecutionError(message) from error


def _absolute(name: str) -> Path:
    """The path as `discover` spells it: absolute, without ``..``, links not resolved."""
    return Path(os.path.abspath(name))  # noqa: PTH100 - pathlib would leave `..` in it


def _is_worker() -> bool:
    """Whether this is a process that flake8 started: it cannot start others."""
    return multiprocessing.current_process().daemon


def _typed(options: argparse.Namespace) -> Options:
    """Our options as they were typed or stand in flake8's configuration."""
    given = vars(options)

    def value(option: str) -> str | None:
        return given[f"{_PREFIX}_{option.replace('-', '_')}"] or None

    def values(option: str) -> tuple[str, ...] | None:
        return tuple(given[f"{_PREFIX}_{option.replace('-', '_')}"] or ()) or None

    config = value("config")
    return Options(
        min_confidence=value("min-confidence"),
        target_version=value("target-version"),
        python=value("python"),
        follow=value("follow"),
        config=Path(config) if config is not None else None,
        cache_dir=value("cache-dir"),
        exclude=values("exclude"),
        extend_exclude=values("extend-exclude"),
        isolated=bool(value("isolated")) or None,
        no_cache=bool(value("no-cache")) or None,
        jobs=0 if options.jobs.is_auto else max(options.jobs.n_jobs, 1),
    )


def _wanted(options: argparse.Namespace) -> bool:
    """Whether flake8 may show any code of ours: with a selection of others, indexing would be for nothing."""
    if not options.select:
        return True
    selected = [*options.select, *(options.extend_select or ())]
    return any(code.startswith(prefix) or prefix.startswith(code) for prefix in selected for code in known_rules())
