"""async-upnp-client 0.49.0."""
