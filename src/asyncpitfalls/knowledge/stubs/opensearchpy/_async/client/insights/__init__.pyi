"""opensearch-py 3.2.0: its coroutine functions."""

class InsightsClient:
    async def top_queries(self): ...
