"""websockets 17.4: its coroutine functions."""

from websockets import WebSocketClientProtocol as WebSocketClientProtocol
from websockets.asyncio.client import connect as connect
