"""procrastinate 3.10.0: its coroutine functions."""

from procrastinate.app import App as App
from procrastinate.blueprints import Blueprint as Blueprint
from procrastinate.connector import BaseConnector as BaseConnector
from procrastinate.job_context import JobContext as JobContext
from procrastinate.psycopg_connector import PsycopgConnector as PsycopgConnector
from procrastinate.sync_psycopg_connector import SyncPsycopgConnector as SyncPsycopgConnector
