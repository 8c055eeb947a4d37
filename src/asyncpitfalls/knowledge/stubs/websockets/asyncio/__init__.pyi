"""websockets 17.4."""
