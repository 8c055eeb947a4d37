"""slack-sdk 3.48.0: its coroutine functions."""

from slack_sdk.http_retry.async_handler import AsyncRetryHandler as AsyncRetryHandler
from slack_sdk.web.async_slack_response import AsyncSlackResponse as AsyncSlackResponse
class AsyncBaseClient:
    retry_handlers: list[AsyncRetryHandler]
    async def api_call(self) -> AsyncSlackResponse: ...
