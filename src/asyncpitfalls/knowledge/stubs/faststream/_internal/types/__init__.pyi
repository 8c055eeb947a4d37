"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.middlewares import BaseMiddleware as BaseMiddleware
class BrokerMiddleware:
    def __call__(self) -> BaseMiddleware: ...
