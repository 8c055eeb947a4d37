"""pydantic-ai-slim 2.68.0: its coroutine functions."""

from pydantic_ai.agent import Agent as Agent
from pydantic_ai.agent.abstract import AgentRunEvents as AgentRunEvents
from pydantic_ai.run import AgentRun as AgentRun
