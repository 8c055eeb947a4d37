"""azure-identity 1.27.0."""
