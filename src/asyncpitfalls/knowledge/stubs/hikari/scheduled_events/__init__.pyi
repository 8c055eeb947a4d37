"""hikari 2.7.0: its coroutine functions."""

from hikari.files import URL as URL
from hikari.guilds import Member as Member
from hikari.traits import RESTAware as RESTAware
from hikari.users import User as User
class ScheduledEvent:
    app: RESTAware
    creator: User
    def make_image_url(self) -> URL: ...
class ScheduledExternalEvent:
    app: RESTAware
    creator: User
    def make_image_url(self) -> URL: ...
class ScheduledStageEvent:
    app: RESTAware
    creator: User
    def make_image_url(self) -> URL: ...
class ScheduledVoiceEvent:
    app: RESTAware
    creator: User
    def make_image_url(self) -> URL: ...
class ScheduledEventUser:
    member: Member
    user: User
