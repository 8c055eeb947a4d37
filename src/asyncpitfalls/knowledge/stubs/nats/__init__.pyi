"""nats-py 2.16.0: its coroutine functions."""

from nats.aio.client import Client as Client
from nats.aio.client import Client as NATS
async def connect() -> Client: ...
