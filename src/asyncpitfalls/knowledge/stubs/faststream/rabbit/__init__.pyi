"""faststream 0.7.8: its coroutine functions."""

from faststream._internal.parser import ParserProto as RabbitParserType
from faststream._internal.testing.app import TestApp as TestApp
from faststream.rabbit.broker.broker import RabbitBroker as RabbitBroker
from faststream.rabbit.broker.router import RabbitRouter as RabbitRouter
from faststream.rabbit.testing import TestRabbitBroker as TestRabbitBroker
