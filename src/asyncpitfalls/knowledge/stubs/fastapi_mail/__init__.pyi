"""fastapi-mail 1.6.8: its coroutine functions."""

from fastapi_mail.fastmail import FastMail as FastMail
