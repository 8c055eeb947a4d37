"""Measures speed and memory beside other tools; not part of the package, never part of the tests."""
