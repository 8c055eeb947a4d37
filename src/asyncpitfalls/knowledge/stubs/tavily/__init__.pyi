"""tavily-python 0.8.5: its coroutine functions."""

from tavily.async_tavily import AsyncTavilyClient as AsyncTavilyClient
