"""prompt-toolkit 3.0.53."""
