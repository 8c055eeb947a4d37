"""redis 8.1.0: its coroutine functions."""

from redis.asyncio.client import Redis as Redis
from redis.asyncio.client import Redis as StrictRedis
def from_url() -> Redis: ...
