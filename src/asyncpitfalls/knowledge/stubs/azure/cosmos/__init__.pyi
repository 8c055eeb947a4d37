"""azure-cosmos 4.17.1."""
