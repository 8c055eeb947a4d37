"""The flow, from paths to a report. Whoever wants findings calls `check`, so that all doors agree."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls import knowledge
from asyncpitfalls.config import Config, Options, load_config
from asyncpitfalls.findings import Finding, Report, Span
from asyncpitfalls.pipeline.examine import Suspects, examine, suspects
from asyncpitfalls.pipeline.replay import Replay
from asyncpitfalls.pipeline.store import Store
from asyncpitfalls.project import Project
from asyncpitfalls.rules import all_rules
from asyncpitfalls.rules.tool import FILE_NOT_READ
from asyncpitfalls.sources.cache import Cache, default_folder
from asyncpitfalls.sources.discover import Tree, discover, find_root
from asyncpitfalls.sources.suppressions import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Progress = Callable[[int, int], None]


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
    texts = {str(stdin[0].absolute()): stdin[1]} if stdin is not None else {}
    trees = [_tree_of_text(Path(name), config_for) for name in texts] or discover(paths, config_for)
    findings: list[Finding] = []
    with _collector_off():
        for tree in trees:
            findings += _check_tree(tree, config_for(tree.root), texts, progress, everything=everything)
    return Report(
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        tuple(sorted(path for tree in trees for path in tree.requested)),
        {Path(name): data.decode(errors="replace") for name, data in texts.items()},
    )


@contextmanager
def _collector_off() -> Iterator[None]:
    """Without the collector of cycles: a run makes millions of objects that live to its end, and hardly a cycle."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _config_for(config: Config | Callable[[Path], Config] | None) -> Callable[[Path], Config]:
    if isinstance(config, Config):
        return lambda _: config
    if config is not None:
        return config
    known = known_rules()
    return lambda root: load_config(root, Options(jobs=1), known)


def known_rules() -> dict[str, str]:
    """Code to name of every rule."""
    return {rule.code: rule.name for rule in all_rules()}


def _tree_of_text(path: Path, config_for: Callable[[Path], Config]) -> Tree:
    root = find_root(path)
    around = discover([path if path.exists() else root], config_for)
    files = {file for tree in around if tree.root == root for file in tree.files}
    return Tree(root, tuple(sorted({*files, path})), frozenset({path}))


def _check_tree(
    tree: Tree, config: Config, texts: dict[str, bytes], progress: Progress | None, *, everything: bool
) -> list[Finding]:
    folder = Path(config.cache_dir) if config.cache_dir else default_folder(tree.root)
    cache = Cache(folder if config.use_cache else None)
    store = Store(tree, cache, config, texts)
    replay = Replay(tree, cache, config, store)
    known = replay.findings()
    if known is not None:
        return known
    store.prepare(progress)
    project = Project(
        str(tree.root), store.files, store.index, store.stub, knowledge.load(config), store.notebooks()
    )
    findings = _find(tree, project, store, config, everything=everything)
    store.save()
    replay.keep(findings)
    return findings


def _find(tree: Tree, project: Project, store: Store, config: Config, *, everything: bool) -> list[Finding]:
    """The findings of all requested files that the settings let through, suppressions applied."""
    found: dict[Path, list[Finding]] = {}
    closely: list[Suspects] = []
    for path in sorted(tree.requested):
        problem = store.problem(str(path))
        if problem is not None:
            found[path] = [_file_not_read(path, *problem)]
            continue
        of_file = suspects(path, project, config, everything=everything)
        if of_file.functions:
            closely.append(of_file)
        elif store.has_suppressions(str(path)):
            found[path] = _without_suppressed(path, store, [], config)
    for path, hits in examine(closely, project, store, config.jobs):
        found[path] = _without_suppressed(path, store, hits, config)
    return [
        finding
        for findings in found.values()
        for finding in findings
        if config.enabled(finding.code, finding.path) and finding.confidence >= config.min_confidence
    ]


def _without_suppressed(path: Path, store: Store, found: list[Finding], config: Config) -> list[Finding]:
    if not store.has_suppressions(str(path)):
        return found
    kept, about = apply(path, store.text(str(path)), found, known_rules(), lambda code: config.enabled(code, path))
    return [*kept, *about]


def _file_not_read(path: Path, reason: str, row: int, column: int) -> Finding:
    rule = FILE_NOT_READ
    message = f"`{path.name}` could not be read: {reason}; nothing in it was checked"
    return Finding(
        path, Span(row, column, row, column + 1), rule.code, rule.name, message, rule.confidence, (row, row)
    )
