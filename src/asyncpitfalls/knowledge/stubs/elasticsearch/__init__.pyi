"""elasticsearch 9.5.1: its coroutine functions."""

from elasticsearch._async.client import AsyncElasticsearch as AsyncElasticsearch
