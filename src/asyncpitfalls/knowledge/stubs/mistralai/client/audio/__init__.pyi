"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.audio_agents import AudioAgents as AudioAgents
from mistralai.client.audio_sessions import AudioSessions as AudioSessions
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
from mistralai.client.speech import Speech as Speech
from mistralai.client.transcriptions import Transcriptions as Transcriptions
from mistralai.client.voices import Voices as Voices
class Audio:
    agents: AudioAgents
    sdk_configuration: SDKConfiguration
    sessions: AudioSessions
    speech: Speech
    transcriptions: Transcriptions
    voices: Voices
    def do_request(self): ...
    async def do_request_async(self): ...
