"""zwave-js-server-python 0.56.0: its coroutine functions."""

from zwave_js_server.model.node import Node as Node
class EntryControlNotification:
    node: Node
class NotificationNotification:
    node: Node
class PowerLevelNotification:
    node: Node
class MultilevelSwitchNotification:
    node: Node
