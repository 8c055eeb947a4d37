"""graphiti-core 0.31.2: its coroutine functions."""

class GraphitiClients:
    async def complete_prompt(self): ...
