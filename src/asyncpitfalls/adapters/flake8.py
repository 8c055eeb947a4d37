"""The flake8 plugin (flake8 documentation, "Writing Plugins for Flake8").

flake8 makes one plugin object for each file, in processes of its own, yet a verdict needs the whole project. So the
projects of the files named are indexed and linked once, when flake8 has read its options and before it starts its
processes; forked ones inherit them, spawned ones come here again and find the cache filled.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import asyncpitfalls
from asyncpitfalls.config import Options, load_config
from asyncpitfalls.findings import UsageError
from asyncpitfalls.pipeline import open_store
from asyncpitfalls.pipeline.entries import entry_of_tree
from asyncpitfalls.pipeline.linked import Linked
from asyncpitfalls.rules import known_rules
from asyncpitfalls.sources.discover import discover, find_root

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator, Sequence

    from flake8.options.manager import OptionManager

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Finding

_PREFIX = "asyncpitfalls"
_OPTIONS = {
    "min-confidence": "least confidence of a finding: certain, probable or possible",
    "target-version": "oldest Python the code runs on, such as py310",
    "python": "environment whose installed packages resolve imports",
    "config": "configuration file in place of each project's pyproject.toml",
    "cache-dir": "folder of the cache",
}
_SWITCHES = {
    "isolated": "read no configuration file",
    "no-cache": "neither read nor write the cache",
}


class Session:
    """The projects of one run of flake8."""

    def __init__(self, options: Options, *, suppress: bool) -> None:
        self._config_for = cache(lambda root: load_config(root, options, known_rules()))
        self._suppress = suppress
        self._linked: dict[Path, Linked] = {}
        self._root_of: dict[Path, Path] = {}

    def open(self, paths: Sequence[Path]) -> None:
        """Index and link the projects of some paths.

        Raises:
            UsageError: a path does not exist, or a configuration is wrong.
        """
        for tree in discover(paths, self._config_for):
            config = self._config_for(tree.root)
            if tree.root not in self._linked:
                store, _ = open_store(tree, config, {})
                store.prepare(None)
                store.save()
                self._linked[tree.root] = Linked(tree.root, store, config)
            for path in sorted(tree.requested):
                self._root_of[path] = tree.root
                if self._linked[tree.root].store.problem(str(path)) is None:
                    self._linked[tree.root].suspects(path)

    def findings(self, path: Path, tree: ast.Module, text: str) -> list[Finding]:
        """The findings in one file, whose text may differ from what lies on disk."""
        if path not in self._root_of:
            self.open([path] if path.exists() else [find_root(path)])
        root = self._root_of.get(path, find_root(path))
        linked = self._linked[root]
        if not linked.store.holds(str(path), text):
            config = self._config_for(root)
            store = linked.store.with_file(str(path), text, entry_of_tree(tree, text))
            linked = Linked(root, store, config)
        return linked.findings([path], suppress=self._suppress)


class Plugin:
    """Asks for the findings of one file, and hands them on."""

    name = _PREFIX
    version = asyncpitfalls.__version__
    _session: ClassVar[Session | None] = None

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._path = Path(filename).absolute()
        self._text = "".join(lines).replace("\r\n", "\n").replace("\r", "\n")

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Announce our options to flake8: those of the command line, with a prefix."""
        for option, text in _OPTIONS.items():
            manager.add_option(f"--{_PREFIX}-{option}", parse_from_config=True, default=None, help=text)
        for switch, text in _SWITCHES.items():
            manager.add_option(
                f"--{_PREFIX}-{switch}", action="store_true", parse_from_config=True, default=False, help=text
            )

    @classmethod
    def parse_options(cls, _manager: OptionManager, options: argparse.Namespace, _arguments: object) -> None:
        """Open the projects of the files that flake8 is going to check.

        Raises:
            ExecutionError: flake8's own word for wrong usage; it ends flake8 with one line.
        """
        from flake8.exceptions import ExecutionError  # noqa: PLC0415 - present wherever flake8 calls this

        cls._session = Session(_typed(options), suppress=not options.disable_noqa)
        names = options.filenames or ["."]
        paths = [Path(name) for name in names if name != "-" and Path(name).exists()]
        try:
            if _wanted(options):
                cls._session.open(paths)
        except UsageError as error:
            raise ExecutionError(f"{_PREFIX}: {error}") from error

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Row, column counted from 0, and text of each finding."""
        if self._session is not None:
            for finding in self._session.findings(self._path, self._tree, self._text):
                yield finding.span.row, finding.span.column - 1, f"{finding.code} {finding.message}", type(self)


def _typed(options: argparse.Namespace) -> Options:
    given = vars(options)

    def value(option: str) -> str | None:
        return given[f"{_PREFIX}_{option.replace('-', '_')}"]  # type: ignore[no-any-return] # argparse knows no types

    config = value("config")
    return Options(
        min_confidence=value("min-confidence"),
        target_version=value("target-version"),
        python=value("python"),
        config=Path(config) if config is not None else None,
        cache_dir=value("cache-dir"),
        isolated=bool(value("isolated")) or None,
        no_cache=bool(value("no-cache")) or None,
    )


def _wanted(options: argparse.Namespace) -> bool:
    """Whether flake8 may show any code of ours: with a selection of others, indexing would be for nothing."""
    selected = options.select
    return not selected or any("APF".startswith(code[:3]) for code in selected)
