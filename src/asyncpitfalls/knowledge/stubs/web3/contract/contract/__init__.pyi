"""web3 8.0.0: its coroutine functions."""

from web3.contract.base_contract import BaseContractFunction as BaseContractFunction
from web3.main import AsyncWeb3 as AsyncWeb3
from web3.main import Web3 as Web3
class ContractEvents:
    w3: Web3 | AsyncWeb3
class ContractFunctions:
    w3: Web3 | AsyncWeb3
class Contract:
    caller: ContractCaller
    events: ContractEvents
    fallback: BaseContractFunction
    functions: ContractFunctions
    receive: BaseContractFunction
    w3: Web3
    @classmethod
    def constructor(cls) -> ContractConstructor: ...
    @classmethod
    def factory(cls): ...
    @staticmethod
    def get_fallback_function() -> BaseContractFunction: ...
    @staticmethod
    def get_receive_function() -> BaseContractFunction: ...
class ContractCaller:
    w3: Web3
    def __call__(self) -> ContractCaller: ...
    @staticmethod
    def call_function(): ...
class ContractConstructor:
    w3: Web3
    @staticmethod
    def check_forbidden_keys_in_transaction(): ...
