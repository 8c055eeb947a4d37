"""camoufox 0.5.8."""
