"""nextcord 3.2.0: its coroutine functions."""

from nextcord.guild import Guild as Guild
from nextcord.member import Member as Member
from nextcord.message import Message as Message
from nextcord.partial_emoji import PartialEmoji as PartialEmoji
from nextcord.user import User as User
class RawMessageDeleteEvent:
    cached_message: Message
class RawBulkMessageDeleteEvent:
    cached_messages: list[Message]
class RawMessageUpdateEvent:
    cached_message: Message
class RawReactionActionEvent:
    emoji: PartialEmoji
    member: Member
class RawReactionClearEmojiEvent:
    emoji: PartialEmoji
class RawTypingEvent:
    member: Member
class RawMemberRemoveEvent:
    guild: Guild
    user: User
