"""aiomqtt 2.5.1: its coroutine functions."""

from aiomqtt.client import Client as Client
from aiomqtt.client import MessagesIterator as MessagesIterator
