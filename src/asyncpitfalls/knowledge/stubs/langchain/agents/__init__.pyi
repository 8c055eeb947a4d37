"""langchain 1.5.2: its coroutine functions."""

from langgraph.graph.state import CompiledStateGraph as _Graph
def create_agent() -> _Graph: ...
