"""prompt-toolkit 3.0.53: its coroutine functions."""

from prompt_toolkit.application.application import Application as Application
from prompt_toolkit.shortcuts.prompt import PromptSession as PromptSession
