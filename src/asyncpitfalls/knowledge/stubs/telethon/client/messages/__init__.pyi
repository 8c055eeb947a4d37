"""telethon 1.45.0: its coroutine functions."""

from telethon.tl.functions.messages import GetHistoryRequest as GetHistoryRequest
from telethon.tl.functions.messages import GetRepliesRequest as GetRepliesRequest
from telethon.tl.functions.messages import GetScheduledHistoryRequest as GetScheduledHistoryRequest
from telethon.tl.functions.messages import SearchGlobalRequest as SearchGlobalRequest
from telethon.tl.functions.messages import SearchRequest as SearchRequest
class _MessagesIter:
    request: SearchGlobalRequest | GetScheduledHistoryRequest | GetRepliesRequest | SearchRequest | GetHistoryRequest
    async def __anext__(self): ...
    async def collect(self): ...
class _IDsIter:
    async def __anext__(self): ...
    async def collect(self): ...
