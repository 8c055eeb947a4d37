"""httpx-ws 0.9.0: its coroutine functions."""

from httpx_ws._api import AsyncWebSocketSession as AsyncWebSocketSession
