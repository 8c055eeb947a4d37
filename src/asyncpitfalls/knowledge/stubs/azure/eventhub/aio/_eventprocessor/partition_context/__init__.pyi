"""azure-eventhub 5.15.1: its coroutine functions."""

class PartitionContext:
    async def update_checkpoint(self): ...
