"""ib-async 2.1.0: its coroutine functions."""

from ib_async.ib import IB as IB
from ib_async.ibcontroller import IBC as IBC
from ib_async.ibcontroller import Watchdog as Watchdog
