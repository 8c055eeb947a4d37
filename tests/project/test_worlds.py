from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config
from asyncpitfalls.knowledge.worlds import World

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asyncpitfalls.project import Function, Project

    Link = Callable[[dict[str, str]], Project]

ROOT = "/project"
IMPORTS = """
import anyio
import asyncio
import functools
import multiprocessing
import multiprocessing.dummy
import multiprocessing.pool
import signal
import threading
import trio
from asgiref.sync import sync_to_async
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from starlette.concurrency import run_in_threadpool

threads = ThreadPoolExecutor()
processes = ProcessPoolExecutor()
"""


def find(project: Project, name: str, file: str = "main.py") -> Function:
    found = [each for each, scope in project.functions(f"{ROOT}/{file}") if scope.qualname == name]
    assert len(found) == 1, name
    return found[0]


def worlds(project: Project, name: str, file: str = "main.py") -> str:
    """The worlds of a function, as one word each."""
    return " ".join(sorted(world.value for world in project.worlds.of(find(project, name, file))))


def way(project: Project, name: str, world: World, file: str = "main.py") -> list[str]:
    return [step.message for step in project.worlds.steps(find(project, name, file), world)]


def test_what_a_coroutine_calls_runs_on_the_loop_and_the_way_there_is_told(link: Link) -> None:
    project = link(
        {
            "main.py": """
                from helpers import fetch


                async def handler():
                    fetch()
                """,
            "helpers.py": """
                def fetch():
                    return parse()


                def parse(): ...
                """,
        }
    )
    assert worlds(project, "parse", "helpers.py") == "loop"
    assert way(project, "parse", World.LOOP, "helpers.py") == [
        "`handler` is a coroutine: it runs on the event loop",
        "`handler` calls `fetch`",
        "`fetch` calls `parse`",
    ]
    steps = project.worlds.steps(find(project, "parse", "helpers.py"), World.LOOP)
    assert [(step.path.name, step.span.row) for step in steps] == [("main.py", 5), ("main.py", 6), ("helpers.py", 3)]


