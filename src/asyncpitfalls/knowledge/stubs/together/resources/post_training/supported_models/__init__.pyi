"""together 3.1.1: its coroutine functions."""

class AsyncSupportedModelsResource:
    async def get(self): ...
