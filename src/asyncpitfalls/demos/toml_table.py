"""A table of a TOML file that hands out values of the right type, or says which key is wrong and what is wanted."""

from __future__ import annotations

import difflib
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class ClaimError(UsageError):
    """A ``claim.toml`` cannot be read or does not mean anything; the message names the file, the key and the remedy."""

    def __init__(self, path: Path, message: str) -> None:
        """Say what is wrong in ``path``."""
        super().__init__(f"{path}: {message}")


def load(path: Path) -> Table:
    """The whole file as one table.

    Raises:
        ClaimError: it cannot be read, or is not TOML.
    """
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - only demos and configuration need it
    else:
        import tomli as tomllib  # noqa: PLC0415 - as above
    try:
        return Table(path, "", tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimError(path, f"cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ClaimError(path, f"is not TOML: {error}") from error


@dataclass(frozen=True, slots=True)
class Table:
    """One table; every reading method raises `ClaimError` when the value is missing or of another type."""

    path: Path
    prefix: str
    values: Mapping[str, object]

    def wrong(self, key: str, message: str) -> ClaimError:
        """The error that says what is wrong with ``key``."""
        return ClaimError(self.path, f"{self.prefix}{key}: {message}")

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def allow(self, *known: str) -> None:
        """Refuse keys that are not among ``known``."""
        for key in self.values:
            self.one_of(key, key, known)

    def one_of(self, key: str, value: str, known: Iterable[str]) -> None:
        """Refuse a value that is not among ``known``."""
        known = tuple(known)
        if value not in known:
            near = difflib.get_close_matches(value, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise self.wrong(key, f"{value!r} is not known; {hint}")

    def _wanted(self, key: str, wanted: str) -> ClaimError:
        if key not in self.values:
            return self.wrong(key, f"is missing; {wanted} is wanted")
        return self.wrong(key, f"{wanted} is wanted, not {self.values[key]!r}")

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            raise self._wanted(key, "a text")
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text, or None when the key is not there."""
        return self.text(key) if key in self else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in cast("list[object]", value)):
            raise self._wanted(key, "a list of texts")
        return tuple(cast("list[str]", value))

    def texts_or_none(self, key: str) -> tuple[str, ...] | None:
        """A list of texts, or None when the key is not there."""
        return self.texts(key) if key in self else None

    def numbers(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """A whole number or a list of them."""
        value = self.values.get(key, list(default))
        numbers = cast("list[object]", value) if isinstance(value, list) else [value]
        if not numbers or not all(type(number) is int for number in numbers):
            raise self._wanted(key, "a whole number or a list of them")
        return tuple(cast("list[int]", numbers))

    def whole(self, key: str, unit: str = "") -> int:
        """A whole number, at least 1."""
        value = self.values.get(key)
        if type(value) is not int or value < 1:
            raise self._wanted(key, f"a whole number{unit}, at least 1,")
        return value

    def whole_or_none(self, key: str) -> int | None:
        """A whole number, or None when the key is not there."""
        return self.whole(key) if key in self else None

    def bound(self, key: str) -> float | None:
        """A number above 0, or None when the key is not there."""
        value = self.values.get(key)
        if key not in self:
            return None
        if not isinstance(value, (int, float)) or isinstance(value, bool) or value <= 0:
            raise self._wanted(key, "a number above 0")
        return float(value)

    def flag(self, key: str) -> bool | None:
        """True, false, or None when the key is not there."""
        value = self.values.get(key)
        if key in self and not isinstance(value, bool):
            raise self._wanted(key, "true or false")
        return cast("bool | None", value)

    def table(self, key: str) -> Table:
        """A table inside this one."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self._wanted(key, "a table")
        return Table(self.path, f"{self.prefix}{key}.", cast("dict[str, object]", value))

    def tables(self, key: str) -> tuple[Table, ...]:
        """A table or a list of tables inside this one."""
        value = self.values.get(key)
        entries = cast("list[object]", value) if isinstance(value, list) else [value]
        if not entries or not all(isinstance(entry, dict) for entry in entries):
            raise self._wanted(key, "a table or a list of tables")
        return tuple(Table(self.path, f"{self.prefix}{key}.", cast("dict[str, object]", entry)) for entry in entries)

    def tables_or_none(self, key: str) -> tuple[Table, ...]:
        """As `tables`; empty when the key is not there."""
        return self.tables(key) if key in self else ()
