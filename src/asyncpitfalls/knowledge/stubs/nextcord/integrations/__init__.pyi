"""nextcord 3.2.0: its coroutine functions."""

from nextcord.guild import Guild as Guild
from nextcord.role import Role as Role
from nextcord.user import User as User
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
