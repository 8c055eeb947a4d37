"""aiobotocore 3.10.0: its coroutine functions."""

class AioHierarchicalEmitter:
    async def emit_until_response(self): ...
