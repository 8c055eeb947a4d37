"""azure-servicebus 7.15.0: its coroutine functions."""

from azure.servicebus.aio._async_auto_lock_renewer import AutoLockRenewer as AutoLockRenewer
from azure.servicebus.aio._servicebus_client_async import ServiceBusClient as ServiceBusClient
from azure.servicebus.aio._servicebus_receiver_async import ServiceBusReceiver as ServiceBusReceiver
from azure.servicebus.aio._servicebus_sender_async import ServiceBusSender as ServiceBusSender
from azure.servicebus.aio._servicebus_session_async import ServiceBusSession as ServiceBusSession
