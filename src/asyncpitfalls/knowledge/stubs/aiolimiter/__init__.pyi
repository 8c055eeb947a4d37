"""aiolimiter 1.3.0: its coroutine functions."""

from aiolimiter.leakybucket import AsyncLimiter as AsyncLimiter
