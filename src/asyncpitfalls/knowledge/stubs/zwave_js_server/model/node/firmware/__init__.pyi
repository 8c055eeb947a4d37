"""zwave-js-server-python 0.56.0: its coroutine functions."""

from zwave_js_server.model.node import Node as Node
class NodeFirmwareUpdateProgress:
    node: Node
class NodeFirmwareUpdateResult:
    node: Node
