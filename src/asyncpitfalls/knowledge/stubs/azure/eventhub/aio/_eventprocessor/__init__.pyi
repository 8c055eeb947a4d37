"""azure-eventhub 5.15.1."""
