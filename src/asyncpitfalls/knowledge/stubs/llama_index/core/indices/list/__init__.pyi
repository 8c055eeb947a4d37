"""llama-index-core 0.14.25."""
