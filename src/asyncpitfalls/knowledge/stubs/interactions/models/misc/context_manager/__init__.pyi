"""interactions-py 5.16.0: its coroutine functions."""

from interactions.models.discord.channel import MessageableMixin as MessageableMixin
class Typing:
    channel: MessageableMixin
    async def __aenter__(self): ...
