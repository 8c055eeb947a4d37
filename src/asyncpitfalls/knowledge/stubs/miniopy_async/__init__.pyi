"""miniopy-async 1.23.6: its coroutine functions."""

from miniopy_async.api import Minio as Minio
