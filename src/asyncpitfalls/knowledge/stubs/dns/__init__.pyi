"""dnspython 2.9.2."""
