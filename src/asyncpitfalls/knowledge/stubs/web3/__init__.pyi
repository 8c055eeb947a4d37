"""web3 8.0.0: its coroutine functions."""

from web3.main import AsyncWeb3 as AsyncWeb3
from web3.main import Web3 as Web3
from web3.providers.async_base import AsyncBaseProvider as AsyncBaseProvider
from web3.providers.eth_tester.main import AsyncEthereumTesterProvider as AsyncEthereumTesterProvider
from web3.providers.persistent.async_ipc import AsyncIPCProvider as AsyncIPCProvider
from web3.providers.persistent.persistent import PersistentConnectionProvider as PersistentConnectionProvider
from web3.providers.persistent.persistent_connection import PersistentConnection as PersistentConnection
from web3.providers.persistent.websocket import WebSocketProvider as WebSocketProvider
from web3.providers.rpc.async_rpc import AsyncHTTPProvider as AsyncHTTPProvider
