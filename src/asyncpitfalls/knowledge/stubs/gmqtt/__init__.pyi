"""gmqtt 0.8.0: its coroutine functions."""

from gmqtt.client import Client as Client
