"""gcloud-aio-pubsub 7.0.0: its coroutine functions."""

from gcloud.aio.pubsub.publisher_client import PublisherClient as PublisherClient
from gcloud.aio.pubsub.subscriber_client import SubscriberClient as SubscriberClient
async def subscribe(): ...