def test_a_function_in_two_worlds_has_the_shortest_way_of_each(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import asyncio


                def save(): ...
                def later(): save()
                def latest(): later()


                async def handler():
                    latest()
                    later()
                    await asyncio.to_thread(save)
                """
        }
    )
    assert worlds(project, "save") == "loop thread"
    assert way(project, "save", World.THREAD) == ["`handler` hands `save` to `asyncio.to_thread`: it runs in a thread"]
    assert way(project, "save", World.LOOP)[1:] == ["`handler` calls `later`", "`later` calls `save`"]
    assert worlds(project, "latest") == "loop"
    assert way(project, "latest", World.THREAD) == []


HANDED_OVER = {
    "threading.Thread(target=work).start()": "thread",
    "threading.Timer(1, work).start()": "thread",
    "asyncio.to_thread(work)": "thread",
    "asyncio.to_thread(functools.partial(work, 1))": "thread",
    "asyncio.to_thread(lambda: work())": "thread",
    "asyncio.get_running_loop().run_in_executor(None, work)": "thread",
    "asyncio.get_running_loop().run_in_executor(threads, work)": "thread",
    "asyncio.get_running_loop().run_in_executor(processes, work)": "process",
    "threads.submit(work)": "thread",
    "threads.map(work, [])": "thread",
    "processes.submit(work)": "process",
    "processes.map(work, [])": "process",
    "multiprocessing.Process(target=work).start()": "process",
    "multiprocessing.get_context('spawn').Process(target=work)": "process",
    "multiprocessing.Pool(2).map(work, [])": "process",
    "multiprocessing.Pool(2).apply_async(print, callback=work)": "thread",
    "multiprocessing.pool.ThreadPool(2).map(work, [])": "thread",
    "multiprocessing.dummy.Pool(2).map(work, [])": "thread",
    "anyio.to_thread.run_sync(work)": "thread",
    "anyio.from_thread.run_sync(work)": "loop",
    "trio.to_thread.run_sync(work)": "thread",
    "run_in_threadpool(work)": "thread",
    "sync_to_async(work)": "thread",
    "asyncio.get_running_loop().call_soon_threadsafe(work)": "loop",
    "asyncio.create_task(other()).add_done_callback(work)": "loop",
    "asyncio.start_server(work)": "loop",
    "signal.signal(signal.SIGINT, work)": "main",
    "unknown.submit(work)": "",
    "unknown(work)": "",
    "asyncio.get_running_loop().run_in_executor(unknown, work)": "thread",
    "threading.Thread(target=print, args=(work,))": "",
}


def test_where_what_is_handed_over_runs(link: Link) -> None:
    functions = "".join(
        f"def work{n}(*args): ...\ndef setup{n}(unknown):\n    {code.replace('work', f'work{n}')}\n"
        for n, code in enumerate(HANDED_OVER)
    )
    project = link({"main.py": f"{IMPORTS}\nasync def other(): ...\n{functions}"})
    assert {code: worlds(project, f"work{n}") for n, code in enumerate(HANDED_OVER)} == HANDED_OVER


def test_methods_and_functions_within_functions_are_handed_over_too(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import threading


                class Poller:
                    def start(self):
                        threading.Thread(target=self._poll).start()

                    def _poll(self):
                        self._once()

                    def _once(self): ...


                def start():
                    def target(): ...

                    threading.Thread(None, target).start()


                class Job:
                    def __call__(self): ...


                job = Job()
                threading.Timer(2, job).start()
                """
        }
    )
    for name in ("Poller._poll", "Poller._once", "start.target", "Job.__call__"):
        assert worlds(project, name) == "thread", name
    assert worlds(project, "Poller.start") == ""


def test_what_a_class_of_threads_runs(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import multiprocessing
                import threading
                from base import Base


                class Worker(Base):
                    def run(self):
                        self.step()

                    def step(self): ...


                class Child(multiprocessing.Process):
                    def run(self): ...
                """,
            "base.py": """
                from threading import Thread as T


                class Base(T):
                    def run(self): ...
                """,
        }
    )
    assert worlds(project, "Worker.step") == "thread"
    assert way(project, "Worker.step", World.THREAD) == [
        "`threading.Thread` has `Worker.run` run in a thread",
        "`Worker.run` calls `Worker.step`",
    ]
    assert worlds(project, "Child.run") == "process"


def test_import_and_the_main_program(link: Link) -> None:
    project = link(
        {
            "main.py": """
                def register(): ...
                def default(): ...
                def main(): helper()
                def helper(): ...


                class Table:
                    register()
                    size = default()


                def sized(size=default()): ...
                if __name__ == "__main__":
                    main()
                """,
            "__main__.py": """
                def run(): ...


                run()
                """,
        }
    )
    assert worlds(project, "register") == "import"
    assert way(project, "register", World.IMPORT) == [
        "`main` runs while it is imported",
        "the import of `main` calls `register`",
    ]
    assert worlds(project, "default") == "import"
    assert way(project, "helper", World.MAIN) == ["the main program calls `main`", "`main` calls `helper`"]
    assert worlds(project, "run", "__main__.py") == "main"
    assert worlds(project, "sized") == ""


def test_decorators_run_while_their_module_is_imported(link: Link) -> None:
    project = link(
        {
            "main.py": """
                from tools import plain, made


                @plain
                def first(): ...


                @made(1)
                def second(): ...
                """,
            "tools.py": """
                def plain(function):
                    return function


                def made(number):
                    return plain
                """,
        }
    )
    assert worlds(project, "plain", "tools.py") == "import"
    assert worlds(project, "made", "tools.py") == "import"
    assert way(project, "plain", World.IMPORT, "tools.py")[-1] == "the import of `main` decorates with `plain`"


def test_what_a_decorator_hands_back_runs_where_the_decorated_function_is_called(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import functools


                def logged(function):
                    @functools.wraps(function)
                    def wrapper(*args):
                        before()
                        return function(*args)

                    return wrapper


                def times(number):
                    def decorator(function):
                        def repeat(*args):
                            for _ in range(number):
                                result = function(*args)
                            return result

                        return repeat

                    return decorator


                def before(): ...
                def unused(function):
                    def inner(): ...

                    return inner


                @logged
                def fetch(): ...


                @times(3)
                def load(): ...


                async def handler():
                    fetch()
                    load()
                """
        }
    )
    for name in ("fetch", "logged.wrapper", "before", "load", "times.decorator.repeat"):
        assert worlds(project, name) == "loop", name
    assert way(project, "before", World.LOOP)[1:] == [
        "`handler` calls what `logged.wrapper` stands in for",
        "`logged.wrapper` calls `before`",
    ]
    assert worlds(project, "logged") == "import"
    assert worlds(project, "unused.inner") == ""


