"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.application import Application as Application
class TestApp:
    app: Application
    async def __aenter__(self) -> Application: ...
