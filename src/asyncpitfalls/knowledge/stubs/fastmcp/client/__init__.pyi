"""fastmcp-slim 4.2.3: its coroutine functions."""

from fastmcp.client.auth.oauth import OAuth as OAuth
from fastmcp.client.client import Client as Client
from fastmcp.client.transports.base import ClientTransport as ClientTransport
from fastmcp.client.transports.http import StreamableHttpTransport as StreamableHttpTransport
from fastmcp.client.transports.memory import FastMCPTransport as FastMCPTransport
from fastmcp.client.transports.sse import SSETransport as SSETransport
from fastmcp.client.transports.stdio import NodeStdioTransport as NodeStdioTransport
from fastmcp.client.transports.stdio import NpxStdioTransport as NpxStdioTransport
from fastmcp.client.transports.stdio import PythonStdioTransport as PythonStdioTransport
from fastmcp.client.transports.stdio import StdioTransport as StdioTransport
from fastmcp.client.transports.stdio import UvStdioTransport as UvStdioTransport
from fastmcp.client.transports.stdio import UvxStdioTransport as UvxStdioTransport
