"""red-discordbot 3.5.24."""
