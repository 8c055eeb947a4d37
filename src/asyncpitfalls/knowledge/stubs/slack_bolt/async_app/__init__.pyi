"""slack-bolt 1.30.0: its coroutine functions."""

from slack_bolt.app.async_app import AsyncApp as AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck as AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext as AsyncBoltContext
from slack_bolt.context.get_thread_context.async_get_thread_context import AsyncGetThreadContext as AsyncGetThreadContext
from slack_bolt.context.respond.async_respond import AsyncRespond as AsyncRespond
from slack_bolt.context.save_thread_context.async_save_thread_context import AsyncSaveThreadContext as AsyncSaveThreadContext
from slack_bolt.context.say.async_say import AsyncSay as AsyncSay
from slack_bolt.context.say_stream.async_say_stream import AsyncSayStream as AsyncSayStream
from slack_bolt.context.set_status.async_set_status import AsyncSetStatus as AsyncSetStatus
from slack_bolt.context.set_suggested_prompts.async_set_suggested_prompts import AsyncSetSuggestedPrompts as AsyncSetSuggestedPrompts
from slack_bolt.context.set_title.async_set_title import AsyncSetTitle as AsyncSetTitle
from slack_bolt.listener.async_listener import AsyncListener as AsyncListener
from slack_bolt.listener_matcher.async_listener_matcher import AsyncCustomListenerMatcher as AsyncCustomListenerMatcher
from slack_bolt.middleware.assistant.async_assistant import AsyncAssistant as AsyncAssistant
from slack_bolt.request.async_request import AsyncBoltRequest as AsyncBoltRequest
