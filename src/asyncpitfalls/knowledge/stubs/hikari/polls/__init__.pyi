"""hikari 2.7.0: its coroutine functions."""

from hikari.emojis import Emoji as Emoji
class PollMedia:
    emoji: Emoji
class PollAnswer:
    poll_media: PollMedia
class Poll:
    answers: list[PollAnswer]
    question: PollMedia
