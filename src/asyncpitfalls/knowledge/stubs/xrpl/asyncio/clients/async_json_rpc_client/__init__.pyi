"""xrpl-py 5.2.0: its coroutine functions."""

class AsyncJsonRpcClient:
    async def request(self): ...
