"""mautrix 0.21.1: its coroutine functions."""

from mautrix.client.api.client import ClientAPI as ClientAPI
from mautrix.client.client import Client as Client
from mautrix.client.dispatcher import Dispatcher as Dispatcher
from mautrix.client.dispatcher import MembershipEventDispatcher as MembershipEventDispatcher
from mautrix.client.dispatcher import SimpleDispatcher as SimpleDispatcher
from mautrix.client.encryption_manager import DecryptionDispatcher as DecryptionDispatcher
from mautrix.client.encryption_manager import EncryptingAPI as EncryptingAPI
from mautrix.client.state_store.abstract import StateStore as StateStore
from mautrix.client.state_store.file import FileStateStore as FileStateStore
from mautrix.client.state_store.memory import MemoryStateStore as MemoryStateStore
from mautrix.client.state_store.sync import MemorySyncStore as MemorySyncStore
from mautrix.client.state_store.sync import SyncStore as SyncStore
from mautrix.client.store_updater import StoreUpdatingAPI as StoreUpdatingAPI
from mautrix.client.syncer import Syncer as Syncer
