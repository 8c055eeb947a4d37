"""Decorators by which libraries are told of a function, and which hand it back as it is.

Read in the sources of aiogram 2.25 and 3.31 (``dispatcher``), aiohttp 3.14 (``web_routedef.py``,
``web_middlewares.py``), discord.py 2.7, fastapi 0.165, Flask 3.1 and Quart 0.22 (``sansio``, ``app.py``), hikari 2.7
(``event_manager_base.py``), mcp 1.9 and 2.3 (``server``), pydantic-ai 2.68 (``agent``), Pyrogram 2.0
(``methods/decorators``), pyTelegramBotAPI 4.37 (``async_telebot.py``), python-socketio 5.18 (``base_server.py``,
``base_client.py``), telethon 1.45, Textual 8.2 and Typer 0.29.
"""

from __future__ import annotations

HTTP_METHODS = ("delete", "get", "head", "options", "patch", "post", "put")
"""The decorators of web frameworks that are called like the methods of HTTP."""
UPDATES = (
    *("callback_query", "channel_post", "chat_join_request", "chat_member", "chosen_inline_result"),
    *("edited_channel_post", "edited_message", "inline_query", "message", "my_chat_member", "poll", "poll_answer"),
    *("pre_checkout_query", "shipping_query", "shutdown", "startup"),
)
"""What aiogram 3 calls its decorators, those for errors apart."""
_ERRORS = ("error", "errors")
_HANDLERS = (
    *("callback_query_handler", "channel_post_handler", "chat_join_request_handler", "chat_member_handler"),
    *("chosen_inline_handler", "edited_channel_post_handler", "edited_message_handler", "inline_handler"),
    *("message_handler", "my_chat_member_handler", "poll_answer_handler", "poll_handler"),
    *("pre_checkout_query_handler", "shipping_query_handler"),
)
_PYROGRAM = (
    *("callback_query", "chat_join_request", "chat_member_updated", "chosen_inline_result", "deleted_messages"),
    *("disconnect", "edited_message", "inline_query", "message", "poll", "raw_update", "user_status"),
)
_PAGES = (
    *("after_request", "app_errorhandler", "before_request", "context_processor", "delete", "errorhandler", "get"),
    *("patch", "post", "put", "route", "teardown_request"),
)
_SERVING = ("after_serving", "before_serving", "websocket", "while_serving")

REGISTERING = frozenset(
    {
        *(f"aiogram.{owner}.{update}" for owner in ("Dispatcher", "Router") for update in (*UPDATES, *_ERRORS)),
        *(f"aiogram.Dispatcher.{handler}" for handler in (*_HANDLERS, "errors_handler")),
        *(f"aiohttp.web.RouteTableDef.{method}" for method in (*HTTP_METHODS, "route", "view")),
        "aiohttp.web.middleware",
        *("discord.Client.event", "discord.ext.commands.Bot.event", "discord.ext.commands.Bot.listen"),
        "discord.ext.commands.Cog.listener",
        *(
            f"fastapi.{owner}.{method}"
            for owner in ("FastAPI", "APIRouter")
            for method in (*HTTP_METHODS, "api_route", "exception_handler", "middleware", "on_event", "websocket")
        ),
        *(f"flask.{owner}.{method}" for owner in ("Flask", "Blueprint") for method in _PAGES),
        "hikari.GatewayBot.listen",
        *(
            f"mcp.server.{server}.{method}"
            for server in ("fastmcp.FastMCP", "mcpserver.MCPServer")
            for method in ("prompt", "resource", "tool")
        ),
        *(
            f"pydantic_ai.Agent.{method}"
            for method in ("instructions", "output_validator", "system_prompt", "tool", "tool_plain")
        ),
        *(f"pyrogram.Client.on_{update}" for update in _PYROGRAM),
        *(f"quart.{owner}.{method}" for owner in ("Quart", "Blueprint") for method in _PAGES),
        *(f"quart.Quart.{method}" for method in _SERVING),
        "quart.Blueprint.websocket",
        *(
            f"socketio.{side}.{method}"
            for side in ("AsyncClient", "AsyncServer", "Client", "Server")
            for method in ("event", "on")
        ),
        *(f"telebot.async_telebot.AsyncTeleBot.{handler}" for handler in _HANDLERS),
        "telethon.TelegramClient.on",
        "textual.on",
        *(f"typer.Typer.{method}" for method in ("callback", "command")),
    }
)
