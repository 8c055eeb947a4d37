"""disnake 2.12.2: its coroutine functions."""

from disnake.emoji import Emoji as Emoji
from disnake.iterators import PollAnswerIterator as PollAnswerIterator
from disnake.message import Message as Message
from disnake.partial_emoji import PartialEmoji as PartialEmoji
class PollMedia:
    emoji: Emoji | PartialEmoji
    @classmethod
    def from_dict(cls) -> PollMedia: ...
class PollAnswer:
    media: PollMedia
    poll: Poll
    @classmethod
    def from_dict(cls) -> PollAnswer: ...
    def voters(self) -> PollAnswerIterator: ...
class Poll:
    message: Message
    question: PollMedia
    @property
    def answers(self) -> list[PollAnswer]: ...
    async def expire(self) -> Message: ...
    @classmethod
    def from_dict(cls) -> Poll: ...
    def get_answer(self) -> PollAnswer: ...
