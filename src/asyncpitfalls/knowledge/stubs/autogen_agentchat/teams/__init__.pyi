"""autogen-agentchat 0.7.5: its coroutine functions."""

from autogen_agentchat.teams._group_chat._base_group_chat import BaseGroupChat as BaseGroupChat
from autogen_agentchat.teams._group_chat._graph._digraph_group_chat import GraphFlow as GraphFlow
from autogen_agentchat.teams._group_chat._graph._graph_builder import DiGraphBuilder as DiGraphBuilder
from autogen_agentchat.teams._group_chat._magentic_one._magentic_one_group_chat import MagenticOneGroupChat as MagenticOneGroupChat
from autogen_agentchat.teams._group_chat._round_robin_group_chat import RoundRobinGroupChat as RoundRobinGroupChat
from autogen_agentchat.teams._group_chat._selector_group_chat import SelectorGroupChat as SelectorGroupChat
from autogen_agentchat.teams._group_chat._swarm_group_chat import Swarm as Swarm
