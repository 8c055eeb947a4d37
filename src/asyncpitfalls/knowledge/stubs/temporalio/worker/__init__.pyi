"""temporalio 1.35.0: its coroutine functions."""

from temporalio.worker._activity import SharedStateManager as SharedStateManager
from temporalio.worker._interceptor import ActivityInboundInterceptor as ActivityInboundInterceptor
from temporalio.worker._interceptor import Interceptor as Interceptor
from temporalio.worker._interceptor import NexusOperationInboundInterceptor as NexusOperationInboundInterceptor
from temporalio.worker._interceptor import WorkflowInboundInterceptor as WorkflowInboundInterceptor
from temporalio.worker._interceptor import WorkflowOutboundInterceptor as WorkflowOutboundInterceptor
from temporalio.worker._plugin import Plugin as Plugin
from temporalio.worker._replayer import Replayer as Replayer
from temporalio.worker._replayer import ReplayerConfig as ReplayerConfig
from temporalio.worker._tuning import CustomSlotSupplier as CustomSlotSupplier
from temporalio.worker._worker import Worker as Worker
from temporalio.worker._worker import WorkerConfig as WorkerConfig
