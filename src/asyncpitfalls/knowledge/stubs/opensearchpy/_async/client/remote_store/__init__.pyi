"""opensearch-py 3.2.0: its coroutine functions."""

class RemoteStoreClient:
    async def restore(self): ...
