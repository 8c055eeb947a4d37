"""google-adk 2.13.0: its coroutine functions."""

from google.adk.memory._sqlite_memory_service import SqliteMemoryService as SqliteMemoryService
from google.adk.memory.base_memory_service import BaseMemoryService as BaseMemoryService
from google.adk.memory.in_memory_memory_service import InMemoryMemoryService as InMemoryMemoryService
from google.adk.memory.vertex_ai_memory_bank_service import VertexAiMemoryBankService as VertexAiMemoryBankService
from google.adk.memory.vertex_ai_rag_memory_service import VertexAiRagMemoryService as VertexAiRagMemoryService
