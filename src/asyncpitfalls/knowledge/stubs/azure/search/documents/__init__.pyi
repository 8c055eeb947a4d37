"""azure-search-documents 12.0.0."""
