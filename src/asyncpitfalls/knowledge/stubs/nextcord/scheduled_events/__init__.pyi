"""nextcord 3.2.0: its coroutine functions."""

from nextcord.abc import GuildChannel as GuildChannel
from nextcord.asset import Asset as Asset
from nextcord.guild import Guild as Guild
from nextcord.member import Member as Member
from nextcord.user import User as User
class ScheduledEventUser:
    event: ScheduledEvent
    member: Member
    user: User
    @classmethod
    def from_id(cls) -> ScheduledEventUser: ...
class ScheduledEvent:
    channel: GuildChannel
    creator: User
    guild: Guild
    image: Asset
    async def delete(self): ...
    async def edit(self) -> ScheduledEvent: ...
    def fetch_users(self) -> list[ScheduledEventUser]: ...
    def get_user(self) -> ScheduledEventUser: ...
    @property
    def users(self) -> list[ScheduledEventUser]: ...
