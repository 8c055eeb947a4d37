"""pipecat-ai 1.14.0."""
