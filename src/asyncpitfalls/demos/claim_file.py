"""Reads ``claim.toml``: every table in it, but ``compare``, is about the script of that name beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asyncpitfalls.demos.claims import (
    CORRECT,
    DEFAULT_ATTEMPTS,
    DEFAULT_LIMIT_SECONDS,
    INCORRECT,
    START_METHODS,
    Bound,
    Comparison,
    Demo,
    Expectation,
    Raises,
    Warns,
)
from asyncpitfalls.demos.toml_table import ClaimError, Table, load

if TYPE_CHECKING:
    from pathlib import Path

ABOUT_THE_DEMO = ("code", "statements", "claim", "row", "compare")
SAYS_WHAT_IS_PRINTED = ("prints", "prints_in_order", "never_prints", "figures")


def read_demo(folder: Path) -> Demo:
    """Read ``claim.toml`` of one demo.

    Raises:
        ClaimError: it cannot be read, a key is unknown, missing or of the wrong type, or a script is missing.
    """
    path = folder / "claim.toml"
    table = load(path)
    scripts = tuple(key for key, value in table.values.items() if isinstance(value, (dict, list)) and _is_script(key))
    pair = (INCORRECT, CORRECT)
    variants = scripts if scripts and not set(scripts) & set(pair) else (*pair, *(set(scripts) - set(pair)))
    table.allow(*ABOUT_THE_DEMO, *variants)
    code = table.text_or_none("code")
    if code is not None and not re.fullmatch(r"APF\d{3}", code):
        raise table.wrong(key="code", message=f'"APF" and three digits are wanted, not {code!r}')
    demo = Demo(
        folder=folder,
        claim=table.text("claim"),
        statements=table.texts("statements"),
        code=code,
        expectations=tuple(_expectation(entry, name) for name in variants for entry in table.tables(name)),
        comparisons=tuple(_comparison(entry, variants) for entry in table.tables_or_none("compare")),
        row=table.text_or_none("row"),
    )
    for variant in variants:
        _require_one_expectation_each(demo, variant, path)
    return demo


def _is_script(key: str) -> bool:
    return key not in ABOUT_THE_DEMO


def _require_one_expectation_each(demo: Demo, variant: str, path: Path) -> None:
    if not demo.script(variant).is_file():
        raise ClaimError(path, f"{variant}.py is missing beside it")
    claimed = [
        (method or "none", expectation.gil)
        for expectation in demo.expectations
        if expectation.variant == variant
        for method in expectation.start_methods or ("",)
    ]
    methods = {method for method, _ in claimed}
    if len(set(claimed)) != len(claimed) or ("none" in methods and len(methods) > 1):
        raise ClaimError(path, f"{variant}: each start method may be claimed about only once")


def _expectation(table: Table, variant: str) -> Expectation:
    table.allow(*(name for name in Expectation.__dataclass_fields__ if name != "variant"))
    if not any(key in table for key in SAYS_WHAT_IS_PRINTED):
        raise table.wrong(
            key="prints", message="say what is printed (`[]` for nothing), or `prints_in_order` or `never_prints`"
        )
    methods = table.texts_or_none("start_methods") or ()
    for method in methods:
        table.one_of("start_methods", method, START_METHODS)
    return Expectation(
        variant=variant,
        start_methods=methods,
        prints=table.texts_or_none("prints"),
        prints_in_order=table.texts_or_none("prints_in_order") or (),
        never_prints=table.texts_or_none("never_prints") or (),
        exit_status=table.numbers("exit_status", (0,)),
        raises=_raises(table.table("raises")) if "raises" in table else None,
        warns=tuple(_warns(entry) for entry in table.tables_or_none("warns")),
        reports=table.texts_or_none("reports") or (),
        loop_held=table.flag("loop_held") or False,
        heartbeat=table.flag("heartbeat") is not False,
        work=table.texts_or_none("work") or (),
        overlap=table.flag("overlap"),
        processes=table.whole_or_none("processes"),
        threads=table.whole_or_none("threads"),
        tasks=table.whole_or_none("tasks"),
        cores_at_most=table.bound("cores_at_most"),
        figures=tuple(_bound(entry) for entry in table.tables_or_none("figures")),
        hangs=table.flag("hangs") or False,
        stands_at=table.texts_or_none("stands_at") or (),
        limit_seconds=table.whole("limit_seconds", " of seconds")
        if "limit_seconds" in table
        else DEFAULT_LIMIT_SECONDS,
        since=_since(table),
        gil=table.flag("gil"),
    )


def _since(table: Table) -> tuple[int, int] | None:
    text = table.text_or_none("since")
    found = re.fullmatch(r"3\.(\d+)", text) if text else None
    if text is not None and found is None:
        raise table.wrong(key="since", message=f'a version like "3.11" is wanted, not {text!r}')
    return (3, int(found[1])) if found else None


def _raises(table: Table) -> Raises:
    table.allow("type", "message", "process", "thread")
    process = table.text_or_none("process") or "script"
    table.one_of("process", process, ("script", "child"))
    return Raises(table.text("type"), table.text_or_none("message") or "", process, table.flag("thread") or False)


def _warns(table: Table) -> Warns:
    table.allow("category", "message")
    return Warns(table.text("category"), table.text_or_none("message") or "")


def _bound(table: Table) -> Bound:
    table.allow("figure", "at_least", "at_most")
    return Bound(table.text("figure"), table.bound("at_least"), table.bound("at_most"))


def _comparison(table: Table, variants: tuple[str, ...]) -> Comparison:
    table.allow("figure", "more", "less", "at_least", "attempts", "gil")
    for side in ("more", "less"):
        table.one_of(side, table.text(side), variants)
    return Comparison(
        table.text("figure"),
        table.text("more"),
        table.text("less"),
        table.bound("at_least"),
        table.whole("attempts") if "attempts" in table else DEFAULT_ATTEMPTS,
        table.flag("gil"),
    )
