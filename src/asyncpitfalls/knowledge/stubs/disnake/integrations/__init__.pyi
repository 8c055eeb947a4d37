"""disnake 2.12.2: its coroutine functions."""

from disnake.guild import Guild as Guild
from disnake.role import Role as Role
from disnake.user import User as User
class PartialIntegration:
    guild: Guild
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
