"""mcstatus 14.2.0."""
