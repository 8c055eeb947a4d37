"""Servers and frameworks of the web, clients of all kinds, browsers.

What stands in ``written``, by hand, was read in the code of aiohttp 3.14 (``client.py``), channels 4.3
(``consumer.py``, ``layers.py``: which layer a project has, its settings say, and all of them have the methods of the
base), FastAPI 0.165, Quart 0.22 (``globals.py``: a request is what ``request`` stands for) and websockets 17.4
(``__init__.py``; the older classes in ``legacy/protocol.py``).
"""

from __future__ import annotations

from tools.libraries.library import Library, written

QUERIES = frozenset(
    """
    all annotate alias complex_filter defer difference distinct exclude extra filter intersection none only order_by
    prefetch_related reverse select_for_update select_related union using values values_list
    """.split()  # noqa: SIM905 - as readable as a list of words gets
)

WEB = (
    Library("aiohttp", ("aiohttp",), ("aiohttp.client", "aiohttp.streams"), more=written("aiohttp")),
    Library(
        "aiohttp",
        ("aiohttp.web",),
        ("aiohttp.web_request", "aiohttp.web_response", "aiohttp.web_runner", "aiohttp.web_ws"),
    ),
    Library("asgiref", ("asgiref.sync",), "asgiref.none", more=written("sync_to_async")),
    Library("django", ("django.db.models",), "django.db.models", chaining=QUERIES, more=written("manager")),
    Library("fastapi", ("fastapi",), "fastapi.datastructures", more=written("fastapi")),
    Library("gql", ("gql",)),
    Library("grpcio", ("grpc.aio",)),
    Library("httpx", ("httpx",), ("httpx._client", "httpx._models")),
    Library("jinja2", ("jinja2",), "jinja2.environment"),
    Library("playwright", ("playwright.async_api",)),
    Library("pyppeteer", ("pyppeteer", "pyppeteer.page", "pyppeteer.browser")),
    Library("python_socketio", ("socketio",), "socketio.async"),
    Library("quart", ("quart",), "quart.wrappers", more=written("quart")),
    Library("starlette", ("starlette.requests", "starlette.websockets", "starlette.datastructures")),
    Library("websockets", ("websockets.asyncio.client", "websockets.asyncio.server"), "websockets.asyncio"),
    Library("websockets", ("websockets",), "websockets.none", more=written("websockets")),
    Library("websockets", ("websockets.client",), "websockets.none", more=written("websockets_client")),
    Library("websockets", ("websockets.server",), "websockets.none", more=written("websockets_server")),
    Library("hypercorn", ("hypercorn.asyncio",), "hypercorn.none"),
    Library("nodriver", ("nodriver",), "nodriver"),
    Library("telegraph", ("telegraph.aio",), "telegraph"),
    Library("uvicorn", ("uvicorn",), "uvicorn.server"),
    Library("zendriver", ("zendriver",), "zendriver"),
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
