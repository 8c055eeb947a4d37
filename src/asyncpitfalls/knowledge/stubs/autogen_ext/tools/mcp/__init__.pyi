"""autogen-ext 0.7.5: its coroutine functions."""

from autogen_ext.tools.mcp._actor import McpSessionActor as McpSessionActor
from autogen_ext.tools.mcp._sse import SseMcpToolAdapter as SseMcpToolAdapter
from autogen_ext.tools.mcp._stdio import StdioMcpToolAdapter as StdioMcpToolAdapter
from autogen_ext.tools.mcp._streamable_http import StreamableHttpMcpToolAdapter as StreamableHttpMcpToolAdapter
from autogen_ext.tools.mcp._workbench import McpWorkbench as McpWorkbench
async def mcp_server_tools() -> list[StdioMcpToolAdapter] | list[SseMcpToolAdapter] | list[StreamableHttpMcpToolAdapter]: ...
