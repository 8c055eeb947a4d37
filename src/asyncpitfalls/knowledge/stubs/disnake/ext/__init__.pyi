"""disnake 2.12.2."""
