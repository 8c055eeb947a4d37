"""web3 8.0.0: its coroutine functions."""

from web3.main import AsyncWeb3 as AsyncWeb3
from web3.main import Web3 as Web3
class BaseContractFunction:
    w3: Web3 | AsyncWeb3
    def __call__(self) -> BaseContractFunction: ...
    def call(self): ...
    @classmethod
    def factory(cls) -> BaseContractFunction: ...
