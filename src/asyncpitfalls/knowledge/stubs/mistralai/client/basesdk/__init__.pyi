"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
class BaseSDK:
    sdk_configuration: SDKConfiguration
    def do_request(self): ...
    async def do_request_async(self): ...
