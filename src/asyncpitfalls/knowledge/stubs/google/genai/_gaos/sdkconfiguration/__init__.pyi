"""google-genai 3.6.1: its coroutine functions."""

from google.genai._gaos.httpclient import AsyncHttpClient as AsyncHttpClient
class SDKConfiguration:
    async_client: AsyncHttpClient
    def get_server_details(self): ...
