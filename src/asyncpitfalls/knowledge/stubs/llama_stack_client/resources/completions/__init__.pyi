"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client._streaming import AsyncStream as AsyncStream
class AsyncCompletionsResource:
    async def create(self): ...
