"""aiocache 0.12.3: its coroutine functions."""

from aiocache.backends.memcached import MemcachedCache as MemcachedCache
from aiocache.backends.memory import SimpleMemoryCache as SimpleMemoryCache
from aiocache.backends.redis import RedisCache as RedisCache
from aiocache.base import BaseCache as BaseCache
from aiocache.base import BaseCache as c
from aiocache.decorators import cached as cached
from aiocache.decorators import cached_stampede as cached_stampede
from aiocache.decorators import multi_cached as multi_cached
