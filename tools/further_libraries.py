"""More libraries of which stubs are written: agents and models, messengers, homes, markets, stores.

What is written here by hand was read in the code of a2a-sdk 1.3, cohere 7.3 (``client.py``), Home Assistant 2025.1
(``components/``: the entities of a platform are entities), jupyter-client 8.10 (``manager.py``,
``multikernelmanager.py``, ``asynchronous/client.py``: in place of a blocking method each has a coroutine function),
langgraph 1.2 (``graph/state.py``, ``pregel/main.py``), litellm 1.110 (``main.py``, ``router.py``: its functions stand
behind a decorator), pyzmq 27.3 (``_future.py``: what only waits for a message), CCXT 4.5
(``async_support/base/exchange.py``: the methods that its manual calls unified).
"""

from __future__ import annotations

from tools.library import Library

ZMQ = """
from typing import Any
class Socket:
    async def poll(self): ...
    async def recv(self): ...
    async def recv_json(self): ...
    async def recv_multipart(self): ...
    async def recv_pyobj(self): ...
    async def recv_string(self): ...
class Context:
    @classmethod
    def instance(cls) -> Context: ...
    def socket(self) -> Socket: ...
class Poller:
    async def poll(self): ...
"""
_OF_LITELLM = (
    *("acompletion", "aembedding", "aimage_edit", "aimage_generation", "amoderation", "arerank", "aresponses"),
    *("aspeech", "atext_completion", "atranscription"),
)
LITELLM = f"""
{"".join(f"async def {name}(): ...{chr(10)}" for name in _OF_LITELLM)}class Router:
{"".join(f"    async def {name}(self): ...{chr(10)}" for name in _OF_LITELLM if name != "aresponses")}"""
LANGGRAPH_STATE = """
from langchain_core.runnables import Runnable as _Runnable
class CompiledStateGraph(_Runnable):
    async def aget_state(self): ...
    async def aupdate_state(self): ...
class StateGraph:
    def compile(self) -> CompiledStateGraph: ...
"""
LANGGRAPH = """
from langgraph.graph.state import StateGraph as StateGraph
class MessageGraph(StateGraph): ...
"""
LANGGRAPH_PREBUILT = """
from langgraph.graph.state import CompiledStateGraph as _Graph
def create_react_agent() -> _Graph: ...
"""
COHERE = """
class AsyncClient:
    async def __aenter__(self) -> AsyncClient: ...
    async def chat(self): ...
    async def classify(self): ...
    async def detokenize(self): ...
    async def embed(self): ...
    async def generate(self): ...
    async def rerank(self): ...
    async def tokenize(self): ...
class AsyncClientV2:
    async def __aenter__(self) -> AsyncClientV2: ...
    async def chat(self): ...
    async def embed(self): ...
    async def rerank(self): ...
"""
_UNIFIED = """
    add_margin borrow_cross_margin borrow_isolated_margin cancel_all_orders cancel_order cancel_orders close
    create_limit_buy_order create_limit_order create_limit_sell_order create_market_buy_order create_market_order
    create_market_sell_order create_order create_orders edit_order fetch_accounts fetch_balance fetch_bids_asks
    fetch_closed_orders fetch_currencies fetch_deposit_address fetch_deposits fetch_funding_history fetch_funding_rate
    fetch_funding_rate_history fetch_funding_rates fetch_l2_order_book fetch_leverage fetch_leverage_tiers
    fetch_market_leverage_tiers fetch_markets fetch_my_trades fetch_ohlcv fetch_open_interest fetch_open_orders
    fetch_order fetch_order_book fetch_order_books fetch_order_trades fetch_orders fetch_position fetch_positions
    fetch_status fetch_ticker fetch_tickers fetch_time fetch_trades fetch_trading_fee fetch_trading_fees
    fetch_transactions fetch_transfers fetch_withdrawals load_markets reduce_margin set_leverage set_margin_mode
    set_position_mode transfer withdraw
"""
_WATCHED = """
    watch_balance watch_my_trades watch_ohlcv watch_order_book watch_orders watch_positions watch_ticker watch_tickers
    watch_trades
"""
_EXCHANGES = """
    alpaca ascendex bequant bigone binance binancecoinm binanceus binanceusdm bingx bitbank bitbns bitfinex bitflyer
    bitget bithumb bitmart bitmex bitopro bitrue bitso bitstamp bitteam bitvavo blockchaincom blofin btcmarkets btcturk
    bybit cex coinbase coinbaseexchange coincheck coinex coinmate coinmetro coinone coinspot cryptocom cryptomus
    delta deribit digifinex exmo gate gateio gemini hashkey hitbtc hollaex htx huobi hyperliquid independentreserve
    indodax kraken krakenfutures kucoin kucoinfutures latoken lbank luno mercado mexc myokx ndax novadax oceanex okx
    okxus onetrading oxfun p2b paradex paymium phemex poloniex probit timex tokocrypto upbit vertex wavesexchange
    whitebit woo woofipro xt yobit zaif zonda
"""


