"""zwave-js-server-python 0.56.0: its coroutine functions."""

from zwave_js_server.client import Client as Client
from zwave_js_server.model.statistics import RouteStatistics as RouteStatistics
class NodeStatistics:
    client: Client
    lwr: RouteStatistics
    nlwr: RouteStatistics
