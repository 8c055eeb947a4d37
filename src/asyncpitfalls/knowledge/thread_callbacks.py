"""Libraries that call functions in threads of their own.

Source: their own code: gpiozero 2.0, kazoo 2.11, keyboard 0.13, paho-mqtt 2.2 (a program that runs its socket itself
calls ``loop_read``, and with it the callbacks), pynput 1.8, python-sounddevice 0.5, stomp.py 9.0; the documentation of
PyAudio 0.2 ("called in a separate thread") and RPi.GPIO 0.7 ("run in a second thread").
"""

from __future__ import annotations

from asyncpitfalls.knowledge.handing import HOOK, KEYWORD_ONLY, Takes
from asyncpitfalls.knowledge.worlds import World

_PAHO = "paho.mqtt.client.Client"
_PAHO_EVENTS = ("connect", "connect_fail", "disconnect", "log", "message", "publish", "subscribe", "unsubscribe")
_STREAMS = ("InputStream", "OutputStream", "RawInputStream", "RawOutputStream", "RawStream", "Stream")
_BUTTONS = ("Button", "DigitalInputDevice", "DistanceSensor", "LightSensor", "LineSensor", "MotionSensor")
_WHENS = ("activated", "deactivated", "held", "in_range", "motion", "no_motion", "out_of_range", "pressed", "released")

_ROWS = (
    *((f"{_PAHO}.on_{event}{HOOK}", 0, "", "loop_read") for event in _PAHO_EVENTS),
    (f"{_PAHO}.message_callback_add", 1, "callback", "loop_read"),
    *((f"gpiozero.{device}.when_{event}{HOOK}", 0, "", "") for device in _BUTTONS for event in _WHENS),
    ("kazoo.client.KazooClient.add_listener", 0, "listener", ""),
    ("kazoo.recipe.watchers.ChildrenWatch", 2, "func", ""),
    ("kazoo.recipe.watchers.DataWatch", 2, "func", ""),
    *((f"keyboard.{name}", 0, "callback", "") for name in ("hook", "on_press", "on_release")),
    *((f"keyboard.{name}", 1, "callback", "") for name in ("add_hotkey", "hook_key", "on_press_key", "on_release_key")),
    ("pyaudio.PyAudio.open", KEYWORD_ONLY, "stream_callback", ""),
    *(("pynput.keyboard.Listener", KEYWORD_ONLY, f"on_{event}", "") for event in ("press", "release")),
    *(("pynput.mouse.Listener", KEYWORD_ONLY, f"on_{event}", "") for event in ("click", "move", "scroll")),
    ("RPi.GPIO.add_event_detect", KEYWORD_ONLY, "callback", ""),
    *((f"sounddevice.{stream}", KEYWORD_ONLY, "callback", "") for stream in _STREAMS),
)

TAKERS = tuple(
    Takes(name, position, keyword, world=World.THREAD, unless=unless) for name, position, keyword, unless in _ROWS
)

METHODS = {"stomp.ConnectionListener": (World.THREAD, ("on_*",))}
"""By class, as `asyncpitfalls.knowledge.entry_points.METHODS`."""
