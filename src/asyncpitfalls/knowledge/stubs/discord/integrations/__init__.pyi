"""discord-py 2.7.1: its coroutine functions."""

from discord.guild import Guild as Guild
from discord.role import Role as Role
from discord.user import User as User
class Integration:
    guild: Guild
    user: User
    async def delete(self): ...
class StreamIntegration:
    guild: Guild
    user: User
    async def delete(self): ...
    async def edit(self): ...
    @property
    def role(self) -> Role: ...
    async def sync(self): ...
class IntegrationApplication:
    user: User
class BotIntegration:
    application: IntegrationApplication
    guild: Guild
    user: User
    async def delete(self): ...
class PartialIntegration:
    guild: Guild
