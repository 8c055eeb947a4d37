"""llama-index-core 0.14.25: its coroutine functions."""

from llama_index.core.embeddings.mock_embed_model import MockEmbedding as MockEmbedding
from llama_index.core.indices.base import BaseIndex as BaseIndex
from llama_index.core.indices.composability.graph import ComposableGraph as ComposableGraph
from llama_index.core.indices.document_summary.base import DocumentSummaryIndex as DocumentSummaryIndex
from llama_index.core.indices.document_summary.base import DocumentSummaryIndex as GPTDocumentSummaryIndex
from llama_index.core.indices.keyword_table.base import KeywordTableIndex as GPTKeywordTableIndex
from llama_index.core.indices.keyword_table.base import KeywordTableIndex as KeywordTableIndex
from llama_index.core.indices.keyword_table.rake_base import RAKEKeywordTableIndex as GPTRAKEKeywordTableIndex
from llama_index.core.indices.keyword_table.rake_base import RAKEKeywordTableIndex as RAKEKeywordTableIndex
from llama_index.core.indices.keyword_table.simple_base import SimpleKeywordTableIndex as GPTSimpleKeywordTableIndex
from llama_index.core.indices.keyword_table.simple_base import SimpleKeywordTableIndex as SimpleKeywordTableIndex
from llama_index.core.indices.knowledge_graph.base import KnowledgeGraphIndex as KnowledgeGraphIndex
from llama_index.core.indices.list.base import SummaryIndex as GPTListIndex
from llama_index.core.indices.list.base import SummaryIndex as ListIndex
from llama_index.core.indices.list.base import SummaryIndex as SummaryIndex
from llama_index.core.indices.prompt_helper import PromptHelper as PromptHelper
from llama_index.core.indices.property_graph.base import PropertyGraphIndex as PropertyGraphIndex
from llama_index.core.indices.tree.base import TreeIndex as GPTTreeIndex
from llama_index.core.indices.tree.base import TreeIndex as TreeIndex
from llama_index.core.indices.vector_store.base import VectorStoreIndex as GPTVectorStoreIndex
from llama_index.core.indices.vector_store.base import VectorStoreIndex as VectorStoreIndex
from llama_index.core.prompts.base import BasePromptTemplate as BasePromptTemplate
from llama_index.core.prompts.base import ChatPromptTemplate as ChatPromptTemplate
from llama_index.core.prompts.base import PromptTemplate as Prompt
from llama_index.core.prompts.base import PromptTemplate as PromptTemplate
from llama_index.core.prompts.base import SelectorPromptTemplate as SelectorPromptTemplate
from llama_index.core.readers.file.base import SimpleDirectoryReader as SimpleDirectoryReader
from llama_index.core.response_synthesizers.base import BaseSynthesizer as BaseSynthesizer
from llama_index.core.schema import Document as Document
from llama_index.core.storage.storage_context import StorageContext as StorageContext
def get_response_synthesizer() -> BaseSynthesizer: ...
def load_graph_from_storage() -> ComposableGraph: ...
def load_index_from_storage() -> BaseIndex: ...
def load_indices_from_storage() -> list[BaseIndex]: ...
