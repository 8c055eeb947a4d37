"""livekit-agents 1.8.9: its coroutine functions."""

from livekit.agents.job import JobContext as JobContext
from livekit.agents.job import JobRequest as JobRequest
from livekit.agents.voice.agent import Agent as Agent
from livekit.agents.voice.agent import AgentTask as AgentTask
from livekit.agents.voice.agent_session import AgentSession as AgentSession
from livekit.agents.voice.amd.detector import AMD as AMD
from livekit.agents.voice.background_audio import BackgroundAudioPlayer as BackgroundAudioPlayer
from livekit.agents.voice.background_audio import PlayHandle as PlayHandle
from livekit.agents.voice.events import RunContext as RunContext
from livekit.agents.voice.events import SpeechCreatedEvent as SpeechCreatedEvent
from livekit.agents.voice.room_io.room_io import RoomIO as RoomIO
from livekit.agents.voice.run_result import AgentHandoffEvent as AgentHandoffEvent
from livekit.agents.voice.run_result import EventAssert as EventAssert
from livekit.agents.voice.run_result import EventRangeAssert as EventRangeAssert
from livekit.agents.voice.run_result import RunAssert as RunAssert
from livekit.agents.voice.run_result import RunResult as RunResult
from livekit.agents.worker import AgentServer as AgentServer
def get_job_context() -> JobContext: ...
