"""asyncua 2.1.0: its coroutine functions."""

from asyncua.common.node import Node as Node
class Shortcuts:
    HasComponent: Node
    HasEncoding: Node
    HasProperty: Node
    Organizes: Node
    base_data_type: Node
    base_event_type: Node
    base_object_type: Node
    base_structure_type: Node
    base_union_type: Node
    base_variable_type: Node
    data_types: Node
    enum_data_type: Node
    event_types: Node
    folder_type: Node
    namespace_array: Node
    namespaces: Node
    object_types: Node
    objects: Node
    opc_binary: Node
    option_set_type: Node
    reference_types: Node
    root: Node
    server: Node
    server_state: Node
    service_level: Node
    types: Node
    variable_types: Node
