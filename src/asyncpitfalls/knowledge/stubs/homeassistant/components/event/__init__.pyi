"""homeassistant 2025.1.4: its coroutine functions."""

from homeassistant.helpers.entity import Entity as _Entity
class EventEntity(_Entity): ...
