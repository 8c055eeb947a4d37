"""What objects support: asked with the project's question, not through a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.knowledge.protocols import ALL, NONE, Protocol
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.support import Support

FILES = {
    "app/base.py": """
        from elsewhere import Unknown

        class Connection:
            async def __aenter__(self): return self
            def __await__(self): yield

        class OfUnknown(Unknown):
            def __iter__(self): return iter([])

        class NotIterable(dict):
            def close(self):
                self.closed = True

        class Job:
            def __call__(self): return 1
    """,
    "app/main.py": """
        import asyncio
        import tempfile
        from contextlib import asynccontextmanager
        from .base import Connection, Job, NotIterable, OfUnknown

        class Session(Connection):
            pass

        @asynccontextmanager
        async def opened():
            yield 1

        async def values():
            yield 1

        async def work():
            return 1

        def plain():
            return not work

        def nothing():
            pass

        def does():
            plain()

        def chosen():
            return plain

        def use(session: Session, either: Session | NotIterable, future: asyncio.Future):
            made = values()
    """,
}


@pytest.fixture
def ask(link: Callable[[dict[str, str]], Project]) -> Callable[[str], Support]:
    project = link(FILES)
    file = "/project/app/main.py"
    scopes = project.index(file).scopes
    use = Function(file, next(number for number, scope in enumerate(scopes) if scope.name == "use"))
    return lambda path: project.protocols.of(use, path)


@pytest.mark.parametrize(
    ("path", "has", "what"),
    [
        ("session", Protocol.AWAIT | Protocol.ASYNC_WITH, "a `Session`"),
        ("Session()", Protocol.AWAIT | Protocol.ASYNC_WITH, "a `Session`"),
        ("NotIterable()", Protocol.FOR, "a `NotIterable`"),
        ("opened()", Protocol.ASYNC_WITH, "an async context manager"),
        ("opened", Protocol.CALL, "a function"),
        ("values()", Protocol.ASYNC_FOR, "an async generator"),
        ("made", Protocol.ASYNC_FOR, "an async generator"),
        ("work()", Protocol.AWAIT, "a coroutine"),
        ("plain()", NONE, "a `bool`"),
        ("does()", NONE, "None"),
        ("chosen()", Protocol.CALL, "a function"),
        ("Job()", Protocol.CALL, "a `Job`"),
        ("asyncio.Lock()", Protocol.ASYNC_WITH, "an `asyncio.Lock`"),
        ("tempfile.TemporaryDirectory()", Protocol.WITH, "a `tempfile.TemporaryDirectory`"),
        ("asyncio.sleep()", Protocol.AWAIT, "a coroutine"),
        ("asyncio.Event().set()", NONE, "None"),
    ],
)
def test_of_what_all_is_known(ask: Callable[[str], Support], path: str, has: Protocol, what: str) -> None:
    support = ask(path)
    assert (support.has, support.lacks, support.what) == (has, ALL & ~has, what)


@pytest.mark.parametrize(
    ("path", "has", "lacks"),
    [
        # The body may stand for one that is written elsewhere.
        ("nothing()", NONE, NONE),
        # What comes from a base that nobody has read.
        ("OfUnknown()", Protocol.FOR, NONE),
        # What is sure of both is sure.
        ("either", NONE, Protocol.WITH | Protocol.ASYNC_FOR | Protocol.CALL),
        ("elsewhere()", NONE, NONE),
    ],
)
def test_of_what_some_is_unknown(ask: Callable[[str], Support], path: str, has: Protocol, lacks: Protocol) -> None:
    support = ask(path)
    assert (support.has, support.lacks) == (has, lacks)


def test_a_future_can_be_awaited(ask: Callable[[str], Support]) -> None:
    assert Protocol.AWAIT in ask("future").has
    assert Protocol.WITH in ask("future").lacks
