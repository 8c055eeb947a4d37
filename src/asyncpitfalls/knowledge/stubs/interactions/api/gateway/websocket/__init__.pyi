"""interactions-py 5.16.0: its coroutine functions."""

class WebsocketRateLimit:
    async def rate_limit(self): ...
