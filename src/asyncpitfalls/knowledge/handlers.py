"""What libraries hand to the coroutine functions that decorators register with them, by the names people give to it.

Source: documentation of discord.py 2.7 and disnake 2.12 ("Commands", "Cogs", "Interactions", "Event Reference"), of
aiohttp 3.14 ("Web Server Quickstart": ``RouteTableDef``).
"""

from __future__ import annotations

from typing import NamedTuple


class Handed(NamedTuple):
    """An object of ``package`` that functions with such a decorator, by its last name, get as such a parameter."""

    package: str
    decorators: frozenset[str]
    parameters: frozenset[str]
    object: str


_COMMANDS = frozenset({"command", "group", "hybrid_command", "hybrid_group"})
_APPLICATION = frozenset({"command", "context_menu", "message_command", "slash_command", "sub_command", "user_command"})
_EVENTS = frozenset({"event", "listener"})
_METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "route", "view"})
_CONTEXT = frozenset({"context", "ctx"})
_INTERACTION = frozenset({"inter", "interaction"})

HANDED = (
    Handed("discord", _COMMANDS, _CONTEXT, "discord.ext.commands.Context()"),
    Handed("discord", _APPLICATION, _INTERACTION, "discord.Interaction()"),
    Handed("discord", _EVENTS, frozenset({"message"}), "discord.Message()"),
    Handed("discord", _EVENTS, frozenset({"member"}), "discord.Member()"),
    Handed("disnake", _COMMANDS, _CONTEXT, "disnake.ext.commands.Context()"),
    Handed("disnake", _APPLICATION, _INTERACTION, "disnake.ApplicationCommandInteraction()"),
    Handed("disnake", _EVENTS, frozenset({"message"}), "disnake.Message()"),
    Handed("disnake", _EVENTS, frozenset({"member"}), "disnake.Member()"),
    Handed("aiohttp", _METHODS, frozenset({"request"}), "aiohttp.web.Request()"),
)
