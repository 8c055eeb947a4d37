"""influxdb-client 1.50.0: its coroutine functions."""

class WriteApiAsync:
    async def write(self): ...
