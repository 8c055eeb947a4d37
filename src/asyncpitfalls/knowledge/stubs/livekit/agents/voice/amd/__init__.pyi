"""livekit-agents 1.8.9."""
