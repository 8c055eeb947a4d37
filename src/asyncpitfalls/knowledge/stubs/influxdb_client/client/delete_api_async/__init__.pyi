"""influxdb-client 1.50.0: its coroutine functions."""

class DeleteApiAsync:
    async def delete(self): ...
