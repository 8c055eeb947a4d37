"""mcp 2.3.0: its coroutine functions."""

from mcp.client.client import Client as Client
from mcp.client.session import ClientSession as ClientSession
from mcp.client.session_group import ClientSessionGroup as ClientSessionGroup
from mcp.server.session import ServerSession as ServerSession
