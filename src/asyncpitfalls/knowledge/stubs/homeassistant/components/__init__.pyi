"""homeassistant 2025.1.4."""
