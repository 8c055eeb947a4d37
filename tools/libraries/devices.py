"""Devices, and the protocols that they speak."""

from __future__ import annotations

from tools.libraries.library import Library

DEVICES = (
    Library("aiomqtt", ("aiomqtt",)),
    Library("bleak", ("bleak",), "bleak"),
    Library("dbus_fast", ("dbus_fast.aio",)),
    Library("zeroconf", ("zeroconf.asyncio",)),
    Library("asyncua", ("asyncua",), "asyncua"),
    Library("aiocoap", ("aiocoap",), "aiocoap"),
    Library("aioesphomeapi", ("aioesphomeapi",), "aioesphomeapi", changed=frozenset({"execute_service"})),
    Library("onvif_zeep_async", ("onvif",), "onvif", changed=frozenset({"create_notification_manager"})),
    Library("pysnmp", ("pysnmp.hlapi.v3arch.asyncio",), "pysnmp.hlapi"),
    Library("python_kasa", ("kasa",), "kasa"),
    Library("aiohomekit", ("aiohomekit",), "aiohomekit"),
    Library("aiohue", ("aiohue",), "aiohue"),
    Library(
        "aioshelly",
        ("aioshelly.block_device", "aioshelly.common", "aioshelly.rpc_device"),
        "aioshelly",
        changed=frozenset({"shutdown"}),
    ),
    Library("aiounifi", ("aiounifi",), "aiounifi", changed=frozenset({"start_websocket"})),
    Library(
        "amqtt",
        ("amqtt.broker", "amqtt.client"),
        ("amqtt.broker", "amqtt.client"),
        changed=frozenset({"retain_message"}),
    ),
    Library(
        "async_upnp_client",
        tuple(
            f"async_upnp_client.{name}"
            for name in ("aiohttp", "client", "client_factory", "profiles.dlna", "profiles.igd", "search")
        ),
        "async_upnp_client",
    ),
    Library("asyncio_mqtt", ("asyncio_mqtt",), "asyncio_mqtt"),
    Library("bleak_retry_connector", ("bleak_retry_connector",), "bleak_retry_connector"),
    Library("gmqtt", ("gmqtt",), "gmqtt.client"),
    Library("icmplib", ("icmplib",), "icmplib"),
    Library("pyatv", ("pyatv", "pyatv.interface"), "pyatv.interface"),
    Library("pymodbus", ("pymodbus.client",), "pymodbus.client", changed=frozenset({"execute"})),
    Library("pyserial_asyncio", ("serial_asyncio",), "serial_asyncio"),
    Library("pyserial_asyncio_fast", ("serial_asyncio_fast",), "serial_asyncio_fast"),
    Library("pysmartthings", ("pysmartthings",), "pysmartthings"),
    Library("uiprotect", ("uiprotect",), "uiprotect.api"),
    Library(
        "zigpy",
        ("zigpy.application", "zigpy.device", "zigpy.endpoint", "zigpy.zcl"),
        ("zigpy.application", "zigpy.device", "zigpy.endpoint", "zigpy.zcl"),
        changed=frozenset({"bind", "client_command", "command", "general_command", "reply", "request", "unbind"}),
    ),
    Library(
        "zwave_js_server_python",
        (
            "zwave_js_server.client",
            "zwave_js_server.model.controller",
            "zwave_js_server.model.driver",
            "zwave_js_server.model.node",
        ),
        "zwave_js_server",
    ),
)
