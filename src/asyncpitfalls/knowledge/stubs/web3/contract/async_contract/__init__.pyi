"""web3 8.0.0: its coroutine functions."""

from web3.contract.base_contract import BaseContractFunction as BaseContractFunction
from web3.main import AsyncWeb3 as AsyncWeb3
from web3.main import Web3 as Web3
class AsyncContractEvents:
    w3: Web3 | AsyncWeb3
class AsyncContractFunctions:
    w3: Web3 | AsyncWeb3
class AsyncContract:
    caller: AsyncContractCaller
    events: AsyncContractEvents
    fallback: BaseContractFunction
    functions: AsyncContractFunctions
    receive: BaseContractFunction
    w3: AsyncWeb3
    @classmethod
    def constructor(cls) -> AsyncContractConstructor: ...
    @classmethod
    def factory(cls): ...
    @staticmethod
    def get_fallback_function() -> BaseContractFunction: ...
    @staticmethod
    def get_receive_function() -> BaseContractFunction: ...
class AsyncContractCaller:
    w3: AsyncWeb3
    def __call__(self) -> AsyncContractCaller: ...
    @staticmethod
    def call_function(): ...
class AsyncContractConstructor:
    w3: AsyncWeb3
    @staticmethod
    def check_forbidden_keys_in_transaction(): ...
