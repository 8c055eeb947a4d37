"""google-adk 2.13.0: its coroutine functions."""

class BaseEventsSummarizer:
    async def maybe_summarize_events(self): ...
