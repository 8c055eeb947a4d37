"""together 3.1.1: its coroutine functions."""

from together.resources.audio.speech import AsyncSpeechResource as AsyncSpeechResource
from together.resources.audio.transcriptions import AsyncTranscriptionsResource as AsyncTranscriptionsResource
from together.resources.audio.translations import AsyncTranslationsResource as AsyncTranslationsResource
from together.resources.audio.voices import AsyncVoicesResource as AsyncVoicesResource
class AsyncAudioResource:
    @property
    def speech(self) -> AsyncSpeechResource: ...
    @property
    def transcriptions(self) -> AsyncTranscriptionsResource: ...
    @property
    def translations(self) -> AsyncTranslationsResource: ...
    @property
    def voices(self) -> AsyncVoicesResource: ...
