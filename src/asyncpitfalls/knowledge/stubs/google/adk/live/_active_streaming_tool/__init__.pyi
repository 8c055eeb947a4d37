"""google-adk 2.13.0: its coroutine functions."""

from google.adk.live.live_request_queue import LiveRequestQueue as LiveRequestQueue
class ActiveStreamingTool:
    stream: LiveRequestQueue
