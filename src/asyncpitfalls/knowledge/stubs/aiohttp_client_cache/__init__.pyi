"""aiohttp-client-cache 0.15.0: its coroutine functions."""

from aiohttp_client_cache.backends.base import BaseCache as BaseCache
from aiohttp_client_cache.backends.base import CacheBackend as CacheBackend
from aiohttp_client_cache.backends.base import DictCache as DictCache
from aiohttp_client_cache.response import CachedResponse as CachedResponse
from aiohttp_client_cache.session import CachedSession as CachedSession
