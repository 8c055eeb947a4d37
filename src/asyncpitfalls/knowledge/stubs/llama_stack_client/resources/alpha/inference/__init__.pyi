"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncInferenceResource:
    async def rerank(self): ...