def test_what_statements_call_by_themselves(link: Link) -> None:
    project = link(
        {
            "main.py": """
                from contextlib import contextmanager
                from collections.abc import Iterator


                class Lock:
                    def __enter__(self): ...
                    def __exit__(self, *args): ...


                class Rows:
                    def __iter__(self):
                        return self

                    def __next__(self): ...


                class Client:
                    @property
                    def session(self):
                        return Session()

                    @property
                    def untold(self): ...


                class Session:
                    def get(self): ...


                @contextmanager
                def opened():
                    yield 1


                def numbers():
                    yield 1


                def listed():
                    yield 1


                def handed_out():
                    yield 1


                async def handler(client: Client, rows: Rows, unknown):
                    lock = Lock()
                    with lock, opened():
                        for each in numbers():
                            print(each)
                    for row in rows:
                        print(row)
                    client.session.get()
                    list(listed())
                    return unknown(handed_out())
                """
        }
    )
    for name in (
        *("Lock.__enter__", "Lock.__exit__", "Rows.__iter__", "Rows.__next__", "Client.session", "Session.get"),
        *("opened", "numbers", "listed"),
    ):
        assert worlds(project, name) == "loop", name
    for name in ("handed_out", "Client.untold"):
        assert worlds(project, name) == "", name


def test_what_is_called_in_place_runs_where_the_call_stands(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import asyncio
                import threading


                def by_size(item): ...
                def loaded(): ...
                def polled(): ...
                def stored(): ...
                def spawned(): ...
                def scheduled(): ...


                def retry(function, times=3):
                    return function()


                def again(function):
                    return retry(function)


                def in_thread(function):
                    threading.Thread(target=function).start()


                class Task:
                    def __init__(self, target):
                        self._target = target

                    def start(self):
                        threading.Thread(target=self._target).start()


                async def soon(function):
                    function()


                async def handler():
                    sorted([], key=by_size)
                    retry(loaded)
                    await asyncio.to_thread(again, polled)
                    in_thread(stored)
                    Task(spawned).start()


                def setup():
                    retry(polled)
                    asyncio.run(soon(scheduled))
                """
        }
    )
    assert worlds(project, "by_size") == "loop"
    assert worlds(project, "loaded") == "loop"
    assert way(project, "loaded", World.LOOP)[-1] == "`handler` has `retry` call `loaded`"
    assert worlds(project, "stored") == "thread"
    assert worlds(project, "spawned") == "thread"
    assert worlds(project, "scheduled") == "loop"
    assert worlds(project, "polled") == ""


def test_an_override_runs_where_its_base_is_called(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import threading


                class Worker:
                    def start(self):
                        threading.Thread(target=self._main).start()

                    def _main(self):
                        self.step()

                    def step(self): ...


                class Fast(Worker):
                    def step(self):
                        self.quick()

                    def quick(self): ...


                class Slow(Worker):
                    def step(self): ...


                async def handler(slow: Slow):
                    slow.step()
                """
        }
    )
    assert worlds(project, "Fast.quick") == "thread"
    assert way(project, "Fast.quick", World.THREAD)[-2:] == [
        "`Fast.step` stands in for `Worker.step`",
        "`Fast.step` calls `Fast.quick`",
    ]
    assert worlds(project, "Slow.step") == "loop thread"
    assert worlds(project, "Worker.step") == "thread"


