"""agno 3.1.10: its coroutine functions."""

from agno.agent.agent import Agent as Agent
from agno.agent.factory import AgentFactory as AgentFactory
from agno.agent.remote import RemoteAgent as RemoteAgent
def get_agent_by_id() -> Agent: ...
def get_agents() -> list[Agent]: ...
