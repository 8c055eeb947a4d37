"""homeassistant 2025.4.4: its coroutine functions."""

from homeassistant.core import HomeAssistant as HomeAssistant
class BaseRegistry:
    hass: HomeAssistant
    def async_schedule_save(self): ...
