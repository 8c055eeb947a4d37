"""mautrix 0.21.1: its coroutine functions."""

from mautrix.appservice.api.appservice import AppServiceAPI as AppServiceAPI
from mautrix.appservice.api.appservice import ChildAppServiceAPI as ChildAppServiceAPI
from mautrix.appservice.api.intent import IntentAPI as IntentAPI
from mautrix.appservice.appservice import AppService as AppService
from mautrix.appservice.as_handler import AppServiceServerMixin as AppServiceServerMixin
from mautrix.appservice.state_store.memory import ASStateStore as ASStateStore
