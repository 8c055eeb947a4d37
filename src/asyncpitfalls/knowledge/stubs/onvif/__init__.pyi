"""onvif-zeep-async 4.3.0: its coroutine functions."""

from onvif.client import ONVIFCamera as ONVIFCamera
from onvif.client import ONVIFService as ONVIFService
