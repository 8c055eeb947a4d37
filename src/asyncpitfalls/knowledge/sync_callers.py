"""Callables that call a function that they are given, as a plain function: the coroutine of an ``async def`` is lost.

Source: Python documentation of each module named. Of other libraries their own code: anyio 4.16, APScheduler 3.11,
asgiref 3.13 and trio 0.35 (they raise TypeError), discord.py 2.7, disnake 2.12, FastAPI 0.165, Home Assistant 2025.4,
keyboard 0.13, pika 1.4, PyGObject 3.57, pynput 1.8, pystray 0.19, schedule 1.2, SQLAlchemy 2.1, Starlette 1.10,
Streamlit 1.67, Tornado 6.6, websocket-client 1.9, wxPython 4.3. Coroutine functions were seen to be lost with Kivy 2.3,
PyQt5 5.15, PyQt6 6.11, PySide2 5.15 and PySide6 6.12, with its ``QtAsyncio`` as well. Not here for they await what they
get: Tornado's ``add_callback`` and ``PeriodicCallback``, ``ZMQStream.on_recv`` of pyzmq.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.handing import KEYWORD_ONLY, Takes
from asyncpitfalls.knowledge.worlds import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PLAIN = "make `{name}` a plain `def`, or hand over a plain function that runs it with `{run}`"
NO_THREAD = "make `{name}` a plain `def`, or await it without a thread"
TASK = "hand over a plain function that makes a task of `{name}(...)`"
FROM_THREAD = "hand over a plain function that gives `{name}(...)` to `asyncio.run_coroutine_threadsafe`"
RESULT = "make `{name}` a plain `def`, or await it first and go on with what it returns"
ASYNC_CALLBACK = "hand it to `push_async_callback`"
ASYNC_CLEANUP = "hand it to `addAsyncCleanup`"

_LOOP = "asyncio.AbstractEventLoop"
_POOL = "multiprocessing.pool.Pool"
_POOL_CALLS = ("apply", "apply_async", "map", "map_async", "imap", "imap_unordered", "starmap", "starmap_async")
_EXECUTORS = ("Executor", "ThreadPoolExecutor", "ProcessPoolExecutor")
RUN_IN_EXECUTOR = "run_in_executor"
"""The last name of what runs a function in an executor, its first argument."""
# The stub of `ensure_future` is generic: what it returns cannot be read from it.
_FUTURES = ("asyncio.Future", "asyncio.Task", "asyncio.ensure_future")


def _in(world: World, rows: Iterable[Takes]) -> Iterator[Takes]:
    return (row._replace(world=world) for row in rows)


_IN_THREADS = (
    Takes("threading.Thread", 1, "target", PLAIN),
    Takes("threading.Timer", 1, "function", PLAIN),
    Takes("concurrent.futures.ThreadPoolExecutor", 2, "initializer", PLAIN),
    *(Takes(f"{_POOL}.{call}", KEYWORD_ONLY, "callback", PLAIN) for call in _POOL_CALLS if call.endswith("async")),
    Takes("concurrent.futures.Future.add_done_callback", 0, "fn", PLAIN),
    *(
        Takes(f"apscheduler.schedulers.{module}.{kind}.add_job", 0, "func", PLAIN)
        for module, kind in (("background", "BackgroundScheduler"), ("blocking", "BlockingScheduler"))
    ),
)
_IN_PROCESSES = (
    Takes("multiprocessing.Process", 1, "target", PLAIN),
    Takes("concurrent.futures.ProcessPoolExecutor", 2, "initializer", PLAIN),
    Takes(_POOL, 1, "initializer", PLAIN),
)

_IN_THREADS_FOR_A_RESULT = (
    Takes("asyncio.to_thread", 0, "func", NO_THREAD),
    Takes(f"{_LOOP}.{RUN_IN_EXECUTOR}", 1, "func", NO_THREAD),
    Takes("anyio.to_thread.run_sync", 0, "func", NO_THREAD),
    Takes("asgiref.sync.sync_to_async", 0, "func", NO_THREAD),
    Takes("channels.db.database_sync_to_async", 0, "func", NO_THREAD),
    Takes("fastapi.concurrency.run_in_threadpool", 0, "func", NO_THREAD),
    Takes("homeassistant.core.HomeAssistant.async_add_executor_job", 0, "target", NO_THREAD),
    Takes("starlette.concurrency.run_in_threadpool", 0, "func", NO_THREAD),
    Takes(f"tornado.ioloop.IOLoop.{RUN_IN_EXECUTOR}", 1, "func", NO_THREAD),
    Takes("trio.to_thread.run_sync", 0, "sync_fn", NO_THREAD),
)
_IN_PROCESSES_FOR_A_RESULT = (*(Takes(f"{_POOL}.{call}", 0, "func", PLAIN) for call in _POOL_CALLS),)
_ON_THE_LOOP_FOR_A_RESULT = (
    Takes("anyio.from_thread.run_sync", 0, "func", "hand it to `anyio.from_thread.run`"),
    Takes("trio.from_thread.run_sync", 0, "fn", "hand it to `trio.from_thread.run`"),
)
_SOMEWHERE_FOR_A_RESULT = tuple(
    Takes(f"concurrent.futures.{kind}.{call}", 0, "fn", PLAIN) for kind in _EXECUTORS for call in ("submit", "map")
)

_ON_THE_LOOP = (
    *(Takes(f"{_LOOP}.{name}", 0, "callback", TASK) for name in ("call_soon", "call_soon_threadsafe")),
    *(
        Takes(f"{_LOOP}.{name}", 1, "callback", TASK)
        for name in ("call_later", "call_at", "add_reader", "add_writer", "add_signal_handler")
    ),
    *(
        Takes(f"{_LOOP}.{name}", 0, "protocol_factory", RESULT)
        for name in ("create_connection", "create_datagram_endpoint", "create_server", "create_unix_server")
    ),
    Takes(f"{_LOOP}.set_exception_handler", 0, "handler", TASK),
    *(Takes(f"{future}.add_done_callback", 0, "fn", TASK) for future in _FUTURES),
    Takes("tornado.ioloop.IOLoop.add_handler", 1, "handler", TASK),
)

_IN_THE_MAIN_THREAD = (
    Takes("atexit.register", 0, "func", PLAIN),
    Takes("signal.signal", 1, "handler", PLAIN),
    Takes("unittest.TestCase.addCleanup", 0, "function", ASYNC_CLEANUP),
    Takes("unittest.TestCase.addClassCleanup", 0, "function", PLAIN),
    Takes("unittest.addModuleCleanup", 0, "function", PLAIN),
    Takes("tkinter.Misc.after", 1, "func", PLAIN),
    Takes("tkinter.Misc.after_idle", 0, "func", PLAIN),
    Takes("tkinter.Misc.bind", 1, "func", PLAIN),
    Takes("tkinter.Wm.protocol", 1, "func", PLAIN),
    *(Takes(f"tkinter.{kind}", KEYWORD_ONLY, "command", PLAIN) for kind in ("Button", "Checkbutton", "Scale")),
    *(Takes(f"tkinter.ttk.{kind}", KEYWORD_ONLY, "command", PLAIN) for kind in ("Button", "Checkbutton", "Scale")),
    Takes("tkinter.Menu.add_command", KEYWORD_ONLY, "command", PLAIN),
)

_SOMEWHERE_LATER = (
    Takes("weakref.finalize", 1, "func", PLAIN),
    Takes("weakref.ref", 1, "callback", PLAIN),
    Takes("sched.scheduler.enter", 2, "action", PLAIN),
    Takes("sched.scheduler.enterabs", 2, "action", PLAIN),
    Takes("contextlib.ExitStack.callback", 0, "callback", PLAIN),
    Takes("contextlib.ExitStack.push", 0, "exit", PLAIN),
    Takes("contextlib.AsyncExitStack.callback", 0, "callback", ASYNC_CALLBACK),
    Takes("contextlib.AsyncExitStack.push", 0, "exit", "hand it to `push_async_exit`"),
    Takes("sys.settrace", 0, "function", PLAIN),
    Takes("sys.setprofile", 0, "function", PLAIN),
    Takes("os.register_at_fork", KEYWORD_ONLY, "before", PLAIN),
    Takes("os.register_at_fork", KEYWORD_ONLY, "after_in_parent", PLAIN),
    Takes("os.register_at_fork", KEYWORD_ONLY, "after_in_child", PLAIN),
    Takes("schedule.every...do", 0, "job_func", PLAIN),
    Takes("sqlalchemy.event.listen", 2, "fn", PLAIN),
    *(
        Takes("websocket.WebSocketApp", KEYWORD_ONLY, f"on_{event}", PLAIN)
        for event in ("open", "message", "error", "close", "ping", "pong", "data", "cont_message", "reconnect")
    ),
)

_IN_PLACE = (
    Takes("builtins.filter", 0, "", RESULT),
    *(Takes(f"builtins.{name}", KEYWORD_ONLY, "key", RESULT) for name in ("sorted", "min", "max", "list.sort")),
    *(Takes(f"itertools.{name}", 0, "", RESULT) for name in ("dropwhile", "filterfalse", "takewhile")),
    Takes("itertools.groupby", 1, "key", RESULT),
    *(Takes(f"heapq.{name}", 2, "key", RESULT) for name in ("nlargest", "nsmallest")),
    *(Takes(f"bisect.{name}", KEYWORD_ONLY, "key", RESULT) for name in ("bisect_left", "bisect_right", "insort_right")),
    Takes("functools.cmp_to_key", 0, "mycmp", RESULT),
    *(Takes(f"re.{name}", 1, "repl", RESULT) for name in ("sub", "subn")),
    *(Takes(f"re.Pattern.{name}", 0, "repl", RESULT) for name in ("sub", "subn")),
    *(
        Takes(f"json.{call}", KEYWORD_ONLY, keyword, RESULT)
        for call in ("load", "loads")
        for keyword in ("object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant")
    ),
    *(Takes(f"json.{call}", KEYWORD_ONLY, "default", RESULT) for call in ("dump", "dumps")),
    *(Takes(f"timeit.{call}", 0, "stmt", PLAIN) for call in ("timeit", "repeat", "Timer")),
    *(Takes(f"logging.{kind}.addFilter", 0, "filter", RESULT) for kind in ("Logger", "Handler")),
    Takes("argparse.ArgumentParser.add_argument", KEYWORD_ONLY, "type", RESULT),
    Takes("unittest.TestCase.assertRaises", 1, "callable", "await it under `with self.assertRaises(...)`"),
)

_QT = ("PyQt5", "PyQt6", "PySide2", "PySide6")

_IN_INTERFACES = (
    *(Takes(f"{name}...connect", 0, "slot", TASK) for name in _QT),
    *(Takes(f"{name}.QtCore.QTimer.singleShot", 1, "", TASK) for name in _QT),
    Takes("wx...Bind", 1, "handler", TASK),
    Takes("gi.repository...connect", 1, "", TASK),
    Takes("gi.repository.GLib.idle_add", 0, "function", TASK),
    Takes("gi.repository.GLib.timeout_add", 1, "function", TASK),
    *(Takes(f"kivy.clock.Clock.{name}", 0, "callback", TASK) for name in ("schedule_once", "schedule_interval")),
    *(Takes(f"streamlit.{name}", KEYWORD_ONLY, "on_click", PLAIN) for name in ("button", "form_submit_button")),
    *(
        Takes(f"streamlit.{name}", KEYWORD_ONLY, "on_change", PLAIN)
        for name in ("checkbox", "selectbox", "slider", "text_area", "text_input")
    ),
    Takes("pystray.MenuItem", 1, "action", PLAIN),
    Takes("pika...basic_consume", 1, "on_message_callback", PLAIN),
)

_IN_THREADS_OF_LIBRARIES = (
    Takes("keyboard.add_hotkey", 1, "callback", PLAIN),
    *(Takes("pynput.keyboard.Listener", KEYWORD_ONLY, f"on_{event}", PLAIN) for event in ("press", "release")),
    *(Takes(f"{name}.VoiceClient.play", KEYWORD_ONLY, "after", FROM_THREAD) for name in ("discord", "disnake")),
)

_GIVING_BACK = (
    *_in(World.THREAD, _IN_THREADS_FOR_A_RESULT),
    *_in(World.PROCESS, _IN_PROCESSES_FOR_A_RESULT),
    *_in(World.LOOP, _ON_THE_LOOP_FOR_A_RESULT),
    *_SOMEWHERE_FOR_A_RESULT,
)

CALLERS = (
    *_in(World.THREAD, _IN_THREADS),
    *_in(World.PROCESS, _IN_PROCESSES),
    *(row._replace(gives_back=True) for row in _GIVING_BACK),
    *_in(World.LOOP, _ON_THE_LOOP),
    *_in(World.MAIN, _IN_THE_MAIN_THREAD),
    *_in(World.THREAD, _IN_THREADS_OF_LIBRARIES),
    *_SOMEWHERE_LATER,
    *_IN_INTERFACES,
    *(row._replace(in_place=True) for row in _IN_PLACE),
)
"""What they call for nothing but its effect, or for a value that no coroutine can be."""

OFFLOADS = tuple(_in(World.THREAD, _IN_THREADS_FOR_A_RESULT))
"""Those by which a coroutine has a thread, or an executor, do what would keep the event loop waiting."""


COROUTINE_TEST = "iscoroutinefunction"
"""The last name of what tells coroutine functions from others."""
LAZY_CALLERS = tuple(Takes(name, 0, "", RESULT, in_place=True) for name in ("builtins.map", "itertools.starmap"))
"""They give what the calls return one by one: coroutines, which whoever takes them may still await."""

LOOKING_AT_VALUES = frozenset(
    {*(f"builtins.{name}" for name in ("all", "any", "max", "min", "sorted", "str.join", "sum"))}
)
"""Callables that look at each value of what they iterate over."""
RESULT_OF_FUTURE = "result"
"""The method that gives what a function returned which was handed over to run elsewhere."""
COLLECTING = frozenset({"builtins.list", "builtins.set", "builtins.tuple", "collections.deque"})
"""Callables that only keep what they iterate over."""
