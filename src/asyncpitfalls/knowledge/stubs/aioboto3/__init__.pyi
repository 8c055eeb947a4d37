"""aioboto3 15.5.0: its coroutine functions."""

from aioboto3.session import Session as Session
