"""channels 4.3.2."""
