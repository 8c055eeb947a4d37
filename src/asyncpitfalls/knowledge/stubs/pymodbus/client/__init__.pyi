"""pymodbus 3.16.1: its coroutine functions."""

from pymodbus.client.base import ModbusBaseClient as ModbusBaseClient
from pymodbus.client.serial import AsyncModbusSerialClient as AsyncModbusSerialClient
from pymodbus.client.tcp import AsyncModbusTcpClient as AsyncModbusTcpClient
from pymodbus.client.tls import AsyncModbusTlsClient as AsyncModbusTlsClient
from pymodbus.client.udp import AsyncModbusUdpClient as AsyncModbusUdpClient
