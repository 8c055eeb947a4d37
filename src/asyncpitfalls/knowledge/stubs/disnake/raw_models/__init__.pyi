"""disnake 2.12.2: its coroutine functions."""

from disnake.channel import VoiceChannelEffect as VoiceChannelEffect
from disnake.member import Member as Member
from disnake.message import Message as Message
from disnake.partial_emoji import PartialEmoji as PartialEmoji
from disnake.threads import Thread as Thread
from disnake.threads import ThreadMember as ThreadMember
from disnake.user import User as User
class RawMessageDeleteEvent:
    cached_message: Message
class RawBulkMessageDeleteEvent:
    cached_messages: list[Message]
class RawMessageUpdateEvent:
    cached_message: Message
class RawPollVoteActionEvent:
    cached_member: Member
class RawReactionActionEvent:
    emoji: PartialEmoji
    member: Member
class RawReactionClearEmojiEvent:
    emoji: PartialEmoji
class RawThreadDeleteEvent:
    thread: Thread
class RawThreadMemberRemoveEvent:
    cached_member: ThreadMember
    thread: Thread
class RawTypingEvent:
    member: Member
class RawGuildMemberRemoveEvent:
    user: User | Member
class RawVoiceChannelEffectEvent:
    cached_member: Member
    effect: VoiceChannelEffect
