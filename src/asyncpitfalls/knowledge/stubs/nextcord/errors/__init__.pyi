"""nextcord 3.2.0: its coroutine functions."""

from nextcord.interactions import Interaction as Interaction
class InteractionResponded:
    interaction: Interaction
