"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncSafetyResource:
    async def run_shield(self): ...
