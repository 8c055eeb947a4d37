"""twitchio 3.3.2."""
