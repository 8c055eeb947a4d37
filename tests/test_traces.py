"""The evidence that a finding carries: every step of the way, with its place and in words."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config
from asyncpitfalls.findings import Confidence

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding


def findings(folder: Path, files: dict[str, str]) -> list[Finding]:
    """What a project of these files gives."""
    (folder / "pyproject.toml").touch()
    for name, text in files.items():
        (folder / name).write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    return list(pipeline.check([folder], Config(use_cache=False, jobs=1)).findings)


def steps(finding: Finding) -> list[tuple[str, int, int, str]]:
    """A finding's trace: file, row, column, words."""
    return [(step.path.name, step.span.row, step.span.column, step.message) for step in finding.trace]


SLOW = {
    "main.py": """
        from services import handle


        async def serve():
            print("serving")
            handle()
    """,
    "services.py": """
        import stores


        def handle():
            detour()
            stores.load()


        def detour():
            handle_later()


        def handle_later():
            stores.load()
    """,
    "stores.py": """
        from time import sleep as nap


        def load():
            nap(1)
    """,
}


def test_a_chain_over_three_files_names_every_step_of_a_shortest_way(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, SLOW)
    assert (finding.path.name, finding.span.row, finding.span.column) == ("main.py", 6, 5)
    assert finding.confidence is Confidence.CERTAIN
    assert finding.message == (
        "`time.sleep` stops the event loop: `serve` → `handle` → `load` → `time.sleep`; "
        "make it async and `await asyncio.sleep(...)` there, or `await asyncio.to_thread(handle, ...)`"
    )
    assert steps(finding) == [
        ("main.py", 4, 1, "`serve` is a coroutine: it runs on the event loop"),
        ("main.py", 6, 5, "`serve` calls `handle`"),
        ("services.py", 6, 12, "`handle` calls `load`"),
        ("stores.py", 5, 5, "`load` calls `time.sleep`"),
    ]


def test_a_callback_says_who_hands_it_to_the_loop(tmp_path: Path) -> None:
    (finding,) = findings(
        tmp_path,
        {
            "main.py": """
                import asyncio
                import time


                def tick():
                    time.sleep(1)


                async def main():
                    asyncio.get_running_loop().call_later(1, tick)
            """
        },
    )
    assert finding.message == (
        "`time.sleep` stops the event loop: `tick` → `time.sleep`; "
        "have the loop run a coroutine in its place that awaits `asyncio.sleep(...)`"
    )
    assert steps(finding) == [
        ("main.py", 10, 32, "`tick` is handed to the event loop, which calls it"),
        ("main.py", 6, 10, "`tick` calls `time.sleep`"),
    ]


def test_the_cure_is_that_of_the_library_in_use(tmp_path: Path) -> None:
    text = "import time\nimport trio\n\n\nclass Client:\n    def __init__(self):\n        time.sleep(1)\n\n\n"
    (made, slept) = findings(tmp_path, {"main.py": text + "async def main():\n    Client()\n    time.sleep(1)\n"})
    assert made.message.endswith("; make the object in a thread: `await trio.to_thread.run_sync(Client, ...)`")
    assert slept.message.endswith("; write `await trio.sleep(...)`")


def test_what_ends_the_wait_is_said_of_each_call(tmp_path: Path) -> None:
    text = "import subprocess\n\n\nasync def build():\n"
    body = "    make = subprocess.Popen(['make'])\n    make.wait()\n"
    started, waited = (each.message.partition(":")[0] for each in findings(tmp_path, {"main.py": text + body}))
    assert started == "`subprocess.Popen` stops the event loop until the other process has started"
    assert waited == "`subprocess.Popen.wait` stops the event loop until the other process answers"


def test_of_several_calls_in_a_helper_the_first_is_told_of(tmp_path: Path) -> None:
    text = "import sqlite3\n\n\ndef count(path):\n    connection = sqlite3.connect(path)\n"
    text += "    return connection.execute('SELECT 1').fetchone()\n\n\nasync def main():\n    count('db')\n"
    (found,) = findings(tmp_path, {"main.py": text})
    assert [step[-1] for step in steps(found)][-1] == "`count` calls `sqlite3.connect`"


def test_leaving_an_executor_is_not_done_in_a_thread_alone(tmp_path: Path) -> None:
    text = "from concurrent.futures import ThreadPoolExecutor\n\n\nasync def main():\n"
    (found,) = findings(
        tmp_path, {"main.py": text + "    with ThreadPoolExecutor() as pool:\n        pool.submit(print)\n"}
    )
    assert found.message.endswith("in a function that runs in a thread: `await asyncio.to_thread(...)`")


