"""What libraries hand to the coroutine functions that decorators register with them, by the names people give to it.

Source: the code of discord.py 2.7, disnake 2.12, aiohttp 3.14 (``RouteTableDef``), Pyrogram 2.0 (``dispatcher.py``),
python-telegram-bot 22 (``ext/_handlers``) and Telethon 1.44 (``events/newmessage.py``; an event has what its message
has), where they make what they call these functions with; of Home Assistant 2025.4 (``setup.py``,
``config_entries.py``, ``helpers/entity_platform.py``); their documentation for the parameters' usual names ("Commands",
"Interactions", "Event Reference", "Web Server Quickstart", "Handling Updates", "Events").
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
_UI = frozenset({"button", "select"})
_ERRORS = frozenset({"after_invoke", "before_invoke", "error"})
_EVENTS = frozenset({"event", "listen", "listener"})
_MESSAGES = frozenset({"on_edited_message", "on_message"})
_QUERIES = frozenset({"on_callback_query"})
_METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "route"})
_CONTEXT = frozenset({"context", "ctx"})
_INTERACTION = frozenset({"inter", "interaction"})

HANDED = (
    Handed("discord", _COMMANDS | _HYBRID | _ERRORS, _CONTEXT, "discord.ext.commands.Context()"),
    Handed("discord", _TREE | _UI | _ERRORS, _INTERACTION, "discord.Interaction()"),
    Handed("discord", _EVENTS, frozenset({"message"}), "discord.Message()"),
    Handed("discord", _EVENTS, frozenset({"member"}), "discord.Member()"),
    Handed("discord", _EVENTS, frozenset({"guild"}), "discord.Guild()"),
    Handed("discord", _EVENTS, frozenset({"reaction"}), "discord.Reaction()"),
    Handed("disnake", _COMMANDS, _CONTEXT, "disnake.ext.commands.Context()"),
    Handed("disnake", _APPLICATION, _INTERACTION, "disnake.ApplicationCommandInteraction()"),
    Handed("disnake", _EVENTS, frozenset({"message"}), "disnake.Message()"),
    Handed("disnake", _EVENTS, frozenset({"member"}), "disnake.Member()"),
    Handed("disnake", _EVENTS, frozenset({"guild"}), "disnake.Guild()"),
    Handed("pyrogram", _MESSAGES, frozenset({"m", "message", "msg"}), "pyrogram.types.Message()"),
    Handed("pyrogram", _MESSAGES | _QUERIES, frozenset({"app", "bot", "c", "client"}), "pyrogram.Client()"),
    Handed("pyrogram", _QUERIES, frozenset({"callback_query", "cb", "query"}), "pyrogram.types.CallbackQuery()"),
    Handed("telethon", frozenset({"on"}), frozenset({"e", "event"}), "telethon.events.NewMessage.Event()"),
    Handed("aiohttp", _METHODS, frozenset({"request"}), "aiohttp.web.Request()", "aiohttp.web.RouteTableDef"),
)


class Placed(NamedTuple):
    """What functions get in this order, whatever they call it, that one of these methods of a class registers."""

    owner: str
    methods: frozenset[str]
    objects: tuple[str, ...]

    @property
    def full_names(self) -> frozenset[str]:
        """The public names of the decorators."""
        return frozenset(f"{self.owner}.{name}" for name in self.methods)


PLACED = (
    Placed("pyrogram.Client", _MESSAGES, ("pyrogram.Client()", "pyrogram.types.Message()")),
    Placed("pyrogram.Client", _QUERIES, ("pyrogram.Client()", "pyrogram.types.CallbackQuery()")),
    Placed("pyrogram.Client", frozenset({"on_inline_query"}), ("pyrogram.Client()", "pyrogram.types.InlineQuery()")),
    Placed("telethon.TelegramClient", frozenset({"on"}), ("telethon.events.NewMessage.Event()",)),
)


class Called(NamedTuple):
    """What a function gets that is handed to ``taker``, as this argument: the objects, in the order of parameters.

    Where the function is a method, its first parameter is not counted.
    """

    taker: str
    argument: int
    objects: tuple[str, ...]


_STREAMS = ("asyncio.StreamReader()", "asyncio.StreamWriter()")
_UPDATES = ("telegram.Update()", "telegram.ext.CallbackContext()")
_ROUTES = ("delete", "get", "head", "patch", "post", "put")

CALLED = (
    *(Called(f"asyncio.{taker}", 0, _STREAMS) for taker in ("start_server", "start_unix_server")),
    *(
        Called(taker, 0, ("websockets.ServerConnection()",))
        for taker in ("websockets.serve", "websockets.server.serve")
    ),
    Called("websockets.asyncio.server.serve", 0, ("websockets.ServerConnection()",)),
    *(Called(f"telegram.ext.{kind}Handler", 0, _UPDATES) for kind in ("CallbackQuery", "InlineQuery")),
    *(Called(f"telegram.ext.{kind}Handler", 1, _UPDATES) for kind in ("Command", "Message")),
    *(Called(f"aiohttp.web.{name}", 1, ("aiohttp.web.Request()",)) for name in _ROUTES),
    *(Called(f"aiohttp.web.Application.router.add_{name}", 1, ("aiohttp.web.Request()",)) for name in _ROUTES),
    Called("aiohttp.web.Application.router.add_route", 2, ("aiohttp.web.Request()",)),
)


class Own(NamedTuple):
    """An object that classes made from ``base`` get when they are made, as a parameter of such a name."""

    base: str
    parameters: frozenset[str]
    object: str


_BOT = frozenset({"bot"})

OWN = (
    *(Own(f"discord.ext.commands.{cog}", _BOT, "discord.ext.commands.Bot()") for cog in ("Cog", "GroupCog")),
    Own("disnake.ext.commands.Cog", _BOT, "disnake.ext.commands.Bot()"),
    Own("redbot.core.commands.Cog", _BOT, "redbot.core.bot.Red()"),
)


_BOTS = ("discord.ext.commands.Bot", "discord.ext.commands.AutoShardedBot")

PROGRAMS: dict[str, tuple[str, ...]] = {
    "discord.Interaction.client": (*_BOTS, "discord.Client", "discord.AutoShardedClient"),
    "discord.ext.commands.Context.bot": _BOTS,
    "disnake.ext.commands.Context.bot": ("disnake.ext.commands.Bot", "disnake.ext.commands.InteractionBot"),
}
"""Where libraries' objects keep the program's own one, which is of a class made from one of these."""


class Named(NamedTuple):
    """What any function of a file that imports a library gets under a name that everybody has for it."""

    package: str
    parameter: str
    object: str


NAMED = (Named("homeassistant", "hass", "homeassistant.core.HomeAssistant()"),)
