"""What libraries hand to the coroutine functions that decorators register with them, by the names people give to it.

Source: the code of discord.py 2.7, disnake 2.12 and aiohttp 3.14 (``RouteTableDef``), where they make what they call
these functions with; their documentation for the parameters' usual names ("Commands", "Interactions", "Event
Reference", "Web Server Quickstart").
"""

from __future__ import annotations

from typing import NamedTuple


class Handed(NamedTuple):
    """An object of ``package`` that functions with such a decorator, by its last name, get as such a parameter.

    Where other libraries spell it alike as well, ``owner`` is the class that the decorator must be seen to belong to.
    """

    package: str
    decorators: frozenset[str]
    parameters: frozenset[str]
    object: str
    owner: str = ""

    @property
    def full_names(self) -> frozenset[str]:
        """The public names of the decorators of ``owner``."""
        return frozenset(f"{self.owner}.{name}" for name in self.decorators)


_COMMANDS = frozenset({"command", "group"})
_HYBRID = frozenset({"hybrid_command", "hybrid_group"})
_TREE = frozenset({"command", "context_menu"})
_APPLICATION = frozenset({"message_command", "slash_command", "sub_command", "user_command"})
_EVENTS = frozenset({"event", "listener"})
_METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "route"})
_CONTEXT = frozenset({"context", "ctx"})
_INTERACTION = frozenset({"inter", "interaction"})

HANDED = (
    Handed("discord", _COMMANDS | _HYBRID, _CONTEXT, "discord.ext.commands.Context()"),
    Handed("discord", _TREE, _INTERACTION, "discord.Interaction()"),
    Handed("discord", _EVENTS, frozenset({"message"}), "discord.Message()"),
    Handed("discord", _EVENTS, frozenset({"member"}), "discord.Member()"),
    Handed("disnake", _COMMANDS, _CONTEXT, "disnake.ext.commands.Context()"),
    Handed("disnake", _APPLICATION, _INTERACTION, "disnake.ApplicationCommandInteraction()"),
    Handed("disnake", _EVENTS, frozenset({"message"}), "disnake.Message()"),
    Handed("disnake", _EVENTS, frozenset({"member"}), "disnake.Member()"),
    Handed("aiohttp", _METHODS, frozenset({"request"}), "aiohttp.web.Request()", "aiohttp.web.RouteTableDef"),
)
