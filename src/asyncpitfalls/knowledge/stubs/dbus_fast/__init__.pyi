"""dbus-fast 5.2.0."""
