"""together 3.1.1: its coroutine functions."""

from together._client import AsyncTogether as AsyncClient
from together._client import AsyncTogether as AsyncTogether
from together._streaming import AsyncStream as AsyncStream
