"""browser-use 0.13.14: its coroutine functions."""

from browser_use.agent.service import Agent as Agent
