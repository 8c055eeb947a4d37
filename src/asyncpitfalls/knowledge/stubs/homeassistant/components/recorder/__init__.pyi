"""homeassistant 2025.4.4."""
