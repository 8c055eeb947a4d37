"""opensearch-py 3.2.0: its coroutine functions."""

class RemoteClient:
    async def info(self): ...
