"""aiohttp 3.14.5: its coroutine functions."""

from aiohttp.web_ws import WebSocketResponse as WebSocketResponse
