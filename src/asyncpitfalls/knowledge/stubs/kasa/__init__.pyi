"""python-kasa 0.12.0: its coroutine functions."""

from kasa.device import Device as Device
from kasa.discover import Discover as Discover
from kasa.feature import Feature as Feature
from kasa.interfaces.light import Light as Light
from kasa.interfaces.thermostat import Thermostat as Thermostat
from kasa.module import Module as Module
from kasa.protocols.iotprotocol import IotProtocol as IotProtocol
from kasa.protocols.protocol import BaseProtocol as BaseProtocol
from kasa.protocols.smartcamprotocol import SmartCamProtocol as SmartCamProtocol
from kasa.protocols.smartprotocol import SmartProtocol as SmartProtocol
from kasa.transports.basetransport import BaseTransport as BaseTransport
