"""pydoll-python 3.0.0: its coroutine functions."""

from pydoll.connection.connection_handler import ConnectionHandler as ConnectionHandler
from pydoll.interactions.mouse import Mouse as Mouse
class IFrameContext:
    mouse: Mouse
    session_handler: ConnectionHandler
    async def close(self): ...
