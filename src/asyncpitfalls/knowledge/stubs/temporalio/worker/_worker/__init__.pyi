"""temporalio 1.35.0: its coroutine functions."""

from temporalio.client._client import Client as Client
from temporalio.worker._activity import SharedStateManager as SharedStateManager
from temporalio.worker._interceptor import Interceptor as Interceptor
from temporalio.worker._plugin import Plugin as Plugin
class Worker:
    async def __aenter__(self) -> Worker: ...
    @property
    def client(self) -> Client: ...
    def config(self) -> WorkerConfig: ...
    async def run(self): ...
    async def shutdown(self): ...
class WorkerConfig:
    client: Client
    interceptors: list[Interceptor]
    plugins: list[Plugin]
    shared_state_manager: SharedStateManager
