"""google-adk 2.13.0: its coroutine functions."""

from google.adk.apps._configs import EventsCompactionConfig as EventsCompactionConfig
from google.adk.artifacts.base_artifact_service import BaseArtifactService as BaseArtifactService
from google.adk.auth.credential_service.base_credential_service import BaseCredentialService as BaseCredentialService
from google.adk.live._active_streaming_tool import ActiveStreamingTool as ActiveStreamingTool
from google.adk.live.live_request_queue import LiveRequestQueue as LiveRequestQueue
from google.adk.memory.base_memory_service import BaseMemoryService as BaseMemoryService
from google.adk.plugins.plugin_manager import PluginManager as PluginManager
from google.adk.sessions.base_session_service import BaseSessionService as BaseSessionService
from google.adk.tools.base_tool import BaseTool as BaseTool
class InvocationContext:
    artifact_service: BaseArtifactService
    canonical_tools_cache: list[BaseTool]
    credential_service: BaseCredentialService
    events_compaction_config: EventsCompactionConfig
    live_request_queue: LiveRequestQueue
    memory_service: BaseMemoryService
    plugin_manager: PluginManager
    session_service: BaseSessionService
    def abort(self): ...
    @property
    def active_streaming_tools(self) -> dict[str, ActiveStreamingTool]: ...
    def increment_llm_call_count(self): ...
    def model_post_init(self): ...
    def populate_invocation_agent_states(self): ...
    def reset_sub_agent_states(self): ...
    def set_agent_state(self): ...
    def should_pause_invocation(self): ...
