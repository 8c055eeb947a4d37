"""From typed options and configuration files to `Config` and `Display`."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from asyncpitfalls.config import values
from asyncpitfalls.config.model import ALL, OLDEST_PYTHON, Config, ConfigError, Display, Options, covers

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN_FILES = ("asyncpitfalls.toml", ".asyncpitfalls.toml")
_TYPED_ONLY = ("config", "isolated", "stdin-filename")
_MERGED = ("select", "ignore", "extend-select", "extend-ignore", "extend-exclude", "no-cache")
"""Keys that become a setting only together with others."""
_PATHS = ("cache-dir", "python", "output-file")
_DISPLAY: Mapping[str, values.Reader] = {
    "output-format": values.word_of(values.FORMATS),
    "output-file": values.text,
    "statistics": values.boolean,
    "exit-zero": values.boolean,
    "color": values.word_of(values.COLORS),
    "quiet": values.boolean,
    "verbose": values.boolean,
}


_OF_TEMPLATES = ("{{", "{%")
"""What the text of a template has and TOML has not, outside strings: a project that is yet to be made has no settings.

Source: Jinja, "Template Designer Documentation"; cookiecutter and copier fill in files in this way.
"""


def _readers(known: values.Known) -> dict[str, values.Reader]:
    """Every key with the reader of its value."""
    selectors = values.selectors_of(known)
    return {
        "select": selectors,
        "ignore": selectors,
        "extend-select": selectors,
        "extend-ignore": selectors,
        "per-file-ignores": values.ignores_of(known),
        "min-confidence": values.confidence,
        "target-version": values.version,
        "python": values.text,
        "follow": values.word_of(values.FOLLOWED),
        "exclude": values.texts,
        "extend-exclude": values.texts,
        "respect-gitignore": values.boolean,
        "cache-dir": values.text,
        "no-cache": values.boolean,
        "jobs": values.count,
        "offloads": values.names,
        "spawners": values.names,
        "schedulers": values.names,
        "entry-points": values.names,
        "safe-decorators": values.names,
        "blocking": values.replacements,
        **_DISPLAY,
    }


def load_config(root: Path, options: Options, known: values.Known) -> Config:
    """What the project at this root obeys: its file, then the typed options, which win.

    Args:
        root: the project root, whose ``pyproject.toml`` is read unless the options name another file.
        options: what was typed.
        known: gives the names of all rules by their codes; asked only where a setting names rules.

    Raises:
        ConfigError: the file cannot be read, or a key or value is wrong, in the file or as typed.
    """
    filed = _from_file(root, options, _readers(known))
    typed = _from_options(options, _readers(known))
    settings = {**filed, **typed}
    select, ignore = _selection(filed, typed)
    plain = {key.replace("-", "_"): value for key, value in settings.items() if key not in (*_DISPLAY, *_MERGED)}
    config = Config(**plain)
    return replace(
        config,
        root=root,
        select=select,
        ignore=ignore,
        exclude=(*config.exclude, *filed.get("extend-exclude", ()), *typed.get("extend-exclude", ())),
        use_cache=not settings.get("no-cache", False),
        target_version=config.target_version if "target-version" in settings else _oldest_python(root, options),
    )


def load_display(root: Path, options: Options, known: values.Known) -> Display:
    """How the run shows its outcome: the file of the project it was started in, then the typed options.

    Raises:
        ConfigError: as `load_config`.
    """
    settings = {**_from_file(root, options, _readers(known)), **_from_options(options, _readers(known))}
    named = {key.replace("-", "_"): value for key, value in settings.items() if key in _DISPLAY}
    if "output_file" in named:
        named["output_file"] = Path(named["output_file"])
    return Display(**named)


def _selection(filed: dict[str, Any], typed: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes to look for and those to leave out.

    A typed option beats the file: what is typed to be ignored is no longer selected by the file, however specific
    the file is, and what is typed to be selected in just the file's words is no longer ignored by it.
    """
    typed_select = (*typed.get("select", ()), *typed.get("extend-select", ()))
    typed_ignore = (*typed.get("ignore", ()), *typed.get("extend-ignore", ()))
    filed_select = (*(() if "select" in typed else filed.get("select", (ALL,))), *filed.get("extend-select", ()))
    filed_ignore = (*(() if "ignore" in typed else filed.get("ignore", ())), *filed.get("extend-ignore", ()))
    kept_select = [each for each in filed_select if not any(covers(other, each) for other in typed_ignore)]
    kept_ignore = [each for each in filed_ignore if each not in typed_select]
    return _unique(*kept_select, *typed_select), _unique(*kept_ignore, *typed_ignore)


