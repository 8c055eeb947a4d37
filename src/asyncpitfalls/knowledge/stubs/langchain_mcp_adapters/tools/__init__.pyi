"""langchain-mcp-adapters 0.3.2: its coroutine functions."""

from langchain_mcp_adapters.callbacks import Callbacks as Callbacks
from langchain_mcp_adapters.interceptors import ToolCallInterceptor as ToolCallInterceptor
async def load_mcp_tools(): ...
