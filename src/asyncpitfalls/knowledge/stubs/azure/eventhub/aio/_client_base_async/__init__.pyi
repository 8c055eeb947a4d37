"""azure-eventhub 5.15.1: its coroutine functions."""

class EventHubSharedKeyCredential:
    async def get_token(self): ...
