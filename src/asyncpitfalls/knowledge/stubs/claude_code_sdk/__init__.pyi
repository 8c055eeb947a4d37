"""claude-code-sdk 0.0.25: its coroutine functions."""

from claude_code_sdk.client import ClaudeSDKClient as ClaudeSDKClient
