"""jupyter-client 8.10.0: its coroutine functions."""

from jupyter_client.asynchronous.client import AsyncKernelClient as AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager as AsyncKernelManager
from jupyter_client.manager import KernelManager as KernelManager
from jupyter_client.multikernelmanager import AsyncMultiKernelManager as AsyncMultiKernelManager
from jupyter_client.multikernelmanager import MultiKernelManager as MultiKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner as LocalProvisioner
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase as KernelProvisionerBase
