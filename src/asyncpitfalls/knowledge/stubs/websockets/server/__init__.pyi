"""websockets 17.4: its coroutine functions."""

from websockets import WebSocketServerProtocol as WebSocketServerProtocol
