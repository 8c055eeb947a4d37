"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.parser import ParserProto as KafkaParserType
from faststream._internal.testing.app import TestApp as TestApp
from faststream.kafka.broker.broker import KafkaBroker as KafkaBroker
from faststream.kafka.broker.router import KafkaRouter as KafkaRouter
from faststream.kafka.testing import TestKafkaBroker as TestKafkaBroker
