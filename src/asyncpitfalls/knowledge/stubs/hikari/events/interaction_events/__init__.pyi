"""hikari 2.7.0: its coroutine functions."""

from hikari.api.shard import GatewayShard as GatewayShard
from hikari.interactions.base_interactions import PartialInteraction as PartialInteraction
from hikari.interactions.command_interactions import AutocompleteInteraction as AutocompleteInteraction
from hikari.interactions.command_interactions import CommandInteraction as CommandInteraction
from hikari.interactions.component_interactions import ComponentInteraction as ComponentInteraction
from hikari.interactions.modal_interactions import ModalInteraction as ModalInteraction
class InteractionCreateEvent:
    interaction: PartialInteraction
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class CommandInteractionCreateEvent:
    interaction: CommandInteraction
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ComponentInteractionCreateEvent:
    interaction: ComponentInteraction
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class AutocompleteInteractionCreateEvent:
    interaction: AutocompleteInteraction
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
class ModalInteractionCreateEvent:
    interaction: ModalInteraction
    shard: GatewayShard
    @classmethod
    def bitmask(cls): ...
    @classmethod
    def dispatches(cls): ...
