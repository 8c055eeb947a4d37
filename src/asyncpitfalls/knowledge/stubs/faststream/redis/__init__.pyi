"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.parser import ParserProto as RedisParserType
from faststream._internal.testing.app import TestApp as TestApp
from faststream.redis.broker.broker import RedisBroker as RedisBroker
from faststream.redis.broker.cluster_broker import RedisClusterBroker as RedisClusterBroker
from faststream.redis.broker.router import RedisRouter as RedisRouter
from faststream.redis.broker.sentinel_broker import RedisSentinelBroker as RedisSentinelBroker
from faststream.redis.parser.binary import BinaryMessageFormatV1 as BinaryMessageFormatV1
from faststream.redis.testing import TestRedisBroker as TestRedisBroker
