"""Methods and attributes of async libraries that are to be used without ``await``, whatever stands around them.

Read in the sources of aiogram 3.31, aiohttp 3.14, aiokafka 0.14, aiosqlite 0.22, APScheduler 3.11, asyncpg 0.32,
discord.py 2.7, FastAPI 0.165, httpx 0.28, motor 3.7, nats-py 2.16, playwright 1.65, pycasbin 2.0, Pyrogram 2.0,
python-telegram-bot 22.8, redis 8.1, SQLAlchemy 2.1, Starlette 1.10, Telethon 1.45, Tornado 6.6. What older releases
have as a coroutine function is left out.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.protocols import NONE, Protocol

_BOTS = ("discord.ext.commands.AutoShardedBot", "discord.ext.commands.Bot")
_ROWS_OF_RESULT = ("all", "fetchall", "fetchmany", "fetchone", "first", "mappings", "one", "one_or_none", "partitions")
_OF_RESULT = (*_ROWS_OF_RESULT, "keys", "scalar", "scalar_one", "scalar_one_or_none", "scalars", "tuples", "unique")
_OF_SCALARS = ("all", "fetchall", "fetchmany", "first", "one", "one_or_none", "partitions", "unique")
_FINDING = (
    *("frame_locator", "get_by_alt_text", "get_by_label", "get_by_placeholder", "get_by_role", "get_by_test_id"),
    *("get_by_text", "get_by_title", "locator"),
)
_LISTENING = ("on", "once", "remove_listener")
_TIMEOUTS = ("set_default_navigation_timeout", "set_default_timeout")
_JOBS = ("get_jobs_by_name", "jobs", "run_custom", "run_daily", "run_monthly", "run_once", "run_repeating")
_HTTP_METHODS = ("delete", "get", "head", "options", "patch", "post", "put", "request")
_SCHEDULING = (
    *("add_executor", "add_job", "add_jobstore", "add_listener", "get_job", "get_jobs", "modify_job", "pause"),
    *("pause_job", "print_jobs", "remove_all_jobs", "remove_job", "reschedule_job", "resume", "resume_job", "shutdown"),
    "start",
)

_POLICIES = ("filtered_grouping_policy", "filtered_policy", "grouping_policy", "named_grouping_policy", "named_policy")
_KEYBOARDS = ("InlineKeyboardButton", "InlineKeyboardMarkup", "KeyboardButton", "ReplyKeyboardMarkup")

_PLAIN: dict[tuple[str, ...], tuple[str, ...]] = {
    ("aiogram.Dispatcher", "aiogram.Router"): ("include_router", "include_routers"),
    ("aiogram.types", "pyrogram.types", "telegram"): (*_KEYBOARDS, "ReplyKeyboardRemove"),
    ("aiogram.utils.keyboard.InlineKeyboardBuilder", "aiogram.utils.keyboard.ReplyKeyboardBuilder"): ("as_markup",),
    ("aiohttp.ClientResponse",): ("close", "get_encoding", "raise_for_status"),
    ("aiohttp.ClientSession",): ("detach",),
    ("aiohttp.web",): ("json_response",),
    ("aiokafka.AIOKafkaConsumer",): (
        *("assign", "assignment", "highwater", "partitions_for_topic", "pause", "paused", "resume", "seek"),
        *("subscribe", "subscription", "unsubscribe"),
    ),
    ("apscheduler.schedulers.asyncio.AsyncIOScheduler",): _SCHEDULING,
    ("asyncpg.Pool", "asyncpg.create_pool"): ("get_idle_size", "get_max_size", "get_min_size", "get_size", "terminate"),
    ("asyncpg.Connection", "asyncpg.connect", "asyncpg.create_pool.acquire.__aenter__"): (
        *("get_server_pid", "get_server_version", "get_settings", "is_closed", "is_in_transaction", "terminate"),
    ),
    _BOTS: (
        *("add_check", "add_view", "dispatch", "get_partial_messageable", "get_sticker", "remove_check"),
        *("tree.add_command", "tree.clear_commands", "tree.copy_global_to", "tree.get_command", "tree.remove_command"),
    ),
    ("casbin.AsyncEnforcer",): (
        *("get_policy", "has_grouping_policy", "has_named_policy", "has_policy"),
        *(f"get_{policies}" for policies in _POLICIES),
    ),
    ("discord.app_commands.CommandTree",): (
        *("add_command", "clear_commands", "copy_global_to", "get_command", "get_commands", "remove_command"),
    ),
    ("discord.Client",): ("add_view", "dispatch", "get_sticker"),
    ("discord.Embed",): (
        *("add_field", "clear_fields", "copy", "insert_field_at", "remove_author", "remove_field", "remove_footer"),
        *("set_author", "set_field_at", "set_footer", "set_image", "set_thumbnail", "to_dict"),
    ),
    ("discord.Guild",): ("get_member_named", "get_scheduled_event", "get_stage_instance"),
    ("discord.InteractionResponse",): ("is_done",),
    ("discord.Interaction",): ("is_expired", "response.is_done"),
    ("discord.Member",): ("get_role", "is_on_mobile", "is_timed_out", "mentioned_in"),
    ("discord.Message",): ("is_system", "to_reference"),
    ("discord.TextChannel",): ("get_partial_message", "is_news", "is_nsfw", "overwrites_for", "permissions_for"),
    ("discord.ui.View",): ("add_item", "clear_items", "is_finished", "is_persistent", "remove_item", "stop"),
    ("fastapi.BackgroundTasks", "starlette.background.BackgroundTasks"): ("add_task",),
    ("fastapi.Request", "starlette.requests.Request", "fastapi.WebSocket", "starlette.websockets.WebSocket"): (
        "url_for",
    ),
    ("fastapi.testclient.TestClient", "starlette.testclient.TestClient"): _HTTP_METHODS,
    ("httpx.AsyncClient",): ("build_request",),
    ("motor.motor_asyncio.AsyncIOMotorClient",): ("close", "get_database", "get_default_database", "watch"),
    ("motor.motor_asyncio.AsyncIOMotorDatabase",): ("get_collection", "watch", "with_options"),
    ("nats.aio.client.Client",): ("jetstream", "jsm", "new_inbox"),
    ("playwright.async_api.Browser",): ("is_connected", *_LISTENING),
    ("playwright.async_api.BrowserContext",): (*_LISTENING, *_TIMEOUTS),
    ("playwright.async_api.FrameLocator",): _FINDING,
    ("playwright.async_api.Locator",): ("and_", "filter", "nth", "or_", *_FINDING),
    ("playwright.async_api.Page",): ("frame", "is_closed", *_FINDING, *_LISTENING, *_TIMEOUTS),
    ("pyrogram.Client",): ("add_handler", "remove_handler", "run", "set_parse_mode", "stop_transmission"),
    tuple(f"sqlalchemy.ext.asyncio.{owner}.execute" for owner in ("AsyncConnection", "AsyncSession")): _OF_RESULT,
    tuple(
        f"sqlalchemy.ext.asyncio.{owner}"
        for owner in ("AsyncConnection.execute.scalars", "AsyncSession.execute.scalars", "AsyncSession.scalars")
    ): _OF_SCALARS,
    ("telegram.ext.Application",): (
        *("add_error_handler", "add_handler", "add_handlers", "remove_error_handler", "remove_handler", "run_polling"),
        *("run_webhook", "stop_running"),
    ),
    tuple(
        f"telegram.ext.{owner}" for owner in ("Application.job_queue", "CallbackContext.job_queue", "JobQueue")
    ): _JOBS,
    ("tornado.web.RequestHandler",): (
        *("add_header", "clear", "clear_all_cookies", "clear_cookie", "clear_header", "get_argument", "get_arguments"),
        *("get_body_argument", "get_cookie", "get_query_argument", "get_status", "redirect", "send_error"),
        *("set_cookie", "set_header", "set_status", "write"),
    ),
    ("telethon.Button",): ("clear", "force_reply", "inline", "request_location", "request_phone", "text", "url"),
    ("telethon.TelegramClient",): (
        *("add_event_handler", "is_connected", "list_event_handlers", "remove_event_handler", "set_proxy"),
    ),
}
"""By the names of classes and modules: what gives its result at once."""

_BY_ASYNC_FOR: dict[tuple[str, ...], tuple[str, ...]] = {
    ("discord.Guild",): ("audit_logs",),
    ("motor.motor_asyncio.AsyncIOMotorCollection",): ("aggregate", "find", "list_indexes"),
    ("pyrogram.Client",): (
        *("get_chat_event_log", "get_chat_history", "get_chat_photos", "iter_chat_members", "iter_dialogs"),
        *("iter_history", "search_global", "search_messages"),
    ),
    ("redis.asyncio.Redis.pubsub", "redis.asyncio.from_url.pubsub", "redis.asyncio.client.PubSub"): ("listen",),
    ("telethon.TelegramClient",): (
        *("iter_admin_log", "iter_dialogs", "iter_download", "iter_drafts", "iter_messages", "iter_participants"),
        "iter_profile_photos",
    ),
}
"""What gives its results one by one."""

PLAIN_METHODS: dict[str, Protocol] = {
    f"{owner}.{name}": result
    for table, result in ((_PLAIN, NONE), (_BY_ASYNC_FOR, Protocol.ASYNC_FOR))
    for owners, names in table.items()
    for owner in owners
    for name in names
}

_REQUESTS = ("fastapi.Request", "fastapi.WebSocket", "starlette.requests.Request", "starlette.websockets.WebSocket")

_ATTRIBUTES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("aiohttp.ClientResponse",): ("content_type", "cookies", "headers", "ok", "reason", "status", "url"),
    ("aiohttp.ClientSession",): ("closed",),
    ("aiohttp.web.Request",): (
        *("content_type", "cookies", "headers", "match_info", "method", "path", "query", "rel_url", "remote"),
    ),
    ("aiosqlite.Cursor",): ("arraysize", "description", "lastrowid", "rowcount"),
    ("discord.Guild",): ("channels", "id", "me", "member_count", "members", "name", "owner", "roles", "text_channels"),
    ("discord.Interaction",): ("channel", "data", "guild", "message", "user"),
    ("discord.Member", "discord.User"): (
        *("bot", "display_avatar", "display_name", "guild", "id", "mention", "name", "nick", "roles", "status"),
        *("top_role", "voice"),
    ),
    ("discord.Message",): (
        *("attachments", "author", "channel", "clean_content", "content", "created_at", "embeds", "guild", "id"),
        *("jump_url", "mentions", "reference"),
    ),
    ("discord.TextChannel",): ("category", "guild", "id", "members", "mention", "name", "topic"),
    ("discord.ext.commands.Context",): ("author", "channel", "guild", "message", "prefix"),
    ("fastapi.UploadFile", "starlette.datastructures.UploadFile"): ("content_type", "file", "filename", "size"),
    ("httpx.Response", "requests.Response"): ("content", "headers", "status_code", "text", "url"),
    ("nats.aio.client.Client",): ("is_closed", "is_connected"),
    ("playwright.async_api.Locator",): ("first", "last", "page"),
    ("playwright.async_api.Page",): ("context", "frames", "keyboard", "main_frame", "mouse", "url", "viewport_size"),
    _REQUESTS: ("base_url", "client", "cookies", "headers", "path_params", "query_params", "url"),
}

PLAIN_ATTRIBUTES = frozenset(
    f"{owner}.{name}" for owners, names in _ATTRIBUTES.items() for owner in owners for name in names
)
"""What attributes of libraries' objects hold that are no methods, whatever it is: nothing to await."""
