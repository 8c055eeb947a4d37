"""What only the thread of an event loop may do with it and with its objects, and what other threads do in its place.

Source: Python documentation, "Developing with asyncio", section "Concurrency and Multithreading": "Almost all asyncio
objects are not thread safe". Of other libraries their documentation and code: Home Assistant 2025.4 (developers'
documentation, "Thread safety with asyncio"), Tornado 6.6 (``IOLoop.add_callback`` is the one method for other threads).
"""

from __future__ import annotations

from asyncpitfalls.knowledge.loop_starts import LOOP_STARTS

_LOOP = "asyncio.AbstractEventLoop"
_HASS = "homeassistant.core"
_HELPERS = "homeassistant.helpers"
_TORNADO = "tornado.ioloop.IOLoop"

_HAND_OVER = "`loop.call_soon_threadsafe({callee}, ...)`"
_RUN = "`asyncio.run_coroutine_threadsafe(..., loop)`"
_ADD_CALLBACK = "`loop.add_callback({callee}, ...)`"

_SCHEDULING = {
    **{f"{_LOOP}.{name}": _HAND_OVER for name in ("call_at", "call_later", "stop")},
    f"{_LOOP}.call_soon": "`loop.call_soon_threadsafe(...)`",
    f"{_LOOP}.create_task": _RUN,
}
_OBJECTS = {
    "asyncio": (
        *("Condition.notify", "Condition.notify_all", "Event.set", "Future.cancel", "Future.set_exception"),
        *("Future.set_result", "Lock.release", "Queue.get_nowait", "Queue.put_nowait", "Semaphore.release"),
        *("AbstractServer.close", "Server.close", "StreamWriter.close", "StreamWriter.write", "Task.cancel"),
        *("DatagramTransport.sendto", "WriteTransport.write"),
        *(f"AbstractEventLoop.{name}" for name in ("add_reader", "add_writer", "remove_reader", "remove_writer")),
    ),
}

TOUCHES: dict[str, str] = {
    **_SCHEDULING,
    **{f"{module}.{name}": _HAND_OVER for module, names in _OBJECTS.items() for name in names},
    "asyncio.ensure_future": _RUN,
    f"{_HASS}.EventBus.async_fire": "`hass.bus.fire(...)`",
    f"{_HASS}.HomeAssistant.bus.async_fire": "`hass.bus.fire(...)`",
    f"{_HASS}.HomeAssistant.async_add_executor_job": "`hass.add_job(...)`",
    f"{_HASS}.HomeAssistant.async_add_job": "`hass.add_job(...)`",
    f"{_HASS}.HomeAssistant.async_create_task": "`hass.create_task(...)`",
    f"{_HASS}.HomeAssistant.states.async_set": "`hass.states.set(...)`",
    f"{_HASS}.StateMachine.async_set": "`hass.states.set(...)`",
    f"{_HELPERS}.dispatcher.async_dispatcher_send": f"`{_HELPERS}.dispatcher.dispatcher_send(...)`",
    f"{_HELPERS}.entity.Entity.async_schedule_update_ha_state": "`self.schedule_update_ha_state()`",
    f"{_HELPERS}.entity.Entity.async_write_ha_state": "`self.schedule_update_ha_state()`",
    **{f"{_TORNADO}.{name}": _ADD_CALLBACK for name in ("add_future", "add_timeout", "call_at", "call_later", "stop")},
}
"""By public name, what a thread writes in its place; ``{callee}`` is the call as it is written."""

OF_LOOPS = tuple(_SCHEDULING)
"""Those that are methods of a loop itself."""

WITH_LOOP = {"asyncio.ensure_future": "loop="}
"""What touches a loop only when it is given one by this argument: without, it takes the loop of its own thread."""

OWN_LOOP = frozenset(
    {
        *("asyncio.new_event_loop", "asyncio.set_event_loop", "asyncio.Runner", "uvloop.new_event_loop"),
        *LOOP_STARTS,
    }
)
"""Calls by which a thread gets a loop of its own."""

FROM_THREADS = frozenset({"asyncio.run_coroutine_threadsafe"})
"""What is made for other threads, and of no use on the loop's own; `call_soon_threadsafe` is used there by habit."""
THREADS = frozenset({"threading.Thread"})
TARGET, START, RUN, JOIN = "target=", "start", "run", "join"
"""How a thread is told what to run, and to begin; its method that runs; how others wait for its end."""
NEW_LOOP, RUNS = "new_event_loop", "run_forever"
"""The last names of what makes a loop, and of what runs it until it is stopped."""
RUNS_A_LOOP = (RUNS, "run_until_complete")
"""The last names of the methods that run a loop."""

WHICH_THREAD = frozenset(
    {f"threading.{name}" for name in ("current_thread", "get_ident", "get_native_id", "main_thread")}
)
"""Calls that tell threads apart."""
