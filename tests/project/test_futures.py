"""How sure it is that somebody should wait for the work that a call starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Confidence
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]

FILE = "/project/job.py"
PROGRAM = """
    import asyncio
    from asyncio import gather as together

    def plain(): ...
    async def coroutine(loop: asyncio.AbstractEventLoop): ...
"""


@pytest.mark.parametrize(
    ("callee", "in_coroutine", "in_plain_function"),
    [
        ("asyncio.gather", Confidence.PROBABLE, Confidence.POSSIBLE),
        ("together", Confidence.PROBABLE, Confidence.POSSIBLE),
        ("asyncio.shield", Confidence.PROBABLE, Confidence.POSSIBLE),
        ("asyncio.wrap_future", Confidence.PROBABLE, Confidence.POSSIBLE),
        ("asyncio.get_running_loop().run_in_executor", Confidence.PROBABLE, Confidence.POSSIBLE),
        ("loop.run_in_executor", Confidence.PROBABLE, None),
        ("asyncio.create_task", None, None),
        ("asyncio.sleep", None, None),
        ("gather", None, None),
    ],
)
def test_confidence(
    link: MakeProject, callee: str, in_coroutine: Confidence | None, in_plain_function: Confidence | None
) -> None:
    project = link({"job.py": PROGRAM})
    assert project.futures.started_by(Function(FILE, 2), callee) is in_coroutine
    assert project.futures.started_by(Function(FILE, 1), callee) is in_plain_function


def test_at_import_the_call_itself_is_wrong(link: MakeProject) -> None:
    assert link({"job.py": PROGRAM}).futures.started_by(Function(FILE, 0), "asyncio.gather") is None
