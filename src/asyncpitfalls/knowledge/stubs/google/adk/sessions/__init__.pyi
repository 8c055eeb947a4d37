"""google-adk 2.13.0: its coroutine functions."""

from google.adk.sessions.base_session_service import BaseSessionService as BaseSessionService
from google.adk.sessions.database_session_service import DatabaseSessionService as DatabaseSessionService
from google.adk.sessions.in_memory_session_service import InMemorySessionService as InMemorySessionService
from google.adk.sessions.vertex_ai_session_service import VertexAiSessionService as VertexAiSessionService
