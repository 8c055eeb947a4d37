"""e2b 2.63.0: its coroutine functions."""

from e2b.api import ApiClient as ApiClient
from e2b.sandbox_async.commands.command_handle import AsyncCommandHandle as AsyncCommandHandle
from e2b.sandbox_async.commands.command_input_handle import AsyncCommandInputHandle as AsyncCommandInputHandle
from e2b.sandbox_async.filesystem.watch_handle import AsyncWatchHandle as AsyncWatchHandle
from e2b.sandbox_async.main import AsyncSandbox as AsyncSandbox
from e2b.sandbox_async.paginator import AsyncSandboxPaginator as AsyncSandboxPaginator
from e2b.sandbox_async.paginator import AsyncSnapshotPaginator as AsyncSnapshotPaginator
from e2b.secret.secret_async import AsyncSecret as AsyncSecret
from e2b.secret.secret_async import AsyncSecretPaginator as AsyncSecretPaginator
from e2b.template_async.main import AsyncTemplate as AsyncTemplate
from e2b.volume.volume_async import AsyncVolume as AsyncVolume
