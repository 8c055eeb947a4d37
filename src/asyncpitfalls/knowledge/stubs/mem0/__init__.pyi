"""mem0ai 2.2.1: its coroutine functions."""

from mem0.client.main import AsyncMemoryClient as AsyncMemoryClient
from mem0.memory.main import AsyncMemory as AsyncMemory
