"""homeassistant 2025.4.4: its coroutine functions."""

from homeassistant.core import HomeAssistant as HomeAssistant
async def async_list_statistic_ids(): ...
