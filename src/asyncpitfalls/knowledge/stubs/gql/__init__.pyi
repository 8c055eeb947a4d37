"""gql 4.4.0: its coroutine functions."""

from gql.client import Client as Client
