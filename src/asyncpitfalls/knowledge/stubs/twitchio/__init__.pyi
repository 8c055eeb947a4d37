"""twitchio 3.3.2: its coroutine functions."""

from twitchio.client import AutoClient as AutoClient
from twitchio.client import Client as Client
from twitchio.client import ConduitInfo as ConduitInfo
from twitchio.user import Chatter as Chatter
from twitchio.user import PartialUser as PartialUser
from twitchio.user import User as User
from twitchio.user import UserAuthorisation as UserAuthorisation
