"""The values a key may have: each reader checks one value and says in one line what is wrong with it.

A reader takes the value and ``where``, the file and key (or the option) that a message names, and returns the value
that `Config`, `Display` or `Options` holds. All raise `ConfigError`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

from asyncpitfalls.config.model import ALL, FOLLOWING_LIBRARIES, FOLLOWING_PROJECT, ConfigError
from asyncpitfalls.findings import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Reader = Callable[[Any, str], Any]
    Known = Callable[[], Mapping[str, str]]
    """Gives the names of all rules by their codes. To know them takes longer than to replay a run's findings."""

_T = TypeVar("_T")

FORMATS = ("full", "concise", "json", "sarif", "github", "gitlab", "junit")
CONFIDENCES = tuple(confidence.label for confidence in sorted(Confidence, reverse=True))
COLORS = ("auto", "always", "never")
FOLLOWED = (FOLLOWING_PROJECT, FOLLOWING_LIBRARIES)

_TYPES: Mapping[type[object], str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_DOTTED = re.compile(r"[\w*]+(\.[\w*]+)*")
_TARGET = re.compile(r"py3([6-9]|[1-9]\d)")
_SHORTEST_PREFIX = 3


def nearest(wanted: str, known: Iterable[str]) -> str:
    """``; did you mean `x`?`` for the known word most like the wanted one, or nothing."""
    import difflib  # noqa: PLC0415 - only a mistake pays for it

    close = difflib.get_close_matches(wanted, list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def boolean(value: object, where: str) -> bool:
    """True or false."""
    return _typed(value, bool, where, "write `true` or `false`")


def text(value: object, where: str) -> str:
    """Any string that is not empty."""
    read = _typed(value, str, where, 'put it in quotes, "…"')
    if not read.strip():
        message = f"{where} is an empty string; give it a value or leave it out"
        raise ConfigError(message)
    return read


def count(value: object, where: str) -> int:
    """A whole number, zero or more."""
    read = _typed(value, int, where, "write it without quotes or point")
    if read < 0:
        message = f"{where} is {read}; it must be 0 (decide by itself) or more"
        raise ConfigError(message)
    return read


def texts(value: object, where: str) -> tuple[str, ...]:
    """A list of strings."""
    if isinstance(value, str):
        message = f'{where} is a string, not a list of strings; write ["{value}"]'
        raise ConfigError(message)
    items = cast("Iterable[object]", value if isinstance(value, tuple) else _typed(value, list, where, 'write ["…"]'))
    return tuple(text(item, f"an item of {where}") for item in items)


def names(value: object, where: str) -> tuple[str, ...]:
    """A list of dotted names, wildcards allowed."""
    read = texts(value, where)
    for name in read:
        _check_dotted(name, where)
    return read


def replacements(value: object, where: str) -> dict[str, str]:
    """A table from dotted names, wildcards allowed, to what to use in their place."""
    table = cast("dict[str, object]", _typed(value, dict, where, 'write {"legacy.call" = "use legacy_async.call"}'))
    for name in table:
        _check_dotted(name, where)
    return {name: text(cure, f"`{name}` of {where}") for name, cure in table.items()}


def word_of(allowed: tuple[str, ...]) -> Reader:
    """A reader for one of these words."""

    def read(value: object, where: str) -> str:
        word = text(value, where)
        if word not in allowed:
            cure = nearest(word, allowed) or f"; choose from {', '.join(allowed)}"
            message = f"{where} cannot be `{word}`{cure}"
            raise ConfigError(message)
        return word

    return read


def confidence(value: object, where: str) -> Confidence:
    """The lowest confidence that is shown."""
    return Confidence[word_of(CONFIDENCES)(value, where).upper()]


def version(value: object, where: str) -> tuple[int, int]:
    """A Python version, written like ``py310``."""
    word = text(value, where)
    found = _TARGET.fullmatch(word)
    if found is None:
        dotted = re.fullmatch(r"(?:py)?3\.(\d{1,2})", word)
        cure = f"; did you mean `py3{dotted[1]}`?" if dotted else "; write it like `py310`"
        message = f"{where} cannot be `{word}`{cure}"
        raise ConfigError(message)
    return 3, int(found[1])


def selectors_of(known: Known) -> Reader:
    """A reader for a list of codes, prefixes of codes, names and ``ALL``."""

    def one(selector: str, where: str) -> str:
        code = selector.upper()
        if code == ALL:
            return code
        names = known()
        codes_by_name = {name: code for code, name in names.items()}
        if len(code) >= _SHORTEST_PREFIX and any(each.startswith(code) for each in names):
            return code
        if selector.lower() in codes_by_name:
            return codes_by_name[selector.lower()]
        cure = nearest(code, names) or nearest(selector.lower(), codes_by_name)
        cure = cure or "; `asyncpitfalls rules` lists all codes and names"
        message = f"{where} names the unknown rule `{selector}`{cure}"
        raise ConfigError(message)

    def read(value: object, where: str) -> tuple[str, ...]:
        return tuple(one(selector.strip(), where) for selector in texts(value, where))

    return read


def ignores_of(known: Known) -> Reader:
    """A reader for a table from globs to lists as `selectors_of` reads them."""
    selectors = selectors_of(known)

    def read(value: object, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        pairs = cast("tuple[tuple[str, object], ...]", value)
        if not isinstance(value, tuple):
            table = cast("dict[str, object]", _typed(value, dict, where, 'write {"tests/*" = ["APF2"]}'))
            pairs = tuple(table.items())
        return tuple((glob, selectors(codes, f"`{glob}` of {where}")) for glob, codes in pairs)

    return read


def _typed(value: object, wanted: type[_T], where: str, cure: str) -> _T:
    """The value if it is of this type; ``true`` is not a number."""
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        found = _TYPES.get(type(value), "a date or time")
        message = f"{where} is {found}, not {_TYPES[wanted]}; {cure}"
        raise ConfigError(message)
    return value


def _check_dotted(name: str, where: str) -> None:
    """Refuse what is no dotted name."""
    if not _DOTTED.fullmatch(name):
        message = f"{where} holds `{name}`, which is no dotted name; write it like `package.module.function`"
        raise ConfigError(message)
