"""google-adk 2.13.0: its coroutine functions."""

from google.adk.apps.base_events_summarizer import BaseEventsSummarizer as BaseEventsSummarizer
class EventsCompactionConfig:
    summarizer: BaseEventsSummarizer
