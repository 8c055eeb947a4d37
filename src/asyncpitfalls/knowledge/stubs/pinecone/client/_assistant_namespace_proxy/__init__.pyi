"""pinecone 10.2.0: its coroutine functions."""

class _AsyncAssistantNamespaceProxy:
    async def __call__(self): ...
