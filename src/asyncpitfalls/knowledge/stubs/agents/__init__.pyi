"""openai-agents 0.24.0: its coroutine functions."""

from agents.memory.openai_conversations_session import OpenAIConversationsSession as OpenAIConversationsSession
from agents.memory.openai_responses_compaction_session import OpenAIResponsesCompactionSession as OpenAIResponsesCompactionSession
from agents.memory.session import OpenAIResponsesCompactionAwareSession as OpenAIResponsesCompactionAwareSession
from agents.memory.session import Session as Session
from agents.memory.session import SessionABC as SessionABC
from agents.memory.sqlite_session import SQLiteSession as SQLiteSession
from agents.result import RunResult as RunResult
from agents.result import RunResultStreaming as RunResultStreaming
from agents.run import Runner as Runner
from agents.run_state import RunState as RunState
async def dispose_resolved_computers(): ...
async def resolve_computer(): ...
async def run_demo_loop(): ...
