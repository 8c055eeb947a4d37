"""langgraph 1.2.24: its coroutine functions."""

from langgraph.graph.state import StateGraph as StateGraph
class MessageGraph(StateGraph): ...