def test_frameworks_say_where_a_function_runs(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import click
                import celery
                import litestar
                from fastapi import APIRouter, Depends, FastAPI
                from homeassistant.core import callback
                from textual import on, work
                from textual.widgets import Static
                from tornado.web import RequestHandler

                app = FastAPI()
                router = APIRouter()
                tasks = celery.Celery()


                @app.get("/plain")
                def plain(user=Depends(user_of)): ...


                @router.post("/soon")
                async def soon(): ...


                def user_of(): ...


                @click.command()
                def command(): ...


                @tasks.task
                def mail(): ...


                @callback
                def changed(): ...


                @litestar.get("/on_loop")
                def on_loop(): ...


                @litestar.get("/in_thread", sync_to_thread=True)
                def in_thread(): ...


                class Handler(RequestHandler):
                    def get(self):
                        self.helper()

                    def helper(self): ...


                class Panel(Static):
                    def on_mount(self): ...

                    @on(Static.Clicked)
                    def clicked(self): ...

                    @work(thread=True)
                    def load(self): ...

                    def title(self): ...
                """,
            "tests/test_it.py": """
                import unittest


                def test_plain(): ...


                class Case(unittest.TestCase):
                    def test_method(self): ...
                """,
        }
    )
    expected = {
        "plain": "thread",
        "soon": "loop",
        "user_of": "thread",
        "command": "main",
        "mail": "process",
        "changed": "loop",
        "on_loop": "loop",
        "in_thread": "thread",
        "Handler.get": "loop",
        "Handler.helper": "loop",
        "Panel.on_mount": "loop",
        "Panel.clicked": "loop",
        "Panel.load": "thread",
        "Panel.title": "",
    }
    assert {name: worlds(project, name) for name in expected} == expected
    assert worlds(project, "test_plain", "tests/test_it.py") == "main"
    assert worlds(project, "Case.test_method", "tests/test_it.py") == "main"


def test_what_asks_for_a_loop_is_not_said_to_run_on_one(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import asyncio


                def blocking(): ...


                def either():
                    try:
                        asyncio.get_running_loop()
                    except RuntimeError:
                        blocking()


                async def handler():
                    either()


                if __name__ == "__main__":
                    either()
                """
        }
    )
    assert worlds(project, "blocking") == "main"


def test_cycles_end(link: Link) -> None:
    project = link(
        {
            "main.py": """
                def ping(): pong()
                def pong(): ping()
                def lonely(): lonely()


                async def handler():
                    ping()
                """
        }
    )
    assert worlds(project, "pong") == "loop"
    assert worlds(project, "lonely") == ""


def test_a_diamond_of_sixty_rungs_is_one_search(link: Link) -> None:
    rungs = "".join(
        f"def left{n}(): left{n + 1}(); right{n + 1}()\ndef right{n}(): left{n + 1}(); right{n + 1}()\n"
        for n in range(60)
    )
    last = "def left60(): ...\ndef right60(): ...\n"
    project = link({"main.py": f"{rungs}{last}async def handler():\n    left0()\n"})
    # One coroutine, and a call to each rung: a search of all the 2**60 ways would not end.
    assert len(way(project, "right60", World.LOOP)) == 62


