"""pymongo 4.20.1: its coroutine functions."""

from pymongo.asynchronous.mongo_client import AsyncMongoClient as AsyncMongoClient
