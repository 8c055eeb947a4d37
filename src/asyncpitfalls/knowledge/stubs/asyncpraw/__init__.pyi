"""asyncpraw 8.0.3: its coroutine functions."""

from asyncpraw.reddit import Reddit as Reddit
