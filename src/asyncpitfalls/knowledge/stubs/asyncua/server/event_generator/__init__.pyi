"""asyncua 2.1.0: its coroutine functions."""

from asyncua.server.internal_session import InternalSession as InternalSession
class EventGenerator:
    isession: InternalSession
    async def init(self): ...
    async def trigger(self): ...
