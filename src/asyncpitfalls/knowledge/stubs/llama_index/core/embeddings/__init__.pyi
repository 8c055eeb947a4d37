"""llama-index-core 0.14.25: its coroutine functions."""

from llama_index.core.base.embeddings.base import BaseEmbedding as BaseEmbedding
from llama_index.core.embeddings.mock_embed_model import MockEmbedding as MockEmbedding
from llama_index.core.embeddings.mock_embed_model import MockMultiModalEmbedding as MockMultiModalEmbedding
from llama_index.core.embeddings.multi_modal_base import MultiModalEmbedding as MultiModalEmbedding
def resolve_embed_model() -> BaseEmbedding: ...
