"""httpx 0.28.1: its coroutine functions."""

from httpx._client import AsyncClient as AsyncClient
