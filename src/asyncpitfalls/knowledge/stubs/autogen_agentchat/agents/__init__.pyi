"""autogen-agentchat 0.7.5: its coroutine functions."""

from autogen_agentchat.agents._assistant_agent import AssistantAgent as AssistantAgent
from autogen_agentchat.agents._base_chat_agent import BaseChatAgent as BaseChatAgent
from autogen_agentchat.agents._code_executor_agent import CodeExecutorAgent as CodeExecutorAgent
from autogen_agentchat.agents._message_filter_agent import MessageFilterAgent as MessageFilterAgent
from autogen_agentchat.agents._society_of_mind_agent import SocietyOfMindAgent as SocietyOfMindAgent
from autogen_agentchat.agents._user_proxy_agent import UserProxyAgent as UserProxyAgent
