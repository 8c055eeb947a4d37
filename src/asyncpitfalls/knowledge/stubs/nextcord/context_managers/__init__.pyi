"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import Messageable as Messageable
class Typing:
    messageable: Messageable
    async def __aenter__(self) -> Typing: ...
    async def do_typing(self): ...
