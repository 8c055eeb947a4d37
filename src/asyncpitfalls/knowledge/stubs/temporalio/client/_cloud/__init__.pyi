"""temporalio 1.35.0: its coroutine functions."""

from temporalio.service import CloudService as CloudService
from temporalio.service import ServiceClient as ServiceClient
class CloudOperationsClient:
    @property
    def cloud_service(self) -> CloudService: ...
    @staticmethod
    async def connect() -> CloudOperationsClient: ...
    @property
    def service_client(self) -> ServiceClient: ...
