"""Coroutine functions by which programs begin, and which nothing runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]

MAIN = "async def main():\n    await work()\n"


def never_run(project: Project, file: str = "job.py") -> list[str]:
    """The names of the entry points of a file that nothing runs."""
    return [project.name(each) for each in project.entry_points.never_run(f"/project/{file}")]


@pytest.mark.parametrize("name", ["main", "amain", "async_main", "main_async"])
def test_nothing_runs_it(link: MakeProject, name: str) -> None:
    project = link({"job.py": MAIN.replace("main", name), "other.py": "import asyncio\nfrom tools import main\n"})
    assert never_run(project) == [name]


@pytest.mark.parametrize(
    "mention",
    [
        "import asyncio\nasyncio.run(main())",
        "import asyncio\nasyncio.run(main)",
        "start = main",
        "main = decorated(main)",
        "def start():\n    return main()",
        "run(job=main)",
        "__all__ = ['main']",
        "async def start():\n    async for each in main:\n        pass",
    ],
)
def test_its_own_file_mentions_it(link: MakeProject, mention: str) -> None:
    assert never_run(link({"job.py": f"{MAIN}\n{mention}\n"})) == []


@pytest.mark.parametrize(
    "importing",
    ["import job", "from job import main", "from . import job", "from .job import *", "import pkg.job as other"],
)
def test_another_file_imports_its_file(link: MakeProject, importing: str) -> None:
    assert never_run(link({"job.py": MAIN, "other.py": importing})) == []


@pytest.mark.parametrize(
    "program",
    [
        "@app.command\n" + MAIN,
        "async def main():\n    pass\n",
        "async def main():\n    yield 1\n",
        "def main():\n    work()\n",
        "class App:\n    async def main(self):\n        await work()\n",
        "async def domain():\n    await work()\n",
    ],
)
def test_it_is_no_such_function(link: MakeProject, program: str) -> None:
    assert never_run(link({"job.py": program})) == []
