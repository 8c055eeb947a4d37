"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.context_search_indexes import ContextSearchIndexes as ContextSearchIndexes
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
class BetaContext:
    sdk_configuration: SDKConfiguration
    search_indexes: ContextSearchIndexes
    def do_request(self): ...
    async def do_request_async(self): ...
