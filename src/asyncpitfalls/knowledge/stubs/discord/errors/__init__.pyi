"""discord-py 2.7.1: its coroutine functions."""

from discord.interactions import Interaction as Interaction
class InteractionResponded:
    interaction: Interaction
