"""sanic 25.12.1: its coroutine functions."""

from sanic.request.types import Request as Request
