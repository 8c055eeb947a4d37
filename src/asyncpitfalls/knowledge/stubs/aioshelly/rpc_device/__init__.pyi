"""aioshelly 13.35.0: its coroutine functions."""

from aioshelly.rpc_device.device import RpcDevice as RpcDevice
from aioshelly.rpc_device.wsrpc import WsServer as WsServer
