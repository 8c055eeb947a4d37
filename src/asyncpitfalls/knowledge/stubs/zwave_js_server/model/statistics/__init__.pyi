"""zwave-js-server-python 0.56.0: its coroutine functions."""

from zwave_js_server.client import Client as Client
from zwave_js_server.model.node import Node as Node
class RouteStatisticsDict:
    repeaters: list[Node]
class RouteStatistics:
    client: Client
    def as_dict(self) -> RouteStatisticsDict: ...
    @property
    def repeaters(self) -> list[Node]: ...
