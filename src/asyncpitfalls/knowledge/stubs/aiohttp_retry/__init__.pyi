"""aiohttp-retry 2.9.1: its coroutine functions."""

from aiohttp_retry.client import RetryClient as RetryClient
