"""a2a-sdk 1.3.0: its coroutine functions."""

from a2a.server.tasks.base_push_notification_sender import BasePushNotificationSender as BasePushNotificationSender
from a2a.server.tasks.inmemory_push_notification_config_store import InMemoryPushNotificationConfigStore as InMemoryPushNotificationConfigStore
from a2a.server.tasks.inmemory_task_store import InMemoryTaskStore as InMemoryTaskStore
from a2a.server.tasks.push_notification_config_store import PushNotificationConfigStore as PushNotificationConfigStore
from a2a.server.tasks.push_notification_sender import PushNotificationSender as PushNotificationSender
from a2a.server.tasks.result_aggregator import ResultAggregator as ResultAggregator
from a2a.server.tasks.task_manager import TaskManager as TaskManager
from a2a.server.tasks.task_store import TaskStore as TaskStore
from a2a.server.tasks.task_updater import TaskUpdater as TaskUpdater
