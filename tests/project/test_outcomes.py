"""What callers make of what awaiting a coroutine function gives them, and functions of what they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]

FILE = "/project/app.py"
MADE = "import asyncio\nasync def made(): ...\nasync def use(rows, known):\n"


@pytest.mark.parametrize(
    "body",
    [
        "await made()",
        "asyncio.run(made())",
        "if await made(): pass",
        "for each in await made(): pass",
        "a, b = await made()",
        "(await made()).x",
        "found = await made(); found.read()",
        "found = await made(); rows = found[0]",
        "found = await made(); print(found); found.read()",
        "found = await made(); await made()",
    ],
)
def test_the_outcome_is_taken_for_the_result(link: Link, body: str) -> None:
    site = link({"app.py": f"{MADE}    {body}\n"}).outcomes.taken_for_result(Function(FILE, 1))
    assert site is not None
    assert (site.function, site.call.row) == (Function(FILE, 2), 4)


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "made()",
        "work = made(); rows.append(work)",
        "found = await made()",
        "return await made()",
        "print(await made())",
        "task = asyncio.create_task(made()); await made()",
        "await (await made())",
        "rows[0] = await made()",
        "found = await made(); await found",
        "found = await made(); found.close()",
        "found = await made(); found = 1; found.read()",
        "await made(); return await made()",
        "await made(); found = await made(); print(found)",
        "await made(); found = await made(); await found",
        "found = known or await made(); found.read()",
    ],
)
def test_where_it_may_be_awaited_in_turn_nothing_is_said(link: Link, body: str) -> None:
    assert link({"app.py": f"{MADE}    {body}\n"}).outcomes.taken_for_result(Function(FILE, 1)) is None


@pytest.mark.parametrize(
    ("given_to", "body", "fails"),
    [
        ("take(work)", "work.read()", True),
        ("take(work)", "for each in work: pass", True),
        ("take(work)", "sorted(work)", True),
        ("take(work=work)", "work.read()", True),
        ("take(1, work)", "work.read()", False),
        ("take(work)", "work.close()", False),
        ("take(work)", "print(work)", False),
        ("take(work)", "if work: work.read()", False),
        ("take(work)", "try: work.read()\n    except AttributeError: pass", False),
        ("take(work)", "work = 1; work.read()", False),
        ("take(work)", "return lambda: work.read()", False),
        ("take(work)", "take(work)", False),
        ("elsewhere(work)", "work.read()", False),
    ],
)
def test_a_function_fails_on_a_coroutine(link: Link, given_to: str, body: str, fails: bool) -> None:  # noqa: FBT001 - a column
    project = link({"app.py": f"def take(work=None, other=None):\n    {body}\ndef give(work):\n    {given_to}\n"})
    giver = next(each for each, scope in project.functions(FILE) if scope.name == "give")
    callee, _, arguments = given_to[:-1].partition("(")
    argument = "work" if "=" in arguments else arguments.split(", ").index("work")
    assert (project.parameter_uses.failing_on_coroutine(giver, callee, argument) is not None) is fails
