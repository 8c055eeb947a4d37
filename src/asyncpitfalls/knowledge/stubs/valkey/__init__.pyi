"""valkey 6.2.0."""
