"""llama-index-core 0.14.25: its coroutine functions."""

from llama_index.core.base.llms.types import AudioBlock as AudioBlock
from llama_index.core.base.llms.types import CacheControl as CacheControl
from llama_index.core.base.llms.types import CachePoint as CachePoint
from llama_index.core.base.llms.types import ChatMessage as ChatMessage
from llama_index.core.base.llms.types import ChatResponse as ChatResponse
from llama_index.core.base.llms.types import CitableBlock as CitableBlock
from llama_index.core.base.llms.types import CitationBlock as CitationBlock
from llama_index.core.base.llms.types import DocumentBlock as DocumentBlock
from llama_index.core.base.llms.types import ImageBlock as ImageBlock
from llama_index.core.base.llms.types import TextBlock as TextBlock
from llama_index.core.base.llms.types import VideoBlock as VideoBlock
from llama_index.core.llms.custom import CustomLLM as CustomLLM
from llama_index.core.llms.llm import LLM as LLM
from llama_index.core.llms.mock import MockFunctionCallingLLM as MockFunctionCallingLLM
from llama_index.core.llms.mock import MockLLM as MockLLM
