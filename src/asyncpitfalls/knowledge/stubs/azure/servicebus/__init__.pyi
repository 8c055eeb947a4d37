"""azure-servicebus 7.15.0."""
