"""prompt-toolkit 3.0.53: its coroutine functions."""

from prompt_toolkit.application.application import Application as Application
from prompt_toolkit.auto_suggest import AutoSuggest as AutoSuggest
from prompt_toolkit.buffer import Buffer as Buffer
from prompt_toolkit.layout.layout import Layout as Layout
from prompt_toolkit.validation import Validator as Validator
class PromptSession:
    app: Application
    auto_suggest: AutoSuggest
    default_buffer: Buffer
    layout: Layout
    search_buffer: Buffer
    validator: Validator
    def prompt(self): ...
    async def prompt_async(self): ...
