"""gcloud-aio-pubsub 7.0.0."""
