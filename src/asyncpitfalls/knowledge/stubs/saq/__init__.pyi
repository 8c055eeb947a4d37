"""saq 0.26.4: its coroutine functions."""

from saq.job import Job as Job
from saq.queue.base import Queue as Queue
from saq.worker import Worker as Worker
