"""a2a-sdk 1.3.0: its coroutine functions."""

class BasePushNotificationSender:
    async def send_notification(self): ...
