"""Machines and devices that are asked over a wire or heard through a microphone, and what converts what they say.

Sources: each library's own reference; the names were compared with the sources of netmiko 4, fabric 3, pexpect 4,
paho-mqtt 2, pyzmq 27, pymodbus 3, kazoo, dnspython 2, python-whois, ping3, SpeechRecognition 3, pyttsx3, playsound3,
gTTS, pydub, ffmpeg-python, soundfile, librosa, opencv-python and celery 5, as of November 2026.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import (
    FILE,
    HTTP,
    KEYWORD_ONLY,
    NETWORK,
    SUBPROCESS,
    WAIT,
    Given,
    blocking,
    meanings,
    until,
)

_MODBUS = (
    "connect read_coils read_discrete_inputs read_holding_registers read_input_registers write_coil write_coils"
    " write_register write_registers"
)

_REMOTE = (
    *blocking(NETWORK, "ConnectHandler", of="netmiko", source="netmiko (logs in at once)"),
    *blocking(
        NETWORK,
        "commit config_mode disconnect enable find_prompt save_config send_command send_command_timing"
        " send_config_from_file send_config_set send_multiline",
        of="netmiko.BaseConnection",
        source="netmiko",
    ),
    *blocking(NETWORK, "get open put run sudo", of="fabric.Connection", source="fabric", instead=("asyncssh.connect",)),
    *blocking(
        SUBPROCESS,
        "expect expect_exact expect_list",
        of="pexpect.spawn",
        source="pexpect",
        unless=(Given("async_", KEYWORD_ONLY, ("True",)), Given("timeout", KEYWORD_ONLY, ("0",))),
    ),
    *blocking(SUBPROCESS, "interact read readline readlines wait", of="pexpect.spawn", source="pexpect"),
    *blocking(SUBPROCESS, "run", of="pexpect", source="pexpect"),
    *blocking(
        NETWORK,
        "connect loop_forever reconnect",
        of="paho.mqtt.client.Client",
        source="paho-mqtt",
        instead=("aiomqtt.Client",),
    ),
    *blocking(NETWORK, "multiple single", of="paho.mqtt.publish", source="paho-mqtt", instead=("aiomqtt.Client",)),
    *blocking(NETWORK, "callback simple", of="paho.mqtt.subscribe", source="paho-mqtt", instead=("aiomqtt.Client",)),
    *blocking(
        NETWORK,
        "recv recv_json recv_multipart recv_pyobj recv_serialized recv_string",
        of="zmq.Socket",
        source="pyzmq",
        instead=("zmq.asyncio.Context",),
        unless=(Given("flags", 0, ("NOBLOCK", "DONTWAIT")),),
    ),
    *(
        row
        for transport in ("Serial", "Tcp", "Tls", "Udp")
        for row in blocking(
            NETWORK,
            _MODBUS,
            of=f"pymodbus.client.Modbus{transport}Client",
            source="pymodbus",
            instead=(f"pymodbus.client.AsyncModbus{transport}Client",),
        )
    ),
    *blocking(
        NETWORK,
        "create delete ensure_path exists get get_children set start stop sync",
        of="kazoo.client.KazooClient",
        source="kazoo (`get_async` and its like give an object of their own)",
    ),
    *blocking(
        NETWORK,
        "canonical_name query resolve resolve_address resolve_at resolve_name zone_for_name",
        of="dns.resolver",
        source="dnspython",
        instead=("dns.asyncresolver.resolve",),
    ),
    *blocking(
        NETWORK,
        "canonical_name query resolve resolve_address resolve_name",
        of="dns.resolver.Resolver",
        source="dnspython",
        instead=("dns.asyncresolver.Resolver",),
    ),
    *blocking(NETWORK, "whois", of="whois", source="python-whois"),
    *blocking(NETWORK, "ping verbose_ping", of="ping3", source="ping3"),
    *blocking(WAIT, "get wait", of="celery.result.AsyncResult", source="celery, AsyncResult"),
)

_SPEECH = (
    *until(
        "it has listened long enough",
        blocking(
            WAIT, "adjust_for_ambient_noise listen", of="speech_recognition.Recognizer", source="SpeechRecognition"
        ),
    ),
    *blocking(
        HTTP,
        "recognize_amazon recognize_azure recognize_google recognize_google_cloud recognize_houndify recognize_ibm"
        " recognize_lex recognize_openai recognize_wit",
        of="speech_recognition.Recognizer",
        source="SpeechRecognition",
    ),
    *until(
        "everything is spoken", blocking(WAIT, "runAndWait startLoop", of="pyttsx3.engine.Engine", source="pyttsx3")
    ),
    *until(
        "the sound has been played",
        blocking(
            WAIT,
            "playsound3.playsound playsound.playsound",
            source="playsound3; playsound",
            unless=(Given("block", 1, ("False",)),),
        ),
    ),
    *blocking(HTTP, "save write_to_fp", of="gtts.gTTS", source="gTTS"),
)

_MEDIA = (
    *blocking(SUBPROCESS, "probe run", of="ffmpeg", source="ffmpeg-python (`run_async` gives the process)"),
    *blocking(SUBPROCESS, "run", of="ffmpeg.input.*", source="ffmpeg-python (`run_async` gives the process)"),
    *blocking(
        SUBPROCESS,
        "export from_file from_flv from_mp3 from_ogg",
        of="pydub.AudioSegment",
        source="pydub (has ffmpeg convert, wherever the format needs it)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(FILE, "from_wav", of="pydub.AudioSegment", source="pydub", confidence=Confidence.PROBABLE),
    *blocking(
        FILE,
        "blocks info read write",
        of="soundfile",
        source="soundfile (the file may be one in memory)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(FILE, "load", of="librosa", source="librosa", confidence=Confidence.PROBABLE),
    *blocking(FILE, "imread imwrite", of="cv2", source="OpenCV, imgcodecs"),
    *blocking(FILE, "read", of="cv2.VideoCapture", source="OpenCV, VideoCapture (a file, or a camera)"),
    *blocking(FILE, "dump load", of="joblib", source="joblib, Persistence", confidence=Confidence.PROBABLE),
)

ROWS = (*_REMOTE, *_SPEECH, *_MEDIA)

_SEGMENT = "pydub.AudioSegment"

STANDS_FOR = {
    **meanings("netmiko.BaseConnection()", "netmiko.ConnectHandler()"),
    **meanings("zmq.Socket()", "zmq.Context.socket()"),
    **meanings("zmq.Context()", "zmq.Context.instance()"),
    **meanings("dns.resolver.Resolver()", "dns.resolver.get_default_resolver()"),
    **meanings("celery.result.AsyncResult()", "celery.Celery.send_task()"),
    **meanings("pyttsx3.engine.Engine()", "pyttsx3.init()"),
    **meanings(
        f"{_SEGMENT}()",
        *(f"{_SEGMENT}.{name}()" for name in ("from_file", "from_mp3", "from_ogg", "from_wav", "silent")),
    ),
    **{
        f"pymodbus.client.sync.Modbus{transport}Client": f"pymodbus.client.Modbus{transport}Client"
        for transport in ("Serial", "Tcp", "Tls", "Udp")
    },
}
