"""nextcord 3.2.0."""
