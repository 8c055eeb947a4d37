"""aio-pika 10.2.1: its coroutine functions."""

from aio_pika.abc import AbstractConnection as AbstractConnection
from aio_pika.abc import AbstractRobustConnection as AbstractRobustConnection
from aio_pika.channel import Channel as Channel
from aio_pika.connection import Connection as Connection
from aio_pika.exchange import Exchange as Exchange
from aio_pika.message import IncomingMessage as IncomingMessage
from aio_pika.queue import Queue as Queue
from aio_pika.robust_channel import RobustChannel as RobustChannel
from aio_pika.robust_connection import RobustConnection as RobustConnection
from aio_pika.robust_exchange import RobustExchange as RobustExchange
from aio_pika.robust_queue import RobustQueue as RobustQueue
async def connect() -> AbstractConnection: ...
async def connect_robust() -> AbstractRobustConnection: ...
