"""lightrag-hku 1.5.7: its coroutine functions."""

from lightrag.lightrag import LightRAG as LightRAG
