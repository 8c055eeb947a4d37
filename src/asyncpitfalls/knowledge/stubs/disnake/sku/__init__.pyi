"""disnake 2.12.2: its coroutine functions."""

from disnake.iterators import SubscriptionIterator as SubscriptionIterator
from disnake.subscription import Subscription as Subscription
class SKU:
    async def fetch_subscription(self) -> Subscription: ...
    def subscriptions(self) -> SubscriptionIterator: ...
