"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.listener_matcher.async_listener_matcher import AsyncListenerMatcher as AsyncListenerMatcher
from slack_bolt.middleware.async_middleware import AsyncMiddleware as AsyncMiddleware
class AsyncListener:
    matchers: list[AsyncListenerMatcher]
    middleware: list[AsyncMiddleware]
    async def async_matches(self): ...
    async def run_ack_function(self): ...
    async def run_async_middleware(self): ...
