"""interactions-py 5.16.0: its coroutine functions."""

from interactions.client.client import Client as Client
from interactions.models.discord.channel import GuildCategory as GuildCategory
from interactions.models.discord.channel import GuildForum as GuildForum
from interactions.models.discord.channel import GuildForumPost as GuildForumPost
from interactions.models.discord.channel import GuildMedia as GuildMedia
from interactions.models.discord.channel import GuildNews as GuildNews
from interactions.models.discord.channel import GuildPrivateThread as GuildPrivateThread
from interactions.models.discord.channel import GuildPublicThread as GuildPublicThread
from interactions.models.discord.channel import GuildStageVoice as GuildStageVoice
from interactions.models.discord.channel import GuildText as GuildText
from interactions.models.discord.channel import GuildVoice as GuildVoice
from interactions.models.discord.guild import Guild as Guild
from interactions.models.discord.guild import GuildPreview as GuildPreview
from interactions.models.discord.stage_instance import StageInstance as StageInstance
from interactions.models.discord.user import User as User
class Invite:
    guild_preview: GuildPreview
    stage_instance: StageInstance
    @property
    def bot(self) -> Client: ...
    @property
    def channel(self) -> GuildCategory | GuildNews | GuildText | GuildVoice | GuildStageVoice | GuildForum | GuildMedia | GuildPublicThread | GuildForumPost | GuildPrivateThread: ...
    @property
    def client(self) -> Client: ...
    async def delete(self): ...
    @classmethod
    def from_dict(cls): ...
    @classmethod
    def from_list(cls): ...
    @property
    def guild(self) -> Guild: ...
    @property
    def inviter(self) -> User: ...
    @property
    def target_user(self) -> User: ...
    def to_dict(self): ...
    def update_from_dict(self): ...
