"""aiomcache 0.8.2: its coroutine functions."""

from aiomcache.client import Client as Client
from aiomcache.client import FlagClient as FlagClient
