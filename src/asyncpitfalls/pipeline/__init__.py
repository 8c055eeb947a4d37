"""The flow, from paths to a report. Whoever wants findings calls `check`, so that all doors agree."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.config import Config, Options, load_config
from asyncpitfalls.findings import Report
from asyncpitfalls.pipeline.replay import Replay
from asyncpitfalls.pipeline.store import Store
from asyncpitfalls.rules import known_rules
from asyncpitfalls.sources.cache import Cache, default_folder
from asyncpitfalls.sources.discover import Tree, discover, discover_text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from asyncpitfalls.atlas import Atlas
    from asyncpitfalls.findings import Finding

    Progress = Callable[[int, int], None]

__all__ = ["check", "check_tree", "draw_atlas", "known_rules", "open_store"]


def check(
    paths: Sequence[Path],
    config: Config | Callable[[Path], Config] | None = None,
    *,
    stdin: tuple[Path, bytes] | None = None,
    progress: Progress | None = None,
    everything: bool = False,
) -> Report:
    """Check paths (see `asyncpitfalls.check`).

    ``stdin`` is a text to check in place of what lies on disk under its name. ``progress`` is told how many files of
    how many are read. ``everything`` reads all functions closely rather than those that the index points at: slower,
    and with the same findings; tests use it.

    Raises:
        UsageError: a path does not exist, or a configuration is wrong.
    """
    config_for = _config_for(config)
    given = {os.path.abspath(stdin[0]): stdin[1]} if stdin is not None else {}
    trees = [discover_text(Path(name), config_for) for name in given] or discover(paths, config_for)
    findings: list[Finding] = []
    for number, tree in enumerate(trees):
        if number:
            gc.collect()  # the project before is done with, and refers to itself
        config = config_for(tree.root)
        store, cache = open_store(tree, config, given)
        findings += check_tree(tree, config, store, cache, progress=progress, everything=everything)
    return Report(
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        tuple(sorted(path for tree in trees for path in tree.requested)),
        {Path(name): data.decode(errors="replace") for name, data in given.items()},
    )


def draw_atlas(
    paths: Sequence[Path], config_for: Callable[[Path], Config], progress: Progress | None = None
) -> list[Atlas]:
    """The map of each project that the paths are in.

    Raises:
        UsageError: a path does not exist, or a configuration is wrong.
    """
    from asyncpitfalls.pipeline.linked import Linked  # noqa: PLC0415 - as in `check_tree`

    found: list[Atlas] = []
    for tree in discover(paths, config_for):
        config = config_for(tree.root)
        store, _ = open_store(tree, config, {})
        with _collector_off():
            store.prepare(progress)
            found.append(Linked(tree.root, store, config).atlas(tree.requested))
        store.save()
    return found


def open_store(tree: Tree, config: Config, given: Mapping[str, bytes]) -> tuple[Store, Cache]:
    """The store of a tree's files, and the cache behind it."""
    folder = Path(config.cache_dir) if config.cache_dir else default_folder(tree.root)
    cache = Cache(folder if config.use_cache else None)
    return Store(tree, cache, config, given), cache


def check_tree(
    tree: Tree,
    config: Config,
    store: Store,
    cache: Cache,
    *,
    progress: Progress | None = None,
    everything: bool = False,
    suppress: bool = True,
) -> list[Finding]:
    """The findings in the files of a tree that were asked for, in no particular order.

    Without ``suppress``, comments silence nothing; the rest is as for `check`.
    """
    replay = Replay(tree, cache, config, store, suppress=suppress)
    known = replay.findings()
    if known is not None:
        return known
    from asyncpitfalls.pipeline.linked import Linked  # noqa: PLC0415 - a run that replays does without most of us

    with _collector_off():
        store.prepare(progress)
        linked = Linked(tree.root, store, config)
        findings = linked.findings(tree.requested, everything=everything, suppress=suppress)
    store.save()
    if store.steady:
        replay.keep(findings)
    return findings


def _config_for(config: Config | Callable[[Path], Config] | None) -> Callable[[Path], Config]:
    if isinstance(config, Config):
        return lambda _: config
    return config or (lambda root: load_config(root, Options(jobs=1), known_rules))


@contextmanager
def _collector_off() -> Generator[None]:
    """Without the collector of cycles: a run makes millions of objects that live to its end, and hardly a cycle."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
