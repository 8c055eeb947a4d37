"""sqlalchemy 2.1.9."""
