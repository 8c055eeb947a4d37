"""pyppeteer 2.0.0: its coroutine functions."""

class EmulationManager:
    async def emulateViewport(self): ...
