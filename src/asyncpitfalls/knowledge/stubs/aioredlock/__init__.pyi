"""aioredlock 0.7.3: its coroutine functions."""

from aioredlock.algorithm import Aioredlock as Aioredlock
