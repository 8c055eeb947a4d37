"""aiocoap 0.4.17: its coroutine functions."""

from aiocoap.protocol import Context as Context