def _exchanges(names: str, *, base: str = "") -> str:
    """The stub of a module of CCXT: one class with its coroutine functions, and a class for each exchange."""
    inherited = f"from ccxt.async_support import Exchange as {base}\n" if base else ""
    methods = "".join(f"    async def {name}(self): ...\n" for name in names.split())
    exchanges = "".join(f"class {name}(Exchange): ...\n" for name in _EXCHANGES.split())
    return f"\n{inherited}class Exchange{f'({base})' if base else ''}:\n{methods}{exchanges}"


_PLATFORMS = (
    *("alarm_control_panel", "binary_sensor", "button", "camera", "climate", "cover", "date", "datetime"),
    *(
        "device_tracker",
        "event",
        "fan",
        "humidifier",
        "lawn_mower",
        "light",
        "lock",
        "media_player",
        "notify",
        "number",
    ),
    *("remote", "scene", "select", "sensor", "siren", "switch", "text", "time", "todo", "update", "vacuum", "valve"),
    *("water_heater", "weather"),
)
_CLASSES = {
    "alarm_control_panel": ("AlarmControlPanelEntity",),
    "lawn_mower": ("LawnMowerEntity",),
    "media_player": ("MediaPlayerEntity",),
    "sensor": ("RestoreSensor", "SensorEntity"),
    "todo": ("TodoListEntity",),
    "vacuum": ("StateVacuumEntity", "VacuumEntity"),
    "device_tracker": (),
}

JUPYTER = """
class AsyncKernelClient:
    async def execute_interactive(self): ...
    async def get_control_msg(self): ...
    async def get_iopub_msg(self): ...
    async def get_shell_msg(self): ...
    async def get_stdin_msg(self): ...
    async def is_alive(self): ...
    async def wait_for_ready(self): ...
class AsyncKernelManager:
    def client(self) -> AsyncKernelClient: ...
    async def cleanup_resources(self): ...
    async def finish_shutdown(self): ...
    async def interrupt_kernel(self): ...
    async def is_alive(self): ...
    async def request_shutdown(self): ...
    async def restart_kernel(self): ...
    async def shutdown_kernel(self): ...
    async def signal_kernel(self): ...
    async def start_kernel(self): ...
class AsyncMultiKernelManager:
    def get_kernel(self) -> AsyncKernelManager: ...
    async def interrupt_kernel(self): ...
    async def is_alive(self): ...
    async def restart_kernel(self): ...
    async def shutdown_all(self): ...
    async def shutdown_kernel(self): ...
    async def start_kernel(self): ...
"""
RESTORING = """
from homeassistant.helpers.entity import Entity as _Entity
class RestoreEntity(_Entity):
    async def async_get_last_extra_data(self): ...
    async def async_get_last_state(self): ...
"""


def _platform(name: str) -> Library:
    """The entities of a platform of Home Assistant: what they have themselves is overridden in every class of one."""
    classes = _CLASSES.get(name, (f"{name.title().replace('_', '')}Entity",))
    text = "\nfrom homeassistant.helpers.entity import Entity as _Entity\n"
    text += "".join(f"class {each}(_Entity): ...\n" for each in classes)
    return Library("homeassistant", (f"homeassistant.components.{name}",), "homeassistant.none", more=text)


