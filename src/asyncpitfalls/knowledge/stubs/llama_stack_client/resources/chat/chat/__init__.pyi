"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client.resources.chat.completions import AsyncCompletionsResource as AsyncCompletionsResource
class AsyncChatResource:
    @property
    def completions(self) -> AsyncCompletionsResource: ...
