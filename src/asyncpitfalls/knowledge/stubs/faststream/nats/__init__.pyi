"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.parser import ParserProto as NatsParserType
from faststream._internal.testing.app import TestApp as TestApp
from faststream.nats.broker.broker import NatsBroker as NatsBroker
from faststream.nats.broker.router import NatsRouter as NatsRouter
from faststream.nats.testing import TestNatsBroker as TestNatsBroker
