"""valkey-glide 2.6.0: its coroutine functions."""

from glide.client_pool import AsyncClientPool as AsyncClientPool
from glide.glide_client import GlideClient as GlideClient
from glide.glide_client import GlideClusterClient as GlideClusterClient
from glide.isolated_scope import AsyncIsolatedScope as AsyncIsolatedScope
from glide.monitor_client import MonitorClient as MonitorClient
