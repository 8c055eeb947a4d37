"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.lazy_listener.async_runner import AsyncLazyListenerRunner as AsyncLazyListenerRunner
from slack_bolt.listener.async_listener_completion_handler import AsyncListenerCompletionHandler as AsyncListenerCompletionHandler
from slack_bolt.listener.async_listener_error_handler import AsyncListenerErrorHandler as AsyncListenerErrorHandler
from slack_bolt.listener.async_listener_start_handler import AsyncListenerStartHandler as AsyncListenerStartHandler
class AsyncioListenerRunner:
    lazy_listener_runner: AsyncLazyListenerRunner
    listener_completion_handler: AsyncListenerCompletionHandler
    listener_error_handler: AsyncListenerErrorHandler
    listener_start_handler: AsyncListenerStartHandler
    async def run(self): ...
