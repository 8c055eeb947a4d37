"""The libraries of which stubs are written, a file for each subject, and what their sources do not show.

Which to take was counted: these are imported by files with ``await`` in public repositories, or by what such
repositories are of a kind with.
"""

from __future__ import annotations

from tools.libraries.agents import AGENTS
from tools.libraries.bots import BOTS
from tools.libraries.devices import DEVICES
from tools.libraries.home_assistant import HOME_ASSISTANT
from tools.libraries.markets import MARKETS
from tools.libraries.stores import STORES
from tools.libraries.systems import SYSTEMS
from tools.libraries.web import WEB

LIBRARIES = (*WEB, *STORES, *SYSTEMS, *AGENTS, *BOTS, *MARKETS, *DEVICES, *HOME_ASSISTANT)
