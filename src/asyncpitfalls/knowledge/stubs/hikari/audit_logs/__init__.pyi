"""hikari 2.7.0: its coroutine functions."""

from hikari.auto_mod import AutoModRule as AutoModRule
from hikari.channels import GuildThreadChannel as GuildThreadChannel
from hikari.channels import GuildVoiceChannel as GuildVoiceChannel
from hikari.channels import TextableChannel as TextableChannel
from hikari.channels import TextableGuildChannel as TextableGuildChannel
from hikari.messages import Message as Message
from hikari.traits import RESTAware as RESTAware
from hikari.users import User as User
from hikari.webhooks import PartialWebhook as PartialWebhook
class BaseAuditLogEntryInfo:
    app: RESTAware
class ChannelOverwriteEntryInfo:
    app: RESTAware
class MessagePinEntryInfo:
    app: RESTAware
    async def fetch_channel(self) -> TextableChannel: ...
    async def fetch_message(self) -> Message: ...
class MemberPruneEntryInfo:
    app: RESTAware
class MessageBulkDeleteEntryInfo:
    app: RESTAware
class MessageDeleteEntryInfo:
    app: RESTAware
    async def fetch_channel(self) -> TextableGuildChannel: ...
class MemberDisconnectEntryInfo:
    app: RESTAware
class MemberMoveEntryInfo:
    app: RESTAware
    async def fetch_channel(self) -> GuildVoiceChannel: ...
class VoiceChannelStatusDeleteEntryInfo:
    app: RESTAware
class VoiceChannelStatusCreateEntryInfo:
    app: RESTAware
class AuditLogEntry:
    app: RESTAware
    options: BaseAuditLogEntryInfo
    async def fetch_user(self) -> User: ...
class AuditLog:
    auto_mod_rules: dict[str, AutoModRule]
    entries: dict[str, AuditLogEntry]
    threads: dict[str, GuildThreadChannel]
    users: dict[str, User]
    webhooks: dict[str, PartialWebhook]
