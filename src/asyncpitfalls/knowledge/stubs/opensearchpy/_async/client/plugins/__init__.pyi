"""opensearch-py 3.2.0: its coroutine functions."""

from opensearchpy._async.plugins.flow_framework import FlowFrameworkClient as FlowFrameworkClient
from opensearchpy._async.plugins.replication import ReplicationClient as ReplicationClient
class PluginsClient:
    flow_framework: FlowFrameworkClient
    replication: ReplicationClient
