"""strands-agents 1.62.0: its coroutine functions."""

from strands.agent.agent import Agent as Agent
from strands.agent.base import AgentBase as AgentBase
