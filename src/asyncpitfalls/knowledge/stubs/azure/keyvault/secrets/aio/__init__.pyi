"""azure-keyvault-secrets 4.12.0: its coroutine functions."""

from azure.keyvault.secrets.aio._client import SecretClient as SecretClient
