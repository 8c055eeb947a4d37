"""disnake 2.12.2: its coroutine functions."""

from disnake.interactions.base import Interaction as Interaction
from disnake.interactions.modal import ModalInteraction as ModalInteraction
class InteractionException:
    interaction: Interaction
class InteractionTimedOut:
    interaction: Interaction
class InteractionResponded:
    interaction: Interaction
class InteractionNotResponded:
    interaction: Interaction
class ModalChainNotSupported:
    interaction: ModalInteraction
class InteractionNotEditable:
    interaction: Interaction
