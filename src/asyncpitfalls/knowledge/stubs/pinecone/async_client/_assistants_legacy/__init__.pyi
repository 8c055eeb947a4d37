"""pinecone 10.2.0: its coroutine functions."""

class _AsyncAlignmentMetricsProxy:
    async def alignment(self): ...
class _AsyncAlignmentEvaluationProxy:
    metrics: _AsyncAlignmentMetricsProxy
