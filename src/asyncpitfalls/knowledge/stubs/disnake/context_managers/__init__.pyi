"""disnake 2.12.2: its coroutine functions."""

from disnake.abc import Messageable as Messageable
from disnake.channel import ThreadOnlyGuildChannel as ThreadOnlyGuildChannel
class Typing:
    messageable: Messageable | ThreadOnlyGuildChannel
    async def __aenter__(self) -> Typing: ...
    async def do_typing(self): ...