def test_the_cure_names_an_object_as_it_is_written_where_a_test_has_told_its_class(tmp_path: Path) -> None:
    text = "import threading\n\n\nasync def stop(thread=None):\n    if isinstance(thread, threading.Thread):\n"
    (found,) = findings(tmp_path, {"main.py": text + "        thread.join()\n"})
    assert found.message.endswith("; run it in a thread: `await asyncio.to_thread(thread.join, ...)`")


@pytest.mark.parametrize(
    ("given", "how_long"),
    [("", "for ever"), ("None", "for ever"), ("timeout=None", "for ever"), ("5", "until the time given is over")],
)
def test_how_long_a_wait_for_the_own_loop_lasts(tmp_path: Path, given: str, how_long: str) -> None:
    text = "import asyncio\n\n\nasync def work(): ...\n\n\nasync def main():\n    loop = asyncio.get_running_loop()\n"
    call = f"    asyncio.run_coroutine_threadsafe(work(), loop).result({given})\n"
    (found,) = findings(tmp_path, {"main.py": text + call})
    assert f"so that both stand still {how_long}: " in found.message


def test_what_stands_under_the_guard_is_the_main_program(tmp_path: Path) -> None:
    text = 'import asyncio\n\nif __name__ == "__main__":\n    asyncio.get_event_loop()\n'
    (found,) = findings(tmp_path, {"main.py": text})
    assert [step[-1] for step in steps(found)] == ["`main` is a main program"]


def test_a_process_started_at_import_over_three_files(tmp_path: Path) -> None:
    (finding,) = findings(
        tmp_path,
        {
            "main.py": "from services import compute\n\nRESULT = compute()\n",
            "services.py": "from pools import run\n\n\ndef compute():\n    return run(print)\n",
            "pools.py": """
                from multiprocessing import Pool


                def run(function):
                    with Pool() as pool:
                        return pool.map(function, [1])
            """,
        },
    )
    assert (finding.path.name, finding.span.row, finding.confidence) == ("main.py", 3, Confidence.CERTAIN)
    assert finding.message == (
        "`multiprocessing.Pool` starts a process while this module is imported "
        "(`compute` → `run` → `multiprocessing.Pool`): each child imports the main module again and fails with "
        "RuntimeError, always under spawn (Windows, macOS) and, since Python 3.14, under forkserver on Linux; "
        'do it in a function that is called below `if __name__ == "__main__":`'
    )
    assert steps(finding) == [
        ("main.py", 3, 10, "the import of `main` calls `compute`"),
        ("services.py", 5, 12, "`compute` calls `run`"),
        ("pools.py", 5, 10, "`run` calls `multiprocessing.Pool`"),
    ]


def test_an_executor_that_is_only_made_is_probable(tmp_path: Path) -> None:
    (finding,) = findings(
        tmp_path,
        {
            "main.py": """
                from concurrent.futures import ProcessPoolExecutor

                executor = ProcessPoolExecutor()


                def later():
                    return executor.submit(print)
            """
        },
    )
    assert finding.confidence is Confidence.PROBABLE
    assert finding.message.startswith(
        "`concurrent.futures.ProcessPoolExecutor` is made while this module is imported: each child imports the main "
        "module again and makes another one, and work given to it during an import fails with RuntimeError, "
    )
    assert steps(finding) == [("main.py", 3, 12, "the import of `main` calls `concurrent.futures.ProcessPoolExecutor`")]


def test_a_coroutine_function_that_a_test_gives_may_never_be_called(tmp_path: Path) -> None:
    giver = """
        from setup import set_up


        async def add(entities):
            pass


        def add_plainly(entities):
            pass


        def test_empty():
            set_up([], add)


        def test_full():
            set_up([1], add_plainly)
    """
    callee = """
        def set_up(entities, add):
            if entities:
                add(entities)
    """
    for name in ("code", "tests"):
        (tmp_path / name).mkdir()
    (sure,) = findings(tmp_path / "code", {"setup.py": callee, "use.py": giver})
    (less,) = findings(tmp_path / "tests", {"setup.py": callee, "test_use.py": giver})
    assert (sure.code, sure.confidence) == ("APF107", Confidence.CERTAIN)
    assert (less.code, less.confidence) == ("APF107", Confidence.PROBABLE)
