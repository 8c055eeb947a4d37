"""pipecat-ai 1.14.0: its coroutine functions."""

class WebsocketService:
    async def send_with_retry(self): ...
