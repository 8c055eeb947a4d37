"""azure-data-tables 12.7.0."""
