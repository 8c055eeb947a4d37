"""disnake 2.12.2: its coroutine functions."""

from disnake.channel import CategoryChannel as CategoryChannel
from disnake.channel import ForumChannel as ForumChannel
from disnake.channel import MediaChannel as MediaChannel
from disnake.channel import StageChannel as StageChannel
from disnake.channel import TextChannel as TextChannel
from disnake.channel import VoiceChannel as VoiceChannel
from disnake.guild import Guild as Guild
from disnake.member import Member as Member
from disnake.message import Message as Message
from disnake.role import Role as Role
from disnake.threads import Thread as Thread
class AutoModRule:
    guild: Guild
    @property
    def creator(self) -> Member: ...
    async def delete(self): ...
    async def edit(self) -> AutoModRule: ...
    @property
    def exempt_channels(self) -> list[VoiceChannel] | list[StageChannel] | list[TextChannel] | list[CategoryChannel] | list[ForumChannel] | list[MediaChannel]: ...
    @property
    def exempt_roles(self) -> list[Role]: ...
class AutoModActionExecution:
    guild: Guild
    @property
    def alert_message(self) -> Message: ...
    @property
    def channel(self) -> VoiceChannel | StageChannel | TextChannel | CategoryChannel | ForumChannel | MediaChannel | Thread: ...
    @property
    def message(self) -> Message: ...
    @property
    def user(self) -> Member: ...
