"""google-adk 2.13.0: its coroutine functions."""

from google.adk.apps._configs import EventsCompactionConfig as EventsCompactionConfig
from google.adk.plugins.base_plugin import BasePlugin as BasePlugin
class App:
    events_compaction_config: EventsCompactionConfig
    plugins: list[BasePlugin]
