"""Finds the folders with the packages that a project imports, by how environments are laid out: no Python is started.

Sources: PEP 405 for ``pyvenv.cfg``; Python documentation, ``sysconfig``, "Installation paths", and ``site`` (path
configuration files, by which packages are installed that are still worked on).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIBRARIES = ("lib", "lib64")
_OF_PYTHON = re.compile(r"(?:python|pypy)3(?:\.(\d+))?t?")
_PACKAGES = ("site-packages", "dist-packages")
_OF_PROGRAMS = frozenset({"bin", "Scripts"})
_VERSION = re.compile(r"^version(?:_info)?\s*=\s*3\.(\d+)", re.MULTILINE)
_IN_PROJECT = (".venv", "venv")
_MADE_BY_RUNNING = "__pycache__"
_PATHS, _SOURCES = ".pth", (".py", ".pyi")
_LONGEST = 100_000
"""Bytes; a longer path configuration file is none."""


class Environment(NamedTuple):
    """Where installed packages lie."""

    folders: tuple[str, ...] = ()
    identity: str = ""
    """Changes when a package is added, removed or replaced by another version."""


def find_environment(root: Path, python: str | None) -> Environment:
    """The environment of a project: what was asked for, an active one, or one in its root; an empty one without any.

    ``python`` is an interpreter or the folder of an environment.

    Raises:
        UsageError: ``python`` is neither.
    """
    if python is not None:
        folders = _asked_for(python)
    else:
        found = (_packages(os.path.abspath(candidate)) for candidate in _candidates(str(root)))
        folders = next(filter(None, found), ())
    listed = [line for folder in folders for line in (folder, *_listing(folder))]
    added = [each for folder in folders for each in _added(folder) if not _holds(each, str(root))]
    # What is still worked on changes without a new version.
    listed += [line for folder in added for line in (folder, *_state(folder))]
    return Environment((*folders, *dict.fromkeys(added)), "\n".join(listed))


def _added(folder: str) -> Iterator[str]:
    """The folders that path configuration files among the packages add: the lines that name one."""
    for name in _listing(folder):
        if name.endswith(_PATHS):
            try:
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    lines = file.read(_LONGEST).splitlines()
            except OSError:
                continue
            named = (os.path.abspath(os.path.join(folder, line.strip())) for line in lines if line.strip())
            yield from (each for each in named if os.path.isdir(each))


def _holds(folder: str, root: str) -> bool:
    """Whether a folder is the project's own, or one around it."""
    return os.path.join(root, "").startswith(os.path.join(folder, "")) or folder == os.path.join(root, "src")


def _state(folder: str) -> Iterator[str]:
    """The sources below a folder, each with what changes when it does."""
    for parent, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if name.isidentifier() and name != _MADE_BY_RUNNING)
        for name in sorted(name for name in names if name.endswith(_SOURCES)):
            status = os.stat(os.path.join(parent, name))
            yield f"{parent}/{name} {status.st_mtime_ns} {status.st_size}"


def _asked_for(python: str) -> tuple[str, ...]:
    if not os.path.exists(python):
        message = f"`--python` is `{python}`, which does not exist; give it an interpreter or an environment's folder"
        raise UsageError(message)
    if os.path.isdir(python):
        folders = _packages(python)
    else:
        version = _OF_PYTHON.match(os.path.basename(python))
        minor = version[1] if version is not None else None
        # The link of an environment leads to the Python it was made from, whose packages are others.
        folders = _packages(_prefix(python), minor) or _packages(_prefix(os.path.realpath(python)), minor)
    if not folders:
        message = (
            f"`--python` is `{python}`, which has no folder `site-packages`; "
            f"give it the interpreter or the folder of an environment, such as `.venv`"
        )
        raise UsageError(message)
    return folders


def _candidates(root: str) -> Iterator[str]:
    # In a hook of pre-commit the active environment is the hook's own (pre-commit's documentation, "python").
    active = os.environ.get("VIRTUAL_ENV", "") if "PRE_COMMIT" not in os.environ else ""
    if active:
        yield active
    yield from (os.path.join(root, name) for name in _IN_PROJECT)


def _prefix(interpreter: str) -> str:
    """The folder of the installation that an interpreter belongs to."""
    folder = os.path.dirname(interpreter)
    return os.path.dirname(folder) if os.path.basename(folder) in _OF_PROGRAMS else folder


def _packages(prefix: str, minor: str | None = None) -> tuple[str, ...]:
    """The folders of packages below a prefix; of several Pythons those of the one asked for, or of the newest."""
    on_windows = os.path.join(prefix, "Lib", _PACKAGES[0])
    if os.path.isdir(on_windows):
        return (on_windows,)
    found: dict[str, tuple[str, str | None]] = {}
    for library in _LIBRARIES:
        folder = os.path.join(prefix, library)
        for name in _listing(folder):
            version = _OF_PYTHON.fullmatch(name)
            for kind in _PACKAGES if version is not None else ():
                place = os.path.join(folder, name, kind)
                if version is not None and os.path.isdir(place):
                    found.setdefault(os.path.realpath(place), (place, version[1]))
    wanted = minor or _minor_of(prefix) or max((each for _, each in found.values() if each), key=int, default=None)
    return tuple(place for place, version in found.values() if version in {None, wanted})


def _minor_of(prefix: str) -> str | None:
    """The version of a virtual environment."""
    try:
        with open(os.path.join(prefix, "pyvenv.cfg"), encoding="utf-8", errors="replace") as file:
            found = _VERSION.search(file.read())
    except OSError:
        return None
    return found[1] if found is not None else None


def _listing(folder: str) -> list[str]:
    """What a folder holds, sorted; nothing where there is none.

    Among packages are folders that carry the name and version of each (PEP 376, ``.dist-info``).
    """
    try:
        return sorted(name for name in os.listdir(folder) if name != _MADE_BY_RUNNING)
    except OSError:
        return []
