"""xrpl-py 5.2.0: its coroutine functions."""

from xrpl.asyncio.clients.async_json_rpc_client import AsyncJsonRpcClient as AsyncJsonRpcClient
from xrpl.asyncio.clients.async_websocket_client import AsyncWebsocketClient as AsyncWebsocketClient