def test_the_order_of_questions_does_not_matter(link: Link) -> None:
    files = {
        "main.py": """
            import threading


            def a(): b()
            def b(): c(); d()
            def c(): d()
            def d(): ...


            async def handler():
                a()
                c()


            threading.Thread(target=b).start()
            """
    }
    names = "abcd"
    forwards, backwards = link(files), link(files)
    told = {name: worlds(forwards, name) for name in names}
    assert told == {name: worlds(backwards, name) for name in reversed(names)}
    for name in names:
        for world in forwards.worlds.of(find(forwards, name)):
            assert way(forwards, name, world) == way(backwards, name, world)


def only(project: Project, name: str, file: str = "main.py") -> str:
    return " ".join(sorted(world.value for world in project.worlds.only(find(project, name, file))))


def test_all_worlds_of_a_function_are_known_only_where_nothing_unknown_may_call_it(link: Link) -> None:
    project = link(
        {
            "main.py": """
                import functools
                import threading
                from html.parser import HTMLParser
                from elsewhere import Unknown, register, decorate


                def main(): helper()
                def helper(): ...
                def uncalled(): below_uncalled()
                def below_uncalled(): ...
                def registered(): ...
                def stored(): ...
                def kept(): ...
                def given(): ...
                def returned(): ...
                def partly(): ...
                def threaded(): ...
                def recursive(): recursive()
                def tested_only(): ...


                @decorate
                def decorated(): ...


                HANDLERS = {"stored": stored}
                if __name__ == "__main__":
                    main()
                    recursive()
                    stored()
                    kept()
                    given()
                    register(given)
                    partly()
                    decorated()
                    threading.Thread(target=functools.partial(threaded, 1)).start()


                def give():
                    return returned


                class Table:
                    def __init__(self):
                        self.handler = kept
                        self.fill()
                        self.load()

                    def fill(self): ...
                    def load(self): ...


                class Handler(HTMLParser):
                    def handle_data(self, data):
                        self.answer()

                    def answer(self): ...
                    def handle_pi(self, data): ...


                class Foreign(Unknown):
                    def start(self): ...


                async def handler(unknown):
                    Table()
                    unknown.load()
                    Foreign().start()
                """,
            "tests/test_it.py": """
                from main import tested_only


                def test_it():
                    tested_only()
                    local()


                def local(): ...
                """,
        }
    )
    expected = {
        "main": "main",
        "helper": "main",
        "recursive": "main",
        "threaded": "thread",
        "handler": "loop",
        "Table.__init__": "loop",
        "Table.fill": "loop",
        "Table.load": "",
        "tested_only": "",
        "uncalled": "",
        "below_uncalled": "",
        "stored": "",
        "kept": "",
        "given": "",
        "returned": "",
        "decorated": "",
        "Handler.answer": "",
        "Foreign.start": "",
    }
    assert {name: only(project, name) for name in expected} == expected
    assert only(project, "local", "tests/test_it.py") == "main"
    assert worlds(project, "stored") == "main"


def test_the_configuration_names_more_of_them(tmp_path: Path) -> None:
    file = tmp_path / "main.py"
    file.write_text(
        textwrap.dedent(
            """
            import jobs
            from web import route


            def aside(): ...
            def apart(): ...
            def soon(): ...


            @route("/")
            def page(): ...


            jobs.aside(1, work=aside)
            jobs.apart(apart)
            jobs.soon(1, soon)
            """
        ),
        encoding="utf-8",
    )
    config = Config(
        use_cache=False,
        jobs=1,
        offloads=("jobs.aside",),
        spawners=("jobs.apart",),
        schedulers=("jobs.soon",),
        entry_points=("web.route",),
    )
    (atlas,) = pipeline.draw_atlas([file], lambda _: config)
    told = {entry.name: [leg.world.value for leg in entry.legs] for entry in atlas.listed() if entry.kind == "function"}
    assert told == {"aside": ["thread"], "apart": ["process"], "soon": ["loop"], "page": ["loop"]}
