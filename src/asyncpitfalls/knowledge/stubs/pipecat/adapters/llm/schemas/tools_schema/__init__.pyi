"""pipecat-ai 1.14.0: its coroutine functions."""

from pipecat.adapters.llm.schemas.direct_function import DirectFunctionWrapper as DirectFunctionWrapper
class ToolsSchema:
    @property
    def direct_functions(self) -> list[DirectFunctionWrapper]: ...
