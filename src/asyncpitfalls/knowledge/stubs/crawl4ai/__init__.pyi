"""crawl4ai 0.9.5: its coroutine functions."""

from crawl4ai.async_webcrawler import AsyncWebCrawler as AsyncWebCrawler
