"""together 3.1.1: its coroutine functions."""

from together.resources.chat.completions import AsyncCompletionsResource as AsyncCompletionsResource
class AsyncChatResource:
    @property
    def completions(self) -> AsyncCompletionsResource: ...
