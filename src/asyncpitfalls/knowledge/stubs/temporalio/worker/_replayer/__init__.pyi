"""temporalio 1.35.0: its coroutine functions."""

from temporalio.converter._data_converter import DataConverter as DataConverter
from temporalio.worker._interceptor import Interceptor as Interceptor
from temporalio.worker._plugin import Plugin as Plugin
class Replayer:
    plugins: list[Plugin]
    def config(self) -> ReplayerConfig: ...
    async def replay_workflow(self): ...
    async def replay_workflows(self): ...
    def workflow_replay_iterator(self): ...
class ReplayerConfig:
    data_converter: DataConverter
    interceptors: list[Interceptor]
