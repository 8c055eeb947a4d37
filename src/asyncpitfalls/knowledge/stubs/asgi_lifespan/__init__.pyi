"""asgi-lifespan 2.1.0: its coroutine functions."""

from asgi_lifespan._manager import LifespanManager as LifespanManager
