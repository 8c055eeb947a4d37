"""hikari 2.7.0: its coroutine functions."""

from hikari.guilds import Member as Member
from hikari.traits import RESTAware as RESTAware
class VoiceState:
    app: RESTAware
    member: Member
