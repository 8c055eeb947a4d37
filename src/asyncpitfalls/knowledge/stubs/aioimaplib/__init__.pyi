"""aioimaplib 2.0.3: its coroutine functions."""

from aioimaplib.aioimaplib import Command as Command
from aioimaplib.aioimaplib import CommandTimeout as CommandTimeout
from aioimaplib.aioimaplib import FetchCommand as FetchCommand
from aioimaplib.aioimaplib import IMAP4 as IMAP4
from aioimaplib.aioimaplib import IMAP4ClientProtocol as IMAP4ClientProtocol
from aioimaplib.aioimaplib import IMAP4_SSL as IMAP4_SSL
from aioimaplib.aioimaplib import IdleCommand as IdleCommand
from aioimaplib.aioimaplib import IncompleteRead as IncompleteRead
