"""pydoll-python 3.0.0: its coroutine functions."""

class FingerprintApplier:
    async def apply(self): ...
