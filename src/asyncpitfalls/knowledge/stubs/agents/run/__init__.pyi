"""openai-agents 0.24.0: its coroutine functions."""

from agents.result import RunResult as RunResult
from agents.result import RunResultStreaming as RunResultStreaming
class Runner:
    @classmethod
    async def run(cls) -> RunResult: ...
    @classmethod
    def run_streamed(cls) -> RunResultStreaming: ...
    @classmethod
    def run_sync(cls) -> RunResult: ...
