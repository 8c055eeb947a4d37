"""Models, agents and what they work with.

What stands in ``written`` or is written here by hand was seen on objects of the clients of openai 3.57 and anthropic
2.14 (there, behind decorators, stand coroutine functions), and read in the code of cohere 7.3 (``client.py``), groq
1.7, langchain 1.5 (``agents/factory.py``), langchain-core 1.8 (``runnables/base.py``: what chains and models share),
langgraph 1.2 (``graph/state.py``, ``pregel/main.py``) and litellm 1.110 (``main.py``, ``router.py``: its functions
stand behind a decorator).
"""

from __future__ import annotations

from tools.libraries.library import Library, written

_OF_LITELLM = (
    *("acompletion", "aembedding", "aimage_edit", "aimage_generation", "amoderation", "arerank", "aresponses"),
    *("aspeech", "atext_completion", "atranscription"),
)

LITELLM = f"""
{"".join(f"async def {name}(): ...{chr(10)}" for name in _OF_LITELLM)}class Router:
{"".join(f"    async def {name}(self): ...{chr(10)}" for name in _OF_LITELLM if name != "aresponses")}"""

LANGGRAPH_STATE = """
from langchain_core.runnables import Runnable as _Runnable
class CompiledStateGraph(_Runnable):
    async def aget_state(self): ...
    async def aupdate_state(self): ...
class StateGraph:
    def compile(self) -> CompiledStateGraph: ...
"""

LANGGRAPH = """
from langgraph.graph.state import StateGraph as StateGraph
class MessageGraph(StateGraph): ...
"""

LANGGRAPH_PREBUILT = """
from langgraph.graph.state import CompiledStateGraph as _Graph
def create_react_agent() -> _Graph: ...
"""

COHERE = """
class AsyncClient:
    async def __aenter__(self) -> AsyncClient: ...
    async def chat(self): ...
    async def classify(self): ...
    async def detokenize(self): ...
    async def embed(self): ...
    async def generate(self): ...
    async def rerank(self): ...
    async def tokenize(self): ...
class AsyncClientV2:
    async def __aenter__(self) -> AsyncClientV2: ...
    async def chat(self): ...
    async def embed(self): ...
    async def rerank(self): ...
"""

