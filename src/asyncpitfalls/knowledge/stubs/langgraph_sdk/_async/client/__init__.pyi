"""langgraph-sdk 0.4.14: its coroutine functions."""

from langgraph_sdk._async.assistants import AssistantsClient as AssistantsClient
from langgraph_sdk._async.cron import CronClient as CronClient
from langgraph_sdk._async.http import HttpClient as HttpClient
from langgraph_sdk._async.runs import RunsClient as RunsClient
from langgraph_sdk._async.store import StoreClient as StoreClient
from langgraph_sdk._async.threads import ThreadsClient as ThreadsClient
class LangGraphClient:
    assistants: AssistantsClient
    crons: CronClient
    http: HttpClient
    runs: RunsClient
    store: StoreClient
    threads: ThreadsClient
    async def __aenter__(self) -> LangGraphClient: ...
    async def aclose(self): ...
