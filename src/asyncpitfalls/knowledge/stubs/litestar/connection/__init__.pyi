"""litestar 2.25.0: its coroutine functions."""

from litestar.connection.request import Request as Request
from litestar.connection.websocket import WebSocket as WebSocket
