"""aiosmtplib 5.1.3: its coroutine functions."""

from aiosmtplib.smtp import SMTP as SMTP
async def send(): ...
