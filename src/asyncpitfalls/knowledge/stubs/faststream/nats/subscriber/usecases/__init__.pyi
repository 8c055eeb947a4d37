"""faststream 0.7.8."""
