"""Messengers, and what plays music in them.

What stands in ``written``, by hand, was read in the code of Telethon 1.45 (``events/newmessage.py``),
python-telegram-bot 22.8 (what the type variables of ``telegram.ext`` stand for) and Red-DiscordBot 3.5
(``core/bot.py``, ``core/commands/context.py``).
"""

from __future__ import annotations

from tools.libraries.library import Library, written

_OF_UPDATES = (
    *("bot", "callbackquery", "chat", "files", "inline", "message", "payment", "update", "user"),
    *("chatjoinrequest", "chatmemberupdated"),
)

BOTS = (
    Library("aiogram", ("aiogram",), ("aiogram.client", "aiogram.dispatcher.dispatcher")),
    Library("aiogram", ("aiogram.fsm.context",), "aiogram.fsm.context"),
    Library(
        "discord_py",
        ("discord", "discord.ext.commands"),
    ),
    Library("disnake", ("disnake", "disnake.ext.commands")),
    Library("matrix_nio", ("nio",)),
    Library("slack_sdk", ("slack_sdk.web.async_client",)),
    Library("telethon", ("telethon", "telethon.tl.custom"), "telethon."),
    Library("telethon", ("telethon.events",), "telethon.none", more=written("telethon_events")),
    Library("Pyrogram", ("pyrogram", "pyrogram.types"), "pyrogram"),
    Library("python_telegram_bot", ("telegram",), tuple(f"telegram._{name}" for name in _OF_UPDATES)),
    Library("python_telegram_bot", ("telegram.ext",), "telegram.ext", more=written("telegram")),
    Library("red_discordbot", ("redbot.core.commands",), "redbot.none", more=written("redbot_commands")),
    Library("red_discordbot", ("redbot.core.bot",), "redbot.none", more=written("redbot_bot")),
    Library("red_discordbot", ("redbot.core.config",), "redbot.none", more=written("redbot_config")),
    Library(
        "red_discordbot", ("redbot.core",), "redbot.none", more="\nfrom redbot.core.config import Config as Config\n"
    ),
    Library("red_discordbot", ("redbot.core.bank",), "redbot.none"),
    Library("red_discordbot", ("redbot.core.modlog",), "redbot.none"),
    Library("pytelegrambotapi", ("telebot.async_telebot",), "telebot.async_telebot"),
    Library("tweepy", ("tweepy.asynchronous",), "tweepy.asynchronous"),
    Library("asyncpraw", ("asyncpraw", "asyncpraw.models"), "asyncpraw"),
    Library("hikari", ("hikari",), "hikari"),
    Library("interactions_py", ("interactions",), "interactions"),
    Library("mafic", ("mafic",), "mafic"),
    Library("mautrix", ("mautrix.appservice", "mautrix.client"), "mautrix", changed=frozenset({"handle_matrix_event"})),
    Library("nextcord", ("nextcord", "nextcord.ext.commands"), "nextcord"),
    Library("slack_bolt", ("slack_bolt.async_app",), "slack_bolt"),
    Library("vkbottle", ("vkbottle",), "vkbottle"),
    Library("aiogram_dialog", ("aiogram_dialog",), ("aiogram_dialog.api", "aiogram_dialog.manager")),
    Library("mcstatus", ("mcstatus",), "mcstatus"),
    Library("nonebot2", ("nonebot", "nonebot.adapters", "nonebot.matcher"), "nonebot.internal"),
    Library("pomice", ("pomice",), "pomice"),
    Library("py_tgcalls", ("pytgcalls",), "pytgcalls"),
    Library("tiktokapi", ("TikTokApi",), "TikTokApi"),
    Library(
        "twitchio",
        ("twitchio", "twitchio.ext.commands"),
        ("twitchio.client", "twitchio.ext.commands", "twitchio.user"),
        changed=frozenset(
            {
                "fetch_clips",
                "fetch_followed_streams",
                "fetch_moderators",
                "fetch_polls",
                "fetch_streams",
                "fetch_top_games",
                "fetch_videos",
                "get_context",
                "load_module",
                "reload_module",
                "search_categories",
                "search_channels",
                "unload_module",
            }
        ),
    ),
    Library("wavelink", ("wavelink",), "wavelink", changed=frozenset({"close"})),
)