def _unique(*selectors: str) -> tuple[str, ...]:
    """The selectors in their order, each once."""
    return tuple(dict.fromkeys(selectors))


def _from_options(options: Options, readers: Mapping[str, values.Reader]) -> dict[str, Any]:
    """The typed options that are settings, checked, under their keys."""
    typed = {key: getattr(options, key.replace("-", "_"), None) for key in readers}
    read = {key: readers[key](value, f"`--{key}`") for key, value in typed.items() if value is not None}
    return _absolute(read, Path.cwd())


def _from_file(root: Path, options: Options, readers: Mapping[str, values.Reader]) -> dict[str, Any]:
    """The keys of the configuration file, checked; nothing when there is none or none is wanted."""
    if options.isolated:
        return {}
    file = options.config or root / "pyproject.toml"
    table = _own_table(file, _document(file, must_exist=options.config is not None), named=options.config is not None)
    for key in table:
        if key in _TYPED_ONLY:
            message = f"{file}: `{key}` cannot stand in a file; type it as `--{key}`"
            raise ConfigError(message)
        if key not in readers:
            cure = values.nearest(key, readers) or f"; the keys are {', '.join(readers)}"
            message = f"{file}: unknown key `{key}` in [tool.asyncpitfalls]{cure}"
            raise ConfigError(message)
    return _absolute({key: readers[key](value, f"{file}: `{key}`") for key, value in table.items()}, file.parent)


def _absolute(settings: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The settings, with the paths among them relative to this folder no longer."""
    return {key: str(folder.absolute() / value) if key in _PATHS else value for key, value in settings.items()}


def _own_table(file: Path, document: dict[str, Any], *, named: bool) -> dict[str, Any]:
    """The part of a document that is ours."""
    table: object = _table(document.get("tool")).get("asyncpitfalls")
    if table is None and file.name in _OWN_FILES:
        table = document
    if table is None and named:
        message = f"{file}: there is no [tool.asyncpitfalls] in it; add it, or name the file asyncpitfalls.toml"
        raise ConfigError(message)
    if not isinstance(table, dict | None):
        message = f"{file}: `tool.asyncpitfalls` is not a table; write [tool.asyncpitfalls] on a line of its own"
        raise ConfigError(message)
    return cast("dict[str, Any]", table or {})


def _document(file: Path, *, must_exist: bool) -> dict[str, Any]:
    """A TOML file's content.

    Raises:
        ConfigError: it cannot be read or is not TOML.
    """
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - only runs that find a file pay for it
    else:
        import tomli as tomllib  # noqa: PLC0415 - as above

    text = ""
    try:
        text = file.read_bytes().decode("utf-8-sig")
        document: dict[str, Any] = tomllib.loads(text.replace("\r\n", "\n"))
    except (FileNotFoundError, NotADirectoryError):
        if not must_exist:
            return {}
        message = f"{file}: there is no such file; give `--config` a TOML file that exists"
        raise ConfigError(message) from None
    except OSError as error:
        message = f"{file}: cannot be read ({error.strerror}); make it readable or run with `--isolated`"
        raise ConfigError(message) from error
    except UnicodeDecodeError as error:
        message = f"{file}: byte {error.start + 1} is not UTF-8, which TOML must be; save the file as UTF-8"
        raise ConfigError(message) from error
    except tomllib.TOMLDecodeError as error:
        if not must_exist and any(sign in text for sign in _OF_TEMPLATES):
            return {}
        message = f"{file}: {str(error)[:1].lower()}{str(error)[1:]}; correct the TOML there"
        raise ConfigError(message) from error
    return document


def _oldest_python(root: Path, options: Options) -> tuple[int, int]:
    """The oldest Python that ``project.requires-python`` allows, or the oldest one that we know of."""
    if options.isolated:
        return OLDEST_PYTHON
    project = _table(_document(root / "pyproject.toml", must_exist=False).get("project"))
    requires = project.get("requires-python")
    bounds = re.findall(r"(?:>=|~=|===?|>)\s*3\.(\d+)", requires) if isinstance(requires, str) else []
    return max(((3, int(minor)) for minor in bounds), default=OLDEST_PYTHON)


def _table(value: object) -> dict[str, Any]:
    """The value if it is a table; anything else, where another tool's key is concerned, holds nothing for us."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
