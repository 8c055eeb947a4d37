"""slack-bolt 1.30.0."""
