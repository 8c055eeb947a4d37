"""edge-tts 7.3.1: its coroutine functions."""

from edge_tts.communicate import Communicate as Communicate
from edge_tts.voices import VoicesManager as VoicesManager
async def list_voices(): ...
