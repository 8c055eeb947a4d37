"""Whether what is known of a library holds of the version that a project uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.knowledge.versions import SINCE
from asyncpitfalls.project.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]


@pytest.mark.parametrize(
    ("declared", "path", "older"),
    [
        ("aiohttp<3", "aiohttp.ClientSession().close", True),
        ("aiohttp<4", "aiohttp.ClientSession().close", False),
        ("aiohttp", "aiohttp.ClientSession().close", False),
        ("", "aiohttp.ClientSession().close", False),
        ("aiohttp<3", "aiohttp_session.get_session", False),
        ("aiohttp<3\naiohttp>=3.8", "aiohttp.ClientSession", False),
        ("aiohttp<3\naiohttp>=2", "aiohttp.ClientSession", True),
        ("discord.py==0.16.12", "aiohttp.ClientSession", True),
        ("discord.py==0.16.12\naiohttp>=3", "aiohttp.ClientSession", False),
        ("discord.py<2", "discord.Webhook.from_url().send", True),
        ("discord.py<2", "discord.TextChannel().send", False),
        ("discord.py<2", "discord.WebhookMessage().edit", False),
        ("discord.py<2", "discord.Guild().bans", True),
        ("discord.py>=2", "discord.Guild().bans", False),
        ("pyrogram==1.4.16", "pyrogram.Client().get_chat_members", True),
        ("pyrogram==1.4.16", "pyrogram.Client().send_message", False),
        ("pyrogram", "pyrogram.Client().get_chat_members", False),
        ("aio-pika~=6.8", "aio_pika.IncomingMessage().ack", True),
        ("aio-pika~=6.8", "aio_pika.IncomingMessage().process", False),
    ],
)
def test_what_is_declared_tells(link: Link, declared: str, path: str, *, older: bool) -> None:
    assert Versions(link({}).modules, (declared,)).is_older(path) == older


@pytest.mark.parametrize(
    ("code", "older"),
    [
        ("from telegram.ext import Filters", True),
        ("from telegram.ext import Filters as All", True),
        ("def f():\n    from telegram.ext import Filters", True),
        ("import telegram.ext as ext\nprint(ext.Filters.text)", True),
        ("import telegram\nsend(parse_mode=telegram.ParseMode.HTML)", True),
        ("from telegram import ext\nmode = ext.Filters.text", True),
        ("import telegram.ext\ndef f(all: telegram.ext.Filters | None): ...", True),
        ("from telegram import ext", False),
        ("import telegram\nsend(parse_mode=telegram.constants.ParseMode.HTML)", False),
        ("from telegram.ext import filters", False),
        ("from other.ext import Filters", False),
        ("import telegram\nfrom telegram_filters import Filters", False),
        ("Filters = 1\nprint(Filters)", False),
    ],
)
def test_where_nothing_is_declared_names_tell(link: Link, code: str, *, older: bool) -> None:
    modules = link({"bot.py": code, "other.py": "import os"}).modules
    assert Versions(modules, ()).is_older("telegram.Bot().send_message") == older
    assert not Versions(modules, ("python-telegram-bot>=20",)).is_older("telegram.Bot().send_message")


@pytest.mark.parametrize(
    ("code", "older"),
    [
        ("import discord\nasync def f(bot):\n    await bot.say(1)", True),
        ("import discord\nasync def f(self):\n    await self.bot.say(1)", True),
        ("import discord\ndef f(server: discord.Server): ...", True),
        ("import discord\nasync def f(bot):\n    bot.say(1)", False),
        ("import other\nasync def f(bot):\n    await bot.say(1)", False),
        ("import discord\nasync def f(robot):\n    await robot.say(1)", False),
    ],
)
def test_calls_tell_too_and_what_is_old_with_them(link: Link, code: str, *, older: bool) -> None:
    versions = Versions(link({"bot.py": code}).modules, ())
    assert versions.is_older("discord.Client().close") == older
    assert versions.is_older("aiohttp.ClientSession().close") == older


@pytest.mark.parametrize(
    ("declared", "code", "older"),
    [
        ("", "import aiohttp, asyncio\n@asyncio.coroutine\ndef f(): ...", True),
        ("aiohttp>=1.2", "import aiohttp, asyncio\n@asyncio.coroutine\ndef f(): ...", True),
        ("aiohttp>=3", "import aiohttp, asyncio\n@asyncio.coroutine\ndef f(): ...", False),
        ("", "import asyncio\n@asyncio.coroutine\ndef f(): ...", False),
        ("", "import aiohttp\nclass Logs:\n    def __unload(self): ...", True),
        ("", "import aiohttp\nclass Logs:\n    def unload(self): ...", False),
    ],
)
def test_what_went_out_of_use_tells_of_old_sessions(link: Link, declared: str, code: str, *, older: bool) -> None:
    versions = Versions(link({"fetch.py": code}).modules, (declared,))
    assert versions.is_older("aiohttp.ClientSession().close") == older


@pytest.mark.parametrize(
    ("code", "older"),
    [
        ("from redbot.core.bot import Red\nasync def setup(bot: Red):\n    await bot.load_extension(1)", True),
        ("from redbot.core.bot import Red\nasync def setup(bot: Red):\n    await bot.add_cog(1)", False),
        ("from redbot.core.bot import Red\nfrom discord import app_commands", False),
    ],
)
def test_bots_of_red_are_known_by_reds_version(link: Link, code: str, *, older: bool) -> None:
    versions = Versions(link({"cog.py": code}).modules, ())
    assert versions.is_older("redbot.core.bot.Red().add_cog") == older
    assert versions.speaks_of("redbot.core.bot.Red().add_cog")
    assert not versions.speaks_of("redbot.core.commands.Context().guild.bans")


@pytest.mark.parametrize(
    ("declared", "code", "older"),
    [
        ("", "import discord", True),
        ("discord.py", "import discord", True),
        ("discord.py<2", "from discord import app_commands", True),
        ("discord.py>=2", "import discord", False),
        ("", "from discord import app_commands", False),
        ("", "import discord\ntree = discord.app_commands.CommandTree(None)", False),
        ("", "import discord\nclass Bot:\n    async def setup_hook(self): ...", False),
        ("", "class Bot:\n    async def setup_hook(self): ...", True),
        ("", "import discord\nasync def main(bot):\n    await bot.load_extension('a')", False),
        ("", "import discord\ndef main(bot):\n    bot.load_extension('a')", True),
        ("", "from discord import app_commands, RequestsWebhookAdapter", True),
    ],
)
def test_what_may_be_either_is_known_where_something_newer_is_used(
    link: Link, declared: str, code: str, *, older: bool
) -> None:
    versions = Versions(link({"bot.py": code}).modules, (declared,))
    assert versions.is_older("discord.ext.commands.Bot().load_extension") == older
    assert versions.is_older("discord.Client().close") is False


def test_each_other_name_is_one_of_the_rows() -> None:
    assert {row.old_with for row in SINCE} - {""} <= {row.name for row in SINCE}
