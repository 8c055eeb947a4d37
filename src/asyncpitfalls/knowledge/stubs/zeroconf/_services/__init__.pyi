"""zeroconf 0.154.0."""
