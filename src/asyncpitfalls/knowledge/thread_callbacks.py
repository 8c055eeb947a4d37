"""Libraries that call functions in threads of their own.

Source: their own code: AssemblyAI 1.8 (``_read_thread``), AWSIoTPythonSDK 1.6, azure-iot-device 2.14 (both its
clients: ``ThreadPoolExecutor`` for all that is no coroutine function), google-cloud-pubsub 2.44 (``ThreadScheduler``),
gpiozero 2.0, Home Assistant 2025.4 (``HassJobType.Executor``), Gradio 6.31 (``anyio.to_thread``), kazoo 2.11, keyboard
0.13, paho-mqtt 2.2 (a program that runs its socket itself calls ``loop_read``, and with it the callbacks), plexapi
4.18, PyChromecast 14.0, pygatt 5.0, pynput 1.8, pySerial 3.5 (``ReaderThread``), python-mpv 1.0, python-socketio 5.18
(its synchronous client), python-sounddevice 0.5, pyTelegramBotAPI 4.37 (``threaded``, by default), pyudev 0.24,
Slack's Bolt 1.30 (``listener_executor``), SpeechRecognition 3.17, stomp.py 9.0; the documentation of PyAudio 0.2
("called in a separate thread") and RPi.GPIO 0.7 ("run in a second thread"). Libraries of another language call back
from its threads: Azure's Speech SDK 1.53, daily-python 0.36, python-vlc 3.0. Python documentation of ``http.server``
and ``socketserver``; Django 6.1 and Django REST framework 3.18, which run plain views in the threads of their server.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.handing import HOOK, KEYWORD_ONLY, Takes
from asyncpitfalls.knowledge.worlds import World

_PAHO = "paho.mqtt.client.Client"
_PAHO_EVENTS = ("connect", "connect_fail", "disconnect", "log", "message", "publish", "subscribe", "unsubscribe")
_STREAMS = ("InputStream", "OutputStream", "RawInputStream", "RawOutputStream", "RawStream", "Stream")
_BUTTONS = ("Button", "DigitalInputDevice", "DistanceSensor", "LightSensor", "LineSensor", "MotionSensor")
_WHENS = ("activated", "deactivated", "held", "in_range", "motion", "no_motion", "out_of_range", "pressed", "released")

_TELEBOT = (
    *("business_message", "callback_query", "channel_post", "chat_join_request", "chat_member", "chosen_inline"),
    *("edited_channel_post", "edited_message", "inline", "message", "message_reaction", "my_chat_member", "poll"),
    *("poll_answer", "pre_checkout_query", "shipping_query"),
)
_BOLT = (
    *("action", "block_action", "block_suggestion", "command", "event", "global_shortcut", "message"),
    *("message_shortcut", "options", "shortcut", "view", "view_submission"),
)
_GRADIO = ("change", "click", "input", "load", "select", "submit", "upload")
_CALLED_WHEN_DONE = ("join", "leave", "send_app_message", "set_user_name", "start_recording", "start_transcription")

_HASS = "homeassistant.core.HomeAssistant"
_HASS_EVENTS = "homeassistant.helpers.event"
_HASS_FIRST = (
    *("call_at", "track_point_in_time", "track_point_in_utc_time", "track_sunrise", "track_sunset"),
    *("track_time_change", "track_time_interval", "track_utc_time_change"),
)
_HASS_SECOND = (
    *("call_later", "track_device_registry_updated_event", "track_entity_registry_updated_event"),
    *("track_same_state", "track_state_added_domain", "track_state_change", "track_state_change_event"),
    *("track_state_removed_domain", "track_state_report_event", "track_template", "track_template_result"),
)
_HASS_ROWS = (
    *((f"{_HASS_EVENTS}.{kind}{name}", 1, "action", "") for name in _HASS_FIRST for kind in ("", "async_")),
    *((f"{_HASS_EVENTS}.{kind}{name}", 2, "action", "") for name in _HASS_SECOND for kind in ("", "async_")),
    *((f"homeassistant.helpers.dispatcher.{kind}dispatcher_connect", 2, "target", "") for kind in ("", "async_")),
    *((f"{_HASS}.bus.{name}", 1, "listener", "") for name in ("async_listen", "async_listen_once", "listen")),
    *((f"{_HASS}.services.{name}", 2, "service_func", "") for name in ("async_register", "register")),
)

_IOT_HUB = (
    *("background_exception", "connection_state_change", "message_received", "method_request_received"),
    *("new_sastoken_required", "twin_desired_properties_patch_received"),
)

_ROWS = (
    ("assemblyai.streaming.v3.StreamingClient.on", 1, "handler", ""),
    ("AWSIoTPythonSDK.MQTTLib.AWSIoTMQTTClient.subscribe", 2, "callback", ""),
    ("azure.cognitiveservices.speech...connect", 0, "callback", ""),
    *((f"azure.iot.device...on_{event}{HOOK}", 0, "", "") for event in _IOT_HUB),
    *((f"daily.CallClient.{call}", KEYWORD_ONLY, "completion", "") for call in _CALLED_WHEN_DONE),
    ("google.cloud.pubsub_v1.SubscriberClient.subscribe", 1, "callback", ""),
    *_HASS_ROWS,
    *((f"gradio...{event}", 0, "fn", "") for event in _GRADIO),
    *((f"gradio.{kind}", 0, "fn", "") for kind in ("ChatInterface", "Interface")),
    ("mpv.MPV.observe_property", 1, "handler", ""),
    ("mpv.MPV.register_event_callback", 0, "callback", ""),
    ("plexapi.alert.AlertListener", 1, "callback", ""),
    ("plexapi.server.PlexServer.startAlertListener", 0, "callback", ""),
    *(
        ("pychromecast.discovery.SimpleCastListener", number, f"{event}_callback", "")
        for number, event in enumerate(("add", "remove", "update"))
    ),
    ("pygatt...subscribe", 1, "callback", ""),
    ("pyudev.MonitorObserver", 1, "event_handler", ""),
    ("pyudev.MonitorObserver", 2, "callback", ""),
    ("socketio.Client.on", 1, "handler", ""),
    ("speech_recognition.Recognizer.listen_in_background", 1, "callback", ""),
    *((f"telebot.TeleBot.register_{event}_handler", 0, "callback", "") for event in _TELEBOT),
    ("vlc...event_attach", 1, "callback", ""),
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

_HTTP = ("delete", "get", "head", "options", "patch", "post", "put")
_VIEWS = (
    *("CreateView", "DeleteView", "DetailView", "FormView", "ListView", "RedirectView", "TemplateView", "UpdateView"),
    "View",
)
_CHROMECAST = {
    "controllers.media.MediaStatusListener": ("load_media_failed", "new_media_status"),
    "controllers.multizone.MultiZoneControllerListener": ("multizone_*",),
    "controllers.multizone.MultiZoneManagerListener": ("added_to_multizone", "multizone_*", "removed_from_multizone"),
    "controllers.receiver.CastStatusListener": ("new_cast_status",),
    "controllers.receiver.LaunchErrorListener": ("new_launch_error",),
    "discovery.AbstractCastListener": ("add_cast", "remove_cast", "update_cast"),
    "socket_client.ConnectionStatusListener": ("new_connection_status",),
}
_METHODS = {
    "daily.EventHandler": ("on_*",),
    **{f"django.views.generic.{view}": _HTTP for view in _VIEWS},
    "django.views.View": _HTTP,
    **{f"http.server.{kind}HTTPRequestHandler": ("do_*",) for kind in ("Base", "Simple")},
    **{f"pychromecast.{name}": methods for name, methods in _CHROMECAST.items()},
    "rest_framework.views.APIView": _HTTP,
    "serial.threaded.FramedPacket": ("connection_lost", "connection_made", "handle_packet"),
    "serial.threaded.LineReader": ("connection_lost", "connection_made", "handle_line"),
    "serial.threaded.Packetizer": ("connection_lost", "connection_made", "handle_packet"),
    "serial.threaded.Protocol": ("connection_lost", "connection_made", "data_received"),
    **{f"socketserver.{kind}RequestHandler": ("handle",) for kind in ("Base", "Datagram", "Stream")},
    "stomp.ConnectionListener": ("on_*",),
}
METHODS = {name: (World.THREAD, methods) for name, methods in _METHODS.items()}
"""By class, as `asyncpitfalls.knowledge.entry_points.METHODS`."""

DECORATORS = (
    *(f"mpv.MPV.{name}" for name in ("event_callback", "key_binding", "on_key_press", "property_observer")),
    *(f"slack_bolt.App.{name}" for name in _BOLT),
    *(f"socketio.Client.{name}" for name in ("event", "on")),
    *(f"telebot.TeleBot.{event}_handler" for event in _TELEBOT),
)
"""Decorators whose plain functions run there."""
