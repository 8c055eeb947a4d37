"""a2a-sdk 1.3.0: its coroutine functions."""

class PushNotificationSender:
    async def send_notification(self): ...
