"""tiktokapi 7.3.3: its coroutine functions."""

from TikTokApi.tiktok import TikTokApi as TikTokApi
