"""aioftp 0.28.3: its coroutine functions."""

from aioftp.client import BaseClient as BaseClient
from aioftp.client import Client as Client
from aioftp.client import DataConnectionThrottleStreamIO as DataConnectionThrottleStreamIO
from aioftp.common import AsyncStreamIterator as AsyncStreamIterator
from aioftp.common import StreamIO as StreamIO
from aioftp.common import Throttle as Throttle
from aioftp.common import ThrottleStreamIO as ThrottleStreamIO
from aioftp.pathio import AbstractPathIO as AbstractPathIO
from aioftp.pathio import AsyncPathIO as AsyncPathIO
from aioftp.pathio import MemoryPathIO as MemoryPathIO
from aioftp.pathio import PathIO as PathIO
from aioftp.server import AbstractUserManager as AbstractUserManager
from aioftp.server import MemoryUserManager as MemoryUserManager
from aioftp.server import Server as Server
from aioftp.server import User as User
