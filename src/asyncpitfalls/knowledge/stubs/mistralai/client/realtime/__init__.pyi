"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.realtime_sessions import RealtimeSessions as RealtimeSessions
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
class Realtime:
    sdk_configuration: SDKConfiguration
    sessions: RealtimeSessions
    def do_request(self): ...
    async def do_request_async(self): ...
