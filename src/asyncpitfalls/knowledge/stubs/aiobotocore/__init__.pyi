"""aiobotocore 3.10.0."""
