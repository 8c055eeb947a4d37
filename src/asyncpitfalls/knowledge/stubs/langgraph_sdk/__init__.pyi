"""langgraph-sdk 0.4.14: its coroutine functions."""

from langgraph_sdk._async.client import LangGraphClient as LangGraphClient
from langgraph_sdk.auth import Auth as Auth
def get_client() -> LangGraphClient: ...
