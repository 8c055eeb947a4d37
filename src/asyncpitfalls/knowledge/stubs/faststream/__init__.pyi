"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.middlewares import BaseMiddleware as BaseMiddleware
from faststream._internal.testing.app import TestApp as TestApp
from faststream.app import FastStream as FastStream
from faststream.message.message import StreamMessage as StreamMessage
from faststream.middlewares.exception import ExceptionMiddleware as ExceptionMiddleware
from faststream.specification.asyncapi.factory import AsyncAPI as AsyncAPI
