"""taskiq 0.13.0: its coroutine functions."""

from taskiq.abc.broker import AsyncBroker as AsyncBroker
from taskiq.abc.middleware import TaskiqMiddleware as TaskiqMiddleware
from taskiq.abc.result_backend import AsyncResultBackend as AsyncResultBackend
from taskiq.abc.schedule_source import ScheduleSource as ScheduleSource
from taskiq.brokers.inmemory_broker import InMemoryBroker as InMemoryBroker
from taskiq.brokers.zmq_broker import ZeroMQBroker as ZeroMQBroker
from taskiq.context import Context as Context
from taskiq.decor import AsyncTaskiqDecoratedTask as AsyncTaskiqDecoratedTask
from taskiq.middlewares.prometheus_middleware import PrometheusMiddleware as PrometheusMiddleware
from taskiq.middlewares.simple_retry_middleware import SimpleRetryMiddleware as SimpleRetryMiddleware
from taskiq.middlewares.smart_retry_middleware import SmartRetryMiddleware as SmartRetryMiddleware
from taskiq.scheduler.scheduler import TaskiqScheduler as TaskiqScheduler
from taskiq.task import AsyncTaskiqTask as AsyncTaskiqTask
async def gather(): ...
