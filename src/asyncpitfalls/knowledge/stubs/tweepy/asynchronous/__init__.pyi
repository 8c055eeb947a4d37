"""tweepy 4.17.0: its coroutine functions."""

from tweepy.asynchronous.client import AsyncClient as AsyncClient
from tweepy.asynchronous.streaming import AsyncStreamingClient as AsyncStreamingClient
