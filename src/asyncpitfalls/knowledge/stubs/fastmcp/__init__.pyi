"""fastmcp-slim 4.2.3: its coroutine functions."""

from fastmcp.client.client import Client as Client
from fastmcp.client.group import ClientGroup as ClientGroup
from fastmcp.server.context import Context as Context
from fastmcp.server.server import FastMCP as FastMCP
