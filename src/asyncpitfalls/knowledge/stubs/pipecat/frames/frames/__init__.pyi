"""pipecat-ai 1.14.0: its coroutine functions."""

from pipecat.processors.aggregators.llm_context import LLMContext as LLMContext
from pipecat.processors.frame_processor import FrameProcessor as FrameProcessor
from pipecat.turns.user_turn_strategies import UserTurnStrategies as UserTurnStrategies
class LLMContextFrame:
    context: LLMContext
class ErrorFrame:
    processor: FrameProcessor
class FrameProcessorPauseUrgentFrame:
    processor: FrameProcessor
class FrameProcessorResumeUrgentFrame:
    processor: FrameProcessor
class ServiceMetadataFrame:
    user_turn_strategies: UserTurnStrategies
class LLMServiceMetadataFrame:
    user_turn_strategies: UserTurnStrategies
class FrameProcessorPauseFrame:
    processor: FrameProcessor
class FrameProcessorResumeFrame:
    processor: FrameProcessor
class LLMContextSummaryRequestFrame:
    context: LLMContext
class LLMUpdateSettingsFrame:
    service: FrameProcessor
