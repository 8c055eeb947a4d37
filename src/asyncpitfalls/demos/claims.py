"""What a demo claims: the nouns, and how ``claim.toml`` is read into them.

A claim is strict by default: whatever it does not mention is claimed not to happen. ``exit_status`` is 0, nothing is
raised, nothing is warned about, nothing holds the loop and nothing hangs, unless the claim says so.
"""

from __future__ import annotations

import difflib
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

VARIANTS = ("incorrect", "correct")
START_METHODS = ("spawn", "forkserver", "fork")
DEFAULT_LIMIT_SECONDS = 60


class ClaimError(UsageError):
    """A ``claim.toml`` cannot be read or does not mean anything; the message names the file, the key and the remedy."""

    def __init__(self, path: Path, message: str) -> None:
        """Say what is wrong in ``path``."""
        super().__init__(f"{path}: {message}")


@dataclass(frozen=True, slots=True)
class Raises:
    """An exception that nobody catches: its type, a part of its message, and the process that it ends.

    The process is the ``script``'s own or a ``child``: any other, also multiprocessing's fork server.
    """

    type: str
    message: str = ""
    process: str = "script"


@dataclass(frozen=True, slots=True)
class Warns:
    """A warning that Python shows: its category and a part of its text."""

    category: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What one script is claimed to do, under each of ``start_methods`` (empty: run once, as it is)."""

    variant: str
    start_methods: tuple[str, ...] = ()
    prints: tuple[str, ...] | None = None
    """Exactly these lines; None when the order is not determined."""
    prints_in_order: tuple[str, ...] = ()
    """At least these lines, in this order, whatever stands between them."""
    never_prints: tuple[str, ...] = ()
    exit_status: tuple[int, ...] = (0,)
    raises: Raises | None = None
    warns: tuple[Warns, ...] = ()
    loop_held: bool = False
    """A blocking call keeps the thread of a running loop, and no heartbeat comes meanwhile."""
    overlap: bool | None = None
    """Pieces of work of two processes, threads or tasks are under way at once; None claims nothing."""
    hangs: bool = False
    limit_seconds: int = DEFAULT_LIMIT_SECONDS


@dataclass(frozen=True, slots=True)
class Demo:
    """One folder: two scripts and what they are claimed to do."""

    folder: Path
    claim: str
    statements: tuple[str, ...]
    code: str | None
    expectations: tuple[Expectation, ...]

    @property
    def model(self) -> str:
        """``processes``, ``threads``, ``coroutines`` …: the folder that holds the demo's folder."""
        return self.folder.parent.name

    @property
    def name(self) -> str:
        """``model/pitfall``, as rules refer to it."""
        return f"{self.model}/{self.folder.name}"

    def script(self, variant: str) -> Path:
        """The path of ``incorrect.py`` or ``correct.py``."""
        return self.folder / f"{variant}.py"


def read_demo(folder: Path) -> Demo:
    """Read ``claim.toml`` of one demo.

    Raises:
        ClaimError: it cannot be read, a key is unknown, missing or of the wrong type, or a script is missing.
    """
    path = folder / "claim.toml"
    table = _Table(path, "", _load(path))
    table.allow("code", "statements", "claim", *VARIANTS)
    code = table.text("code") if "code" in table else None
    if code is not None and not re.fullmatch(r"APF\d{3}", code):
        raise table.wrong(key="code", message=f'"APF" and three digits are wanted, not {code!r}')
    demo = Demo(
        folder=folder,
        claim=table.text("claim"),
        statements=table.texts("statements"),
        code=code,
        expectations=tuple(_expectation(entry, name) for name in VARIANTS for entry in table.tables(name)),
    )
    for variant in VARIANTS:
        _require_one_expectation_each(demo, variant, path)
    return demo


