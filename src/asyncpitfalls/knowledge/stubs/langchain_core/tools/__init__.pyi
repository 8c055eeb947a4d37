"""langchain-core 1.8.4: its coroutine functions."""

from langchain_core.runnables import Runnable as _Runnable
class BaseTool(_Runnable):
    async def arun(self): ...
