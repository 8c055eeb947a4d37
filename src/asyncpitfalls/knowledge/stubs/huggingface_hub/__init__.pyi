"""huggingface-hub 2.4.0: its coroutine functions."""

from huggingface_hub.inference._generated._async_client import AsyncInferenceClient as AsyncInferenceClient
