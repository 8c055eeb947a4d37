"""azure-storage-blob 12.31.1: its coroutine functions."""

from azure.storage.blob.aio._blob_client_async import BlobClient as BlobClient
from azure.storage.blob.aio._blob_service_client_async import BlobServiceClient as BlobServiceClient
from azure.storage.blob.aio._container_client_async import ContainerClient as ContainerClient
from azure.storage.blob.aio._download_async import StorageStreamDownloader as StorageStreamDownloader
from azure.storage.blob.aio._lease_async import BlobLeaseClient as BlobLeaseClient
async def download_blob_from_url(): ...
async def upload_blob_to_url(): ...
