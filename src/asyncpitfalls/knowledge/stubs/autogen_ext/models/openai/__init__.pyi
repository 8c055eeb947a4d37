"""autogen-ext 0.7.5: its coroutine functions."""

from autogen_ext.models.openai._openai_client import AzureOpenAIChatCompletionClient as AzureOpenAIChatCompletionClient
from autogen_ext.models.openai._openai_client import BaseOpenAIChatCompletionClient as BaseOpenAIChatCompletionClient
from autogen_ext.models.openai._openai_client import OpenAIChatCompletionClient as OpenAIChatCompletionClient
