"""zeroconf 0.154.0: its coroutine functions."""

from zeroconf._core import Zeroconf as Zeroconf
from zeroconf._handlers.multicast_outgoing_queue import MulticastOutgoingQueue as MulticastOutgoingQueue
from zeroconf._services.registry import ServiceRegistry as ServiceRegistry
class QueryHandler:
    out_delay_queue: MulticastOutgoingQueue
    out_queue: MulticastOutgoingQueue
    registry: ServiceRegistry
    zc: Zeroconf
    def async_response(self): ...
    def handle_assembled_query(self): ...
