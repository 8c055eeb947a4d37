"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client._client import AsyncLlamaStackClient as AsyncClient
from llama_stack_client._client import AsyncLlamaStackClient as AsyncLlamaStackClient
from llama_stack_client._streaming import AsyncStream as AsyncStream
from llama_stack_client.lib.agents.agent import Agent as Agent
