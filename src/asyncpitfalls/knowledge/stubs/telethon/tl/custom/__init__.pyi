"""telethon 1.45.0."""
