"""Which calls of threads touch the event loop of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]

MAIN = "/project/main.py"
HEAD = "import asyncio, threading\nimport paho.mqtt.client as mqtt\n"
START = "threading.Thread(target=f).start()\n"


def touching(project: Project) -> dict[str, list[tuple[str, str]]]:
    """By function, what its calls touch and through which other function."""
    found: dict[str, list[tuple[str, str]]] = {}
    for function in project.loop_touches.functions(MAIN):
        for touch in project.loop_touches.touches_in(function).values():
            through = "" if touch.way.target is None else project.name(touch.way.target)
            found.setdefault(project.name(function), []).append((touch.way.name, through))
    return found


def test_the_last_call_made_in_threads_alone_is_the_one(link: Link) -> None:
    text = (
        "event = asyncio.Event()\n"
        "def shared():\n    event.set()\n"
        "def g():\n    shared()\n"
        "def f():\n    g()\n"
        "async def on_loop():\n    shared()\n"
    )
    assert touching(link({"main.py": HEAD + text + START})) == {"g": [("asyncio.Event.set", "shared")]}


@pytest.mark.parametrize(
    "body",
    [
        "    loop = asyncio.new_event_loop()\n    loop.call_soon(print)\n",
        "    threading.get_ident()\n    event.set()\n",
        "    threading.Event().set()\n",
        "    loop.call_soon_threadsafe(event.set)\n",
    ],
    ids=["its own loop", "tells threads apart", "of threads", "as it should be"],
)
def test_what_threads_may_do(link: Link, body: str) -> None:
    text = f"event = asyncio.Event()\nloop = asyncio.get_running_loop()\ndef f():\n{body}"
    assert touching(link({"main.py": HEAD + text + START})) == {}


def test_a_hook_of_a_library_runs_in_its_thread_unless_the_program_runs_the_socket(link: Link) -> None:
    text = "event = asyncio.Event()\nclient = mqtt.Client()\ndef f(*_):\n    event.set()\nclient.on_message = f\n"
    assert touching(link({"main.py": HEAD + text})) == {"f": [("asyncio.Event.set", "")]}
    assert touching(link({"main.py": f"{HEAD}{text}client.loop_read()\n"})) == {}


def test_who_hands_over_work_as_threads_must_is_in_a_thread(link: Link) -> None:
    text = """
        import asyncio
        class A:
            event = asyncio.Event()
            def f(self, loop):
                self.event.set()
                asyncio.{}(self.work(), loop)
    """
    sure, habit = (link({"main.py": text.format(each)}) for each in ("run_coroutine_threadsafe", "sleep"))
    assert touching(sure) == {"A.f": [("asyncio.Event.set", "")]}
    assert touching(habit) == {}


def test_a_loop_is_touched_by_others_once_its_thread_has_started(link: Link) -> None:
    text = """
        def f():
            loop = asyncio.new_event_loop()
            loop.call_soon(print)
            thread = threading.Thread(target=loop.run_forever)
            thread.start()
            loop.call_later(1, print)
    """
    project = link({"main.py": "import asyncio, threading\n" + "".join(line[8:] + "\n" for line in text.split("\n"))})
    (found,) = project.loop_touches.run_by_threads.touched.values()
    assert [(row, outside.name) for (row, _), outside in found.items()] == [(8, "asyncio.AbstractEventLoop.call_later")]
