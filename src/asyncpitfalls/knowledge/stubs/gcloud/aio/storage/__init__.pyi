"""gcloud-aio-storage 9.6.5: its coroutine functions."""

from gcloud.aio.storage.blob import Blob as Blob
from gcloud.aio.storage.bucket import Bucket as Bucket
from gcloud.aio.storage.storage import Storage as Storage
from gcloud.aio.storage.storage import StreamResponse as StreamResponse
