"""web3 8.0.0: its coroutine functions."""

from web3.providers.persistent.subscription_manager import SubscriptionManager as SubscriptionManager
class EthSubscription:
    manager: SubscriptionManager
    async def unsubscribe(self): ...
