"""interactions-py 5.16.0: its coroutine functions."""

class Converter:
    async def convert(self): ...
