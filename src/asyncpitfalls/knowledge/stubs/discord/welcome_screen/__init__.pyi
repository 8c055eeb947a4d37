"""discord-py 2.7.1: its coroutine functions."""

class WelcomeScreen:
    async def edit(self) -> WelcomeScreen: ...
