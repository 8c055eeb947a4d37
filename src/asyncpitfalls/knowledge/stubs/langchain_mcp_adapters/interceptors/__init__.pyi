"""langchain-mcp-adapters 0.3.2: its coroutine functions."""

class ToolCallInterceptor:
    async def __call__(self): ...
