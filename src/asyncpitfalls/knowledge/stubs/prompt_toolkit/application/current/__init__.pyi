"""prompt-toolkit 3.0.53: its coroutine functions."""

from prompt_toolkit.application.application import Application as Application
class AppSession:
    app: Application
