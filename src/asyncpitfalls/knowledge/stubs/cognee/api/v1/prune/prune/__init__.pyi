"""cognee 1.6.5: its coroutine functions."""

class prune:
    @staticmethod
    async def prune_data(): ...
    @staticmethod
    async def prune_system(): ...
