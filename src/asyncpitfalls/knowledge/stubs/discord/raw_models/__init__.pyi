"""discord-py 2.7.1: its coroutine functions."""

from discord.app_commands.models import AppCommandPermissions as AppCommandPermissions
from discord.guild import Guild as Guild
from discord.member import Member as Member
from discord.message import Message as Message
from discord.partial_emoji import PartialEmoji as PartialEmoji
from discord.threads import Thread as Thread
from discord.user import User as User
class RawMessageDeleteEvent:
    cached_message: Message
class RawBulkMessageDeleteEvent:
    cached_messages: list[Message]
class RawMessageUpdateEvent:
    cached_message: Message
    message: Message
class RawReactionActionEvent:
    emoji: PartialEmoji
    member: Member
class RawReactionClearEmojiEvent:
    emoji: PartialEmoji
class RawThreadUpdateEvent:
    thread: Thread
class RawThreadDeleteEvent:
    thread: Thread
class RawTypingEvent:
    user: User | Member
class RawMemberRemoveEvent:
    user: User | Member
class RawAppCommandPermissionsUpdateEvent:
    guild: Guild
    permissions: list[AppCommandPermissions]
