class _Created:
    async def create(self): ...
class _Chat:
    completions: _Created
class _Audio:
    speech: _Created
    transcriptions: _Created
    translations: _Created
class _Models:
    async def list(self): ...
    async def retrieve(self): ...
class AsyncGroq:
    audio: _Audio
    chat: _Chat
    embeddings: _Created
    models: _Models
    async def close(self): ...
class AsyncClient(AsyncGroq): ...
