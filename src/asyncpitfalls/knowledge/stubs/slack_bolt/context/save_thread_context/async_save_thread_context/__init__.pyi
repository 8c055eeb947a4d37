"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.context.assistant.thread_context_store.async_store import AsyncAssistantThreadContextStore as AsyncAssistantThreadContextStore
class AsyncSaveThreadContext:
    thread_context_store: AsyncAssistantThreadContextStore
    async def __call__(self): ...
