"""aiounifi 74: its coroutine functions."""

from aiounifi.interfaces.clients import Clients as Clients
from aiounifi.interfaces.clients_all import ClientsAll as ClientsAll
from aiounifi.interfaces.connectivity import Connectivity as Connectivity
from aiounifi.interfaces.devices import Devices as Devices
from aiounifi.interfaces.dpi_restriction_apps import DPIRestrictionApps as DPIRestrictionApps
from aiounifi.interfaces.dpi_restriction_groups import DPIRestrictionGroups as DPIRestrictionGroups
from aiounifi.interfaces.events import EventHandler as EventHandler
from aiounifi.interfaces.messages import MessageHandler as MessageHandler
from aiounifi.interfaces.outlets import Outlets as Outlets
from aiounifi.interfaces.port_forwarding import PortForwarding as PortForwarding
from aiounifi.interfaces.ports import Ports as Ports
from aiounifi.interfaces.sites import Sites as Sites
from aiounifi.interfaces.system_information import SystemInformationHandler as SystemInformationHandler
from aiounifi.interfaces.traffic_routes import TrafficRoutes as TrafficRoutes
from aiounifi.interfaces.traffic_rules import TrafficRules as TrafficRules
from aiounifi.interfaces.wlans import Wlans as Wlans
class Controller:
    clients: Clients
    clients_all: ClientsAll
    connectivity: Connectivity
    devices: Devices
    dpi_apps: DPIRestrictionApps
    dpi_groups: DPIRestrictionGroups
    events: EventHandler
    messages: MessageHandler
    outlets: Outlets
    port_forwarding: PortForwarding
    ports: Ports
    sites: Sites
    system_information: SystemInformationHandler
    traffic_routes: TrafficRoutes
    traffic_rules: TrafficRules
    wlans: Wlans
    async def initialize(self): ...
    async def login(self): ...
    async def request(self): ...