def _load(path: Path) -> Mapping[str, object]:
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - only demos and configuration need it
    else:
        import tomli as tomllib  # noqa: PLC0415 - as above
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimError(path, f"cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ClaimError(path, f"is not TOML: {error}") from error


def _require_one_expectation_each(demo: Demo, variant: str, path: Path) -> None:
    if not demo.script(variant).is_file():
        raise ClaimError(path, f"{variant}.py is missing beside it")
    methods = [
        method or "none"
        for expectation in demo.expectations
        if expectation.variant == variant
        for method in expectation.start_methods or ("",)
    ]
    if len(set(methods)) != len(methods) or ("none" in methods and len(methods) > 1):
        raise ClaimError(path, f"{variant}: each start method may be claimed about only once")


def _expectation(table: _Table, variant: str) -> Expectation:
    table.allow(*(name for name in Expectation.__dataclass_fields__ if name != "variant"))
    if ("prints" in table) + ("prints_in_order" in table) + ("never_prints" in table) == 0:
        raise table.wrong(
            key="prints", message="say what is printed (`[]` for nothing), or `prints_in_order` or `never_prints`"
        )
    methods = table.texts("start_methods") if "start_methods" in table else ()
    for method in methods:
        table.one_of("start_methods", method, START_METHODS)
    defaults = Expectation(variant)
    return Expectation(
        variant=variant,
        start_methods=methods,
        prints=table.texts("prints") if "prints" in table else None,
        prints_in_order=table.texts("prints_in_order") if "prints_in_order" in table else (),
        never_prints=table.texts("never_prints") if "never_prints" in table else (),
        exit_status=table.numbers("exit_status") if "exit_status" in table else defaults.exit_status,
        raises=_raises(table.table("raises")) if "raises" in table else None,
        warns=tuple(_warns(entry) for entry in table.tables("warns")) if "warns" in table else (),
        loop_held=table.flag("loop_held", default=False),
        overlap=table.flag("overlap", default=False) if "overlap" in table else None,
        hangs=table.flag("hangs", default=False),
        limit_seconds=table.limit("limit_seconds", defaults.limit_seconds),
    )


def _raises(table: _Table) -> Raises:
    table.allow("type", "message", "process")
    process = table.text("process") if "process" in table else "script"
    table.one_of("process", process, ("script", "child"))
    return Raises(table.text("type"), table.text("message") if "message" in table else "", process)


def _warns(table: _Table) -> Warns:
    table.allow("category", "message")
    return Warns(table.text("category"), table.text("message") if "message" in table else "")


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file: hands out values of the right type, or says which key is wrong."""

    path: Path
    prefix: str
    values: Mapping[str, object]

    def wrong(self, key: str, message: str) -> ClaimError:
        return ClaimError(self.path, f"{self.prefix}{key}: {message}")

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def allow(self, *known: str) -> None:
        for key in self.values:
            self.one_of(key, key, known)

    def one_of(self, key: str, value: str, known: Iterable[str]) -> None:
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
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            raise self._wanted(key, "a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in cast("list[object]", value)):
            raise self._wanted(key, "a list of texts")
        return tuple(cast("list[str]", value))

    def numbers(self, key: str) -> tuple[int, ...]:
        value = self.values.get(key)
        numbers = cast("list[object]", value) if isinstance(value, list) else [value]
        if not numbers or not all(type(number) is int for number in numbers):
            raise self._wanted(key, "a whole number or a list of them")
        return tuple(cast("list[int]", numbers))

    def limit(self, key: str, default: int) -> int:
        value = self.values.get(key, default)
        if type(value) is not int or value < 1:
            raise self._wanted(key, "a whole number of seconds, at least 1,")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self._wanted(key, "true or false")
        return value

    def table(self, key: str) -> _Table:
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self._wanted(key, "a table")
        return _Table(self.path, f"{self.prefix}{key}.", cast("dict[str, object]", value))

    def tables(self, key: str) -> tuple[_Table, ...]:
        value = self.values.get(key)
        entries = cast("list[object]", value) if isinstance(value, list) else [value]
        if not entries or not all(isinstance(entry, dict) for entry in entries):
            raise self._wanted(key, "a table or a list of tables")
        return tuple(_Table(self.path, f"{self.prefix}{key}.", cast("dict[str, object]", entry)) for entry in entries)
