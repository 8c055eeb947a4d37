"""autogen-core 0.7.5: its coroutine functions."""

from autogen_core._agent import Agent as Agent
from autogen_core._agent_instantiation import AgentInstantiationContext as AgentInstantiationContext
from autogen_core._agent_proxy import AgentProxy as AgentProxy
from autogen_core._agent_runtime import AgentRuntime as AgentRuntime
from autogen_core._base_agent import BaseAgent as BaseAgent
from autogen_core._closure_agent import ClosureAgent as ClosureAgent
from autogen_core._closure_agent import ClosureContext as ClosureContext
from autogen_core._intervention import DefaultInterventionHandler as DefaultInterventionHandler
from autogen_core._intervention import InterventionHandler as InterventionHandler
from autogen_core._routed_agent import RoutedAgent as RoutedAgent
from autogen_core._single_threaded_agent_runtime import SingleThreadedAgentRuntime as SingleThreadedAgentRuntime
