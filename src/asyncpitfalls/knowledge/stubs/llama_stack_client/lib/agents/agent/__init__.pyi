"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client.lib.agents.client_tool import ClientTool as ClientTool
class Agent:
    client_tools: dict[str, ClientTool]
    def create_session(self): ...
    def create_turn(self): ...
