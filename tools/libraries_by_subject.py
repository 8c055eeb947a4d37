"""Still more libraries of which stubs are written, by what they are for.

Which to take was counted: these are imported by files with ``await`` in public repositories, or by what such
repositories are of a kind with.

What stands in ``written``, by hand, was read in the code of aioshutil 1.6 (each function of ``shutil``, run in a
thread), channels 4.3 (``consumer.py``, ``layers.py``: which layer a project has, its settings say, and all of them
have the methods of the base), chromadb 1.5 (``__init__.py``) and langchain 1.5 (``agents/factory.py``).
"""

from __future__ import annotations

from tools.library import Library, written

AGENTS = (
    Library(
        "agno",
        ("agno.agent", "agno.team", "agno.workflow"),
        ("agno.agent", "agno.team", "agno.workflow"),
        changed=frozenset({"acontinue_run", "arun"}),
    ),
    Library("autogen_ext", ("autogen_ext.models.openai", "autogen_ext.tools.mcp"), "autogen_ext"),
    Library(
        "chainlit",
        ("chainlit",),
        tuple(f"chainlit.{name}" for name in ("action", "chat_settings", "element", "message", "step")),
    ),
    Library("claude_agent_sdk", ("claude_agent_sdk",), "claude_agent_sdk.client"),
    Library("claude_code_sdk", ("claude_code_sdk",), "claude_code_sdk.client"),
    Library("cognee", ("cognee",), "cognee.api"),
    Library("exa_py", ("exa_py",), "exa_py.api"),
    Library("fal_client", ("fal_client",), "fal_client", changed=frozenset({"get_handle"})),
    Library(
        "fastmcp_slim",
        ("fastmcp", "fastmcp.client", "fastmcp.server.context"),
        ("fastmcp.client.", "fastmcp.server."),
        changed=frozenset({"get_state", "set_state"}),
    ),
    Library("graphiti_core", ("graphiti_core",), "graphiti_core.graphiti"),
    Library("langchain", ("langchain.agents",), "langchain.none", more=written("langchain_agents")),
    Library(
        "langchain_mcp_adapters",
        ("langchain_mcp_adapters.client", "langchain_mcp_adapters.tools"),
        "langchain_mcp_adapters",
        changed=frozenset({"get_tools"}),
    ),
    Library("langsmith", ("langsmith",), "langsmith.async_client"),
    Library("lightrag_hku", ("lightrag",), "lightrag.lightrag"),
    Library(
        "livekit_agents",
        ("livekit.agents",),
        ("livekit.agents.job", "livekit.agents.voice", "livekit.agents.worker"),
    ),
    Library("mem0ai", ("mem0",), "mem0", changed=frozenset({"from_config"})),
    Library(
        "pipecat_ai",
        (
            "pipecat.pipeline.runner",
            "pipecat.pipeline.task",
            "pipecat.processors.frame_processor",
            "pipecat.services.llm_service",
        ),
        "pipecat",
    ),
    Library("semantic_kernel", ("semantic_kernel",), "semantic_kernel.kernel"),
    Library("strands_agents", ("strands",), "strands.agent"),
    Library("tavily_python", ("tavily",), "tavily"),
    Library("together", ("together",), "together"),
)
WEB = (
    Library("aiohttp_client_cache", ("aiohttp_client_cache",), "aiohttp_client_cache"),
    Library("aiohttp_retry", ("aiohttp_retry",), "aiohttp_retry"),
    Library("aiohttp_security", ("aiohttp_security",), "aiohttp_security.api"),
    Library("aiohttp_session", ("aiohttp_session",), "aiohttp_session"),
    Library("asgi_lifespan", ("asgi_lifespan",), "asgi_lifespan"),
    Library("blacksheep", ("blacksheep",), ("blacksheep.contents", "blacksheep.messages")),
    Library("camoufox", ("camoufox.async_api",), "camoufox"),
    Library("channels", ("channels.db",), "channels.none", more=written("channels_db")),
    Library("channels", ("channels.generic.websocket",), "channels.none", more=written("channels")),
    Library("channels", ("channels.layers",), "channels.layers", more=written("channels_layers")),
    Library("channels", ("channels.testing",), "channels.testing"),
    Library("falcon", ("falcon.asgi",), "falcon.asgi"),
    Library("fastapi_cache2", ("fastapi_cache",), "fastapi_cache"),
    Library("fastapi_mail", ("fastapi_mail",), "fastapi_mail"),
    Library("fastapi_users", ("fastapi_users", "fastapi_users.manager"), "fastapi_users.manager"),
    Library(
        "httpx_oauth",
        (
            "httpx_oauth.clients.discord",
            "httpx_oauth.clients.github",
            "httpx_oauth.clients.google",
            "httpx_oauth.oauth2",
        ),
        "httpx_oauth",
    ),
    Library("httpx_ws", ("httpx_ws",), "httpx_ws"),
    Library("litestar", ("litestar", "litestar.connection", "litestar.datastructures"), "litestar.connection"),
    Library("pydoll_python", ("pydoll.browser", "pydoll.browser.tab"), "pydoll"),
    Library("python_engineio", ("engineio",), "engineio.async"),
    Library(
        "sanic",
        ("sanic", "sanic.request", "sanic.response"),
        ("sanic.request", "sanic.response", "sanic.server.websockets"),
    ),
    Library("watchfiles", ("watchfiles",), "watchfiles"),
)
STORES = (
    Library("aioboto3", ("aioboto3",), "aioboto3.session"),
    Library("aiochclient", ("aiochclient",), "aiochclient"),
    Library("aiocsv", ("aiocsv",), "aiocsv"),
    Library("aiopath", ("aiopath",), "aiopath", changed=frozenset({"absolute", "cwd"})),
    Library("aioredlock", ("aioredlock",), "aioredlock.algorithm"),
    Library("aioshutil", ("aioshutil",), "aioshutil.none", more=written("aioshutil")),
    Library("azure_cosmos", ("azure.cosmos.aio",), "azure.cosmos.aio"),
    Library("azure_data_tables", ("azure.data.tables.aio",), "azure.data.tables.aio"),
    Library("azure_eventhub", ("azure.eventhub.aio",), "azure.eventhub.aio"),
    Library("azure_identity", ("azure.identity.aio",), "azure.identity.aio"),
    Library("azure_keyvault_secrets", ("azure.keyvault.secrets.aio",), "azure.keyvault.secrets"),
    Library("azure_search_documents", ("azure.search.documents.aio",), "azure.search.documents"),
    Library("azure_servicebus", ("azure.servicebus.aio",), "azure.servicebus.aio"),
    Library("azure_storage_blob", ("azure.storage.blob.aio",), "azure.storage.blob.aio"),
    Library("chromadb", ("chromadb.api.async_client",), ("chromadb.api.async_client", "chromadb.api.models")),
    Library("chromadb", ("chromadb",), "chromadb.none", more=written("chromadb")),
    Library("edgedb", ("edgedb",), "edgedb.asyncio_client"),
    Library(
        "faststream",
        ("faststream", "faststream.kafka", "faststream.nats", "faststream.rabbit", "faststream.redis"),
        "faststream",
        changed=frozenset({"call_wrapped", "consume_scope", "publish_scope"}),
    ),
    Library("gcloud_aio_pubsub", ("gcloud.aio.pubsub",), "gcloud.aio.pubsub"),
    Library("gcloud_aio_storage", ("gcloud.aio.storage",), "gcloud.aio.storage"),
    Library("gel", ("gel",), "gel.asyncio_client"),
    Library("lancedb", ("lancedb",), ("lancedb.db", "lancedb.query", "lancedb.table")),
    Library(
        "meilisearch_python_sdk",
        ("meilisearch_python_sdk",),
        ("meilisearch_python_sdk._client", "meilisearch_python_sdk.async", "meilisearch_python_sdk.index"),
    ),
    Library("ormar", ("ormar",), ("ormar.models", "ormar.queryset")),
    Library("procrastinate", ("procrastinate",), "procrastinate"),
    Library("psycopg_pool", ("psycopg_pool",), "psycopg_pool", changed=frozenset({"reconnect_failed"})),
    Library("saq", ("saq",), "saq"),
    Library(
        "valkey",
        ("valkey.asyncio", "valkey.asyncio.lock"),
        ("valkey.asyncio.client", "valkey.asyncio.lock"),
        frozenset({"self.execute_command"}),
    ),
    Library("valkey_glide", ("glide",), "glide"),
)
BOTS = (
    Library("aiogram_dialog", ("aiogram_dialog",), ("aiogram_dialog.api", "aiogram_dialog.manager")),
    Library("async_substrate_interface", ("async_substrate_interface",), "async_substrate_interface.async_substrate"),
    Library("mcstatus", ("mcstatus",), "mcstatus"),
    Library("nonebot2", ("nonebot", "nonebot.adapters", "nonebot.matcher"), "nonebot.internal"),
    Library("pomice", ("pomice",), "pomice"),
    Library("py_tgcalls", ("pytgcalls",), "pytgcalls"),
    Library("python_kucoin", ("kucoin.async_client",), "kucoin"),
    Library("solana", ("solana.rpc.async_api", "solana.rpc.websocket_api"), "solana.rpc"),
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
    Library(
        "xrpl_py",
        ("xrpl.asyncio.account", "xrpl.asyncio.clients", "xrpl.asyncio.ledger", "xrpl.asyncio.transaction"),
        "xrpl.asyncio",
    ),
)
DEVICES = (
    Library("aiohomekit", ("aiohomekit",), "aiohomekit"),
    Library("aiohue", ("aiohue",), "aiohue"),
    Library(
        "aioshelly",
        ("aioshelly.block_device", "aioshelly.common", "aioshelly.rpc_device"),
        "aioshelly",
        changed=frozenset({"shutdown"}),
    ),
    Library("aiounifi", ("aiounifi",), "aiounifi", changed=frozenset({"start_websocket"})),
    Library(
        "amqtt",
        ("amqtt.broker", "amqtt.client"),
        ("amqtt.broker", "amqtt.client"),
        changed=frozenset({"retain_message"}),
    ),
    Library(
        "async_upnp_client",
        tuple(
            f"async_upnp_client.{name}"
            for name in ("aiohttp", "client", "client_factory", "profiles.dlna", "profiles.igd", "search")
        ),
        "async_upnp_client",
    ),
    Library("asyncio_mqtt", ("asyncio_mqtt",), "asyncio_mqtt"),
    Library("bleak_retry_connector", ("bleak_retry_connector",), "bleak_retry_connector"),
    Library("gmqtt", ("gmqtt",), "gmqtt.client"),
    Library("icmplib", ("icmplib",), "icmplib"),
    Library("pyatv", ("pyatv", "pyatv.interface"), "pyatv.interface"),
    Library("pymodbus", ("pymodbus.client",), "pymodbus.client", changed=frozenset({"execute"})),
    Library("pyserial_asyncio", ("serial_asyncio",), "serial_asyncio"),
    Library("pyserial_asyncio_fast", ("serial_asyncio_fast",), "serial_asyncio_fast"),
    Library("pysmartthings", ("pysmartthings",), "pysmartthings"),
    Library("uiprotect", ("uiprotect",), "uiprotect.api"),
    Library(
        "zigpy",
        ("zigpy.application", "zigpy.device", "zigpy.endpoint", "zigpy.zcl"),
        ("zigpy.application", "zigpy.device", "zigpy.endpoint", "zigpy.zcl"),
        changed=frozenset({"bind", "client_command", "command", "general_command", "reply", "request", "unbind"}),
    ),
    Library(
        "zwave_js_server_python",
        (
            "zwave_js_server.client",
            "zwave_js_server.model.controller",
            "zwave_js_server.model.driver",
            "zwave_js_server.model.node",
        ),
        "zwave_js_server",
    ),
)
BY_SUBJECT = (*AGENTS, *WEB, *STORES, *BOTS, *DEVICES)
