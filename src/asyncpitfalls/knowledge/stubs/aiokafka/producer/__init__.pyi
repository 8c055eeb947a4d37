"""aiokafka 0.14.0."""
