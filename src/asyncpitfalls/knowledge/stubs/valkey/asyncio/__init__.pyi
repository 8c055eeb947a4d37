"""valkey 6.2.0: its coroutine functions."""

from valkey.asyncio.client import Valkey as Redis
from valkey.asyncio.client import Valkey as StrictRedis
from valkey.asyncio.client import Valkey as StrictValkey
from valkey.asyncio.client import Valkey as Valkey
def from_url() -> Valkey: ...
