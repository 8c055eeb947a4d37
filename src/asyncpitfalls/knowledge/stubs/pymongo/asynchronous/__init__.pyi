"""pymongo 4.20.1."""
