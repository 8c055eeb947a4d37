"""telethon 1.45.0: its coroutine functions."""

class MessageButton:
    async def click(self): ...
