"""google-genai 3.6.1: its coroutine functions."""

from google.genai.client import Client as Client
