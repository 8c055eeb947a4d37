"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.authorization.async_authorize import AsyncAuthorize as AsyncAuthorize
class AsyncOAuthSettings:
    authorize: AsyncAuthorize
