"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.httpclient import AsyncHttpClient as AsyncHttpClient
class SDKConfiguration:
    async_client: AsyncHttpClient
    def get_server_details(self): ...
