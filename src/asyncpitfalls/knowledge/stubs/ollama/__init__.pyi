"""ollama 0.6.3: its coroutine functions."""

from ollama._client import AsyncClient as AsyncClient
