"""pymilvus 3.0.2."""
