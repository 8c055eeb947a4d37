"""google-genai 3.6.1."""
