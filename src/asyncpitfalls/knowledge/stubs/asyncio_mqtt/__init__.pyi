"""asyncio-mqtt 0.16.2: its coroutine functions."""

from asyncio_mqtt.client import Client as Client
