"""What the index can rule out by itself is not read closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index import model

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]

MAIN = "/project/main.py"
HEAD = "import asyncio, contextlib, threading\nevent = asyncio.Event()\n"


def test_a_loop_is_touched_where_it_runs(link: Link) -> None:
    on_loop = "async def f():\n    event.set()\n"
    in_thread = "def g():\n    event.set()\nthreading.Thread(target=g).start()\n"
    project = link({"main.py": f"{HEAD}{on_loop}{in_thread}event.set()\n"})
    assert [project.name(each) for each in project.loop_touches.functions(MAIN)] == ["g"]


def test_a_need_for_a_loop_fails_where_none_runs(link: Link) -> None:
    text = "async def f():\n    asyncio.get_running_loop()\ndef g():\n    asyncio.get_running_loop()\ng()\n"
    project = link({"main.py": HEAD + text})
    needs = project.loop_needs
    assert {project.name(each): bool(needs.failing(each)) for each in needs.running} == {"f": False, "g": True}


@pytest.mark.parametrize(
    ("body", "is_asked"),
    [
        ("for _ in pages(): ...", True),
        ("list(pages())", True),
        ("for _ in f(): ...", False),
        ("for _ in {}.items(): ...", False),
        ("with contextlib.ExitStack() as s: s.enter_context(open(''))", False),
    ],
)
def test_only_what_concerns_coroutines_is_iterated_wrongly(link: Link, body: str, *, is_asked: bool) -> None:
    text = f"async def pages():\n    yield 1\ndef f():\n    return None\ndef items(): ...\ndef g():\n    {body}\n"
    project = link({"main.py": HEAD + text})
    found = {project.name(each) for each in project.protocols.sites.iterating(MAIN)}
    assert found == ({"g"} if is_asked else set())


@pytest.mark.parametrize(
    ("entered", "is_asked"),
    [("asyncio.Lock()", True), ("unknown[0]", False), ("threading.Lock()", False), ("unknown", False)],
)
def test_what_one_kind_of_with_cannot_enter(link: Link, entered: str, *, is_asked: bool) -> None:
    text = f"def g(unknown):\n    with contextlib.ExitStack() as stack:\n        stack.enter_context({entered})\n"
    project = link({"main.py": HEAD + text})
    assert bool(list(project.protocols.sites.entering(MAIN))) is is_asked


@pytest.mark.parametrize(
    ("statement", "is_asked"),
    [
        ("len(pages())", True),
        ("len(*pages())", True),
        ("needs(kept=pages())", True),
        ("takes(pages())", False),
        ("takes(1, pages())", True),
        ("unknown(pages())", False),
    ],
)
def test_only_what_refuses_awaitables_is_given_one_wrongly(link: Link, statement: str, *, is_asked: bool) -> None:
    text = "async def pages(): ...\ndef takes(a, b: int): ...\ndef needs(*, kept: str): ...\n"
    project = link({"main.py": f"{HEAD}{text}def g(unknown):\n    {statement}\n"})
    assert bool(list(project.loose.functions(MAIN, model.GIVEN))) is is_asked


@pytest.mark.parametrize(("package", "may"), [("asyncio", True), ("json", False), ("builtins", False), ("redis", True)])
def test_packages_that_may_give_async_iterables(link: Link, package: str, *, may: bool) -> None:
    assert link({"main.py": ""}).may_give_async_iterables(package) is may
