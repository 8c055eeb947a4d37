"""langchain-anthropic 1.7.10: its coroutine functions."""

from langchain_core.language_models import BaseChatModel as _Model
class ChatAnthropic(_Model): ...
