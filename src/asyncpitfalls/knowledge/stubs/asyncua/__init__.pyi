"""asyncua 2.1.0: its coroutine functions."""

from asyncua.client.client import Client as Client
from asyncua.common.node import Node as Node
from asyncua.server.server import Server as Server
