"""pipecat-ai 1.14.0: its coroutine functions."""

from pipecat.turns.user_start.base_user_turn_start_strategy import BaseUserTurnStartStrategy as BaseUserTurnStartStrategy
from pipecat.turns.user_stop.base_user_turn_stop_strategy import BaseUserTurnStopStrategy as BaseUserTurnStopStrategy
class UserTurnStrategies:
    start: list[BaseUserTurnStartStrategy]
    stop: list[BaseUserTurnStopStrategy]
