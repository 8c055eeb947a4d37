"""async-upnp-client 0.49.0: its coroutine functions."""

from async_upnp_client.client import UpnpAction as UpnpAction
from async_upnp_client.client import UpnpDevice as UpnpDevice
from async_upnp_client.client import UpnpRequester as UpnpRequester
from async_upnp_client.client import UpnpService as UpnpService
from async_upnp_client.client import UpnpStateVariable as UpnpStateVariable
class UpnpFactory:
    requester: UpnpRequester
    async def async_create_device(self) -> UpnpDevice: ...
