"""jinja2 3.1.6: its coroutine functions."""

from jinja2.environment import Environment as Environment
from jinja2.environment import Template as Template
