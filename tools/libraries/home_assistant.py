"""Home Assistant.

What is written here by hand was read in the code of Home Assistant 2025.1 (``components/``: the entities of a platform
are entities).
"""

from __future__ import annotations

from tools.libraries.library import Library

HELPERS = (
    *("condition", "config_entry_oauth2_flow", "discovery", "entity", "entity_component", "entity_registry"),
    *("instance_id", "integration_platform", "intent", "reload", "script", "service", "state", "storage"),
    *("system_info", "translation", "trigger", "update_coordinator"),
)
"""The helpers of Home Assistant that integrations use."""

_PLATFORMS = (
    *("alarm_control_panel", "binary_sensor", "button", "camera", "climate", "cover", "date", "datetime"),
    *(
        "device_tracker",
        "event",
        "fan",
        "humidifier",
        "lawn_mower",
        "light",
        "lock",
        "media_player",
        "notify",
        "number",
    ),
    *("remote", "scene", "select", "sensor", "siren", "switch", "text", "time", "todo", "update", "vacuum", "valve"),
    *("water_heater", "weather"),
)

_CLASSES = {
    "alarm_control_panel": ("AlarmControlPanelEntity",),
    "lawn_mower": ("LawnMowerEntity",),
    "media_player": ("MediaPlayerEntity",),
    "sensor": ("RestoreSensor", "SensorEntity"),
    "todo": ("TodoListEntity",),
    "vacuum": ("StateVacuumEntity", "VacuumEntity"),
    "device_tracker": (),
}

RESTORING = """
from homeassistant.helpers.entity import Entity as _Entity
class RestoreEntity(_Entity):
    async def async_get_last_extra_data(self): ...
    async def async_get_last_state(self): ...
"""


def _platform(name: str) -> Library:
    """The entities of a platform of Home Assistant: what they have themselves is overridden in every class of one."""
    classes = _CLASSES.get(name, (f"{name.title().replace('_', '')}Entity",))
    text = "\nfrom homeassistant.helpers.entity import Entity as _Entity\n"
    text += "".join(f"class {each}(_Entity): ...\n" for each in classes)
    return Library("homeassistant", (f"homeassistant.components.{name}",), "homeassistant.none", more=text)


HOME_ASSISTANT = (
    Library(
        "homeassistant",
        (
            "homeassistant.core",
            "homeassistant.config_entries",
            *("homeassistant.loader", "homeassistant.setup", "homeassistant.components.mqtt"),
            *("homeassistant.components.panel_custom", "homeassistant.components.recorder.statistics"),
            *(f"homeassistant.helpers.{name}" for name in HELPERS),
        ),
        ("homeassistant.core", "homeassistant.config_entries", "homeassistant.helpers."),
    ),
    *(_platform(name) for name in _PLATFORMS if _CLASSES.get(name, (name,))),
    Library("homeassistant", ("homeassistant.helpers.restore_state",), "homeassistant.none", more=RESTORING),
)
