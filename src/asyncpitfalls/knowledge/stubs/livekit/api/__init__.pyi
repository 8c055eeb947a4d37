"""livekit-api 1.2.2: its coroutine functions."""

from livekit.api.livekit_api import LiveKitAPI as LiveKitAPI