FURTHER = (
    *(_platform(name) for name in _PLATFORMS if _CLASSES.get(name, (name,))),
    Library("homeassistant", ("homeassistant.helpers.restore_state",), "homeassistant.none", more=RESTORING),
    Library("a2a_sdk", ("a2a.server.events", "a2a.server.tasks"), "a2a.server", changed=frozenset({"tap"})),
    Library("aiobotocore", ("aiobotocore.session",), "aiobotocore"),
    Library("aiocache", ("aiocache",), "aiocache"),
    Library("aiocoap", ("aiocoap",), "aiocoap"),
    Library("aioesphomeapi", ("aioesphomeapi",), "aioesphomeapi", changed=frozenset({"execute_service"})),
    Library("aiolimiter", ("aiolimiter",), "aiolimiter"),
    Library("arq", ("arq", "arq.connections"), "arq"),
    Library("asyncpraw", ("asyncpraw", "asyncpraw.models"), "asyncpraw"),
    Library("autogen_agentchat", ("autogen_agentchat.agents", "autogen_agentchat.teams", "autogen_agentchat.ui")),
    Library("autogen_core", ("autogen_core",), "autogen_core"),
    Library("browser_use", ("browser_use",), "browser_use.agent"),
    Library("ccxt", ("ccxt.async_support",), "ccxt.none", more=_exchanges(_UNIFIED)),
    Library("ccxt", ("ccxt.pro",), "ccxt.none", more=_exchanges(_WATCHED, base="_Exchange")),
    Library("clickhouse_connect", ("clickhouse_connect", "clickhouse_connect.driver"), "clickhouse_connect"),
    Library("cohere", ("cohere",), "cohere.none", more=COHERE),
    Library("crawl4ai", ("crawl4ai",), "crawl4ai.async_webcrawler"),
    Library("crewai", ("crewai",), ("crewai.agent", "crewai.crew", "crewai.flow", "crewai.task")),
    Library("dnspython", ("dns.asyncquery", "dns.asyncresolver"), "dns.async"),
    Library("edge_tts", ("edge_tts",), "edge_tts"),
    Library(
        *("google_adk", ("google.adk.artifacts", "google.adk.memory", "google.adk.runners", "google.adk.sessions")),
        "google.adk",
    ),
    Library(
        "google_cloud_firestore", ("google.cloud.firestore", "google.cloud.firestore_v1"), "google.cloud.firestore_v1"
    ),
    Library("hikari", ("hikari",), "hikari"),
    Library("hypercorn", ("hypercorn.asyncio",), "hypercorn.none"),
    Library("ib_async", ("ib_async",), "ib_async.ib"),
    Library("influxdb_client", ("influxdb_client.client.influxdb_client_async",), "influxdb_client.client"),
    Library("interactions_py", ("interactions",), "interactions"),
    Library("jupyter_client", ("jupyter_client",), "jupyter_client.none", more=JUPYTER),
    Library("langgraph", ("langgraph.graph.state",), "langgraph.none", more=LANGGRAPH_STATE),
    Library("langgraph", ("langgraph.graph",), "langgraph.none", more=LANGGRAPH),
    Library("langgraph", ("langgraph.prebuilt",), "langgraph.none", more=LANGGRAPH_PREBUILT),
    Library("langgraph_sdk", ("langgraph_sdk",), "langgraph_sdk"),
    Library("litellm", ("litellm",), "litellm.nowhere", more=LITELLM),
    Library("livekit", ("livekit.rtc",), "livekit"),
    Library("livekit_api", ("livekit.api",), "livekit.api"),
    Library("llama_index_core", ("llama_index.core", "llama_index.core.embeddings", "llama_index.core.llms")),
    Library("llama_stack_client", ("llama_stack_client",), "llama_stack_client"),
    Library("mafic", ("mafic",), "mafic"),
    Library("mautrix", ("mautrix.appservice", "mautrix.client"), "mautrix", changed=frozenset({"handle_matrix_event"})),
    Library("miniopy_async", ("miniopy_async",), "miniopy_async.api"),
    Library("mistralai", ("mistralai", "mistralai.client"), "mistralai.client"),
    Library("nextcord", ("nextcord", "nextcord.ext.commands"), "nextcord"),
    Library("nodriver", ("nodriver",), "nodriver"),
    Library("notion_client", ("notion_client",), "notion_client.client"),
    Library("onvif_zeep_async", ("onvif",), "onvif", changed=frozenset({"create_notification_manager"})),
    Library("openai_agents", ("agents",), ("agents.mcp", "agents.memory", "agents.result", "agents.run")),
    Library("prompt_toolkit", ("prompt_toolkit", "prompt_toolkit.application", "prompt_toolkit.shortcuts")),
    Library("pydantic_ai_slim", ("pydantic_ai",), ("pydantic_ai.agent", "pydantic_ai.result", "pydantic_ai.run")),
    Library("pymilvus", ("pymilvus",), "pymilvus.milvus_client.async"),
    Library("pysnmp", ("pysnmp.hlapi.v3arch.asyncio",), "pysnmp.hlapi"),
    Library("python_binance", ("binance",), ("binance.async_client", "binance.ws")),
    Library("python_kasa", ("kasa",), "kasa"),
    Library("pyzmq", ("zmq.asyncio",), "zmq.none", more=ZMQ),
    Library("slack_bolt", ("slack_bolt.async_app",), "slack_bolt"),
    Library("surrealdb", ("surrealdb",), "surrealdb.connections.async", changed=frozenset({"close"})),
    Library("taskiq", ("taskiq",), "taskiq"),
    Library("telegraph", ("telegraph.aio",), "telegraph"),
    Library("uvicorn", ("uvicorn",), "uvicorn.server"),
    Library("vkbottle", ("vkbottle",), "vkbottle"),
    Library("weaviate_client", ("weaviate",), "weaviate"),
    Library("zendriver", ("zendriver",), "zendriver"),
)
