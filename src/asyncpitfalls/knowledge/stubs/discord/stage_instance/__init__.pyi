"""discord-py 2.7.1: its coroutine functions."""

from discord.guild import Guild as Guild
class StageInstance:
    guild: Guild
    async def delete(self): ...
    async def edit(self): ...
