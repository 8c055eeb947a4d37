"""web3 8.0.0: its coroutine functions."""

from web3.main import AsyncWeb3 as AsyncWeb3
from web3.main import Web3 as Web3
class Net:
    w3: AsyncWeb3 | Web3
    def attach_methods(self): ...
class AsyncNet:
    w3: AsyncWeb3 | Web3
    def attach_methods(self): ...
