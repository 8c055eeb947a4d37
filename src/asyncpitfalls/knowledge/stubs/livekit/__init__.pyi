"""livekit 1.2.1."""
