"""together 3.1.1: its coroutine functions."""

from together.lib.realtime._connection import AsyncRealtimeConnectionManager as AsyncRealtimeConnectionManager
from together.lib.realtime._session import AsyncRealtimeTranscriptionSession as AsyncRealtimeTranscriptionSession
class AsyncRealtimeResource:
    def connect(self) -> AsyncRealtimeConnectionManager: ...
    def transcription(self) -> AsyncRealtimeTranscriptionSession: ...