AGENTS = (
    Library("anthropic", ("anthropic",), "anthropic._client", more=written("anthropic")),
    Library(
        "langchain_core", ("langchain_core.runnables",), "langchain_core.none", more=written("langchain_runnables")
    ),
    Library(
        "langchain_core", ("langchain_core.language_models",), "langchain_core.none", more=written("langchain_models")
    ),
    Library("langchain_core", ("langchain_core.prompts",), "langchain_core.none", more=written("langchain_prompts")),
    Library("langchain_core", ("langchain_core.tools",), "langchain_core.none", more=written("langchain_tools")),
    Library(
        "langchain_core", ("langchain_core.vectorstores",), "langchain_core.none", more=written("langchain_stores")
    ),
    Library(
        "langchain_core", ("langchain_core.embeddings",), "langchain_core.none", more=written("langchain_embeddings")
    ),
    Library("langchain_openai", ("langchain_openai",), "langchain_openai.none", more=written("langchain_openai")),
    Library(
        "langchain_anthropic", ("langchain_anthropic",), "langchain_anthropic.none", more=written("langchain_anthropic")
    ),
    Library("mcp", ("mcp",)),
    Library("ollama", ("ollama",)),
    Library("openai", ("openai",), "openai._client", more=written("openai")),
    Library("e2b", ("e2b",), "e2b"),
    Library("google_genai", ("google.genai",), "google.genai"),
    Library("groq", ("groq",), "groq.none", more=written("groq")),
    Library("huggingface_hub", ("huggingface_hub",), "huggingface_hub.inference._generated._async_client"),
    Library("replicate", ("replicate",), "replicate"),
    Library("a2a_sdk", ("a2a.server.events", "a2a.server.tasks"), "a2a.server", changed=frozenset({"tap"})),
    Library("autogen_agentchat", ("autogen_agentchat.agents", "autogen_agentchat.teams", "autogen_agentchat.ui")),
    Library("autogen_core", ("autogen_core",), "autogen_core"),
    Library("browser_use", ("browser_use",), "browser_use.agent"),
    Library("cohere", ("cohere",), "cohere.none", more=COHERE),
    Library("crawl4ai", ("crawl4ai",), "crawl4ai.async_webcrawler"),
    Library("crewai", ("crewai",), ("crewai.agent", "crewai.crew", "crewai.flow", "crewai.task")),
    Library("edge_tts", ("edge_tts",), "edge_tts"),
    Library(
        *("google_adk", ("google.adk.artifacts", "google.adk.memory", "google.adk.runners", "google.adk.sessions")),
        "google.adk",
    ),
    Library("langgraph", ("langgraph.graph.state",), "langgraph.none", more=LANGGRAPH_STATE),
    Library("langgraph", ("langgraph.graph",), "langgraph.none", more=LANGGRAPH),
    Library("langgraph", ("langgraph.prebuilt",), "langgraph.none", more=LANGGRAPH_PREBUILT),
    Library("langgraph_sdk", ("langgraph_sdk",), "langgraph_sdk"),
    Library("litellm", ("litellm",), "litellm.nowhere", more=LITELLM),
    Library("livekit", ("livekit.rtc",), "livekit"),
    Library("livekit_api", ("livekit.api",), "livekit.api"),
    Library("llama_index_core", ("llama_index.core", "llama_index.core.embeddings", "llama_index.core.llms")),
    Library("llama_stack_client", ("llama_stack_client",), "llama_stack_client"),
    Library("mistralai", ("mistralai", "mistralai.client"), "mistralai.client"),
    Library("openai_agents", ("agents",), ("agents.mcp", "agents.memory", "agents.result", "agents.run")),
    Library("pydantic_ai_slim", ("pydantic_ai",), ("pydantic_ai.agent", "pydantic_ai.result", "pydantic_ai.run")),
    Library(
        "agno",
        ("agno.agent", "agno.team", "agno.workflow"),
        ("agno.agent", "agno.team", "agno.workflow"),
        changed=frozenset({"acontinue_run", "arun"}),
    ),
    Library("autogen_ext", ("autogen_ext.models.openai", "autogen_ext.tools.mcp"), "autogen_ext"),
    Library(
        "chainlit",
        ("chainlit",),
        tuple(f"chainlit.{name}" for name in ("action", "chat_settings", "element", "message", "step")),
    ),
    Library("claude_agent_sdk", ("claude_agent_sdk",), "claude_agent_sdk.client"),
    Library("claude_code_sdk", ("claude_code_sdk",), "claude_code_sdk.client"),
    Library("cognee", ("cognee",), "cognee.api"),
    Library("exa_py", ("exa_py",), "exa_py.api"),
    Library("fal_client", ("fal_client",), "fal_client", changed=frozenset({"get_handle"})),
    Library(
        "fastmcp_slim",
        ("fastmcp", "fastmcp.client", "fastmcp.server.context"),
        ("fastmcp.client.", "fastmcp.server."),
        changed=frozenset({"get_state", "set_state"}),
    ),
    Library("graphiti_core", ("graphiti_core",), "graphiti_core.graphiti"),
    Library("langchain", ("langchain.agents",), "langchain.none", more=written("langchain_agents")),
    Library(
        "langchain_mcp_adapters",
        ("langchain_mcp_adapters.client", "langchain_mcp_adapters.tools"),
        "langchain_mcp_adapters",
        changed=frozenset({"get_tools"}),
    ),
    Library("langsmith", ("langsmith",), "langsmith.async_client"),
    Library("lightrag_hku", ("lightrag",), "lightrag.lightrag"),
    Library(
        "livekit_agents",
        ("livekit.agents",),
        ("livekit.agents.job", "livekit.agents.voice", "livekit.agents.worker"),
    ),
    Library("mem0ai", ("mem0",), "mem0", changed=frozenset({"from_config"})),
    Library(
        "pipecat_ai",
        (
            "pipecat.pipeline.runner",
            "pipecat.pipeline.task",
            "pipecat.processors.frame_processor",
            "pipecat.services.llm_service",
        ),
        "pipecat",
    ),
    Library("semantic_kernel", ("semantic_kernel",), "semantic_kernel.kernel"),
    Library("strands_agents", ("strands",), "strands.agent"),
    Library("tavily_python", ("tavily",), "tavily"),
    Library("together", ("together",), "together"),
)
