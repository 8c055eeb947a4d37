"""langgraph 1.2.24: its coroutine functions."""

from langgraph.graph.state import CompiledStateGraph as _Graph
def create_react_agent() -> _Graph: ...
