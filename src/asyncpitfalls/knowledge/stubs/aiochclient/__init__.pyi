"""aiochclient 0.0.4: its coroutine functions."""

from aiochclient.client import ChClient as ChClient
