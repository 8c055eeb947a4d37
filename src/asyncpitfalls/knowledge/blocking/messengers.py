"""Messengers and mail, which are told over HTTP what to send.

Sources: each library's own reference; the names were compared with the sources of pyTelegramBotAPI 4, line-bot-sdk 3,
lark-oapi, tweepy 4, praw 8, sendgrid 6, resend 2, sib-api-v3-sdk 7 (brevo-python 1 is the same by another name) and
firebase-admin 7, as of November 2026. ``X.*.verb`` is the method of any resource of a client.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import HTTP, KEYWORD_ONLY, Given, blocking, meanings

_TELEGRAM = (
    "answer_callback_query answer_inline_query ban_chat_member copy_message delete_message delete_messages"
    " delete_webhook download_file edit_message_caption edit_message_media edit_message_reply_markup edit_message_text"
    " forward_message get_chat get_chat_administrators get_chat_member get_chat_member_count get_file get_me"
    " get_updates infinity_polling kick_chat_member leave_chat pin_chat_message polling remove_webhook reply_to"
    " restrict_chat_member send_animation send_audio send_chat_action send_contact send_dice send_document send_game"
    " send_invoice send_location send_media_group send_message send_photo send_poll send_sticker send_venue send_video"
    " send_video_note send_voice set_message_reaction set_my_commands set_webhook unban_chat_member unpin_chat_message"
)
_LINE = "broadcast get_bot_info get_group_summary get_profile multicast push_message reply_message"

ROWS = (
    *blocking(
        HTTP,
        _TELEGRAM,
        of="telebot.TeleBot",
        source="pyTelegramBotAPI",
        instead=("telebot.async_telebot.AsyncTeleBot",),
    ),
    *blocking(
        HTTP,
        f"{_LINE} get_group_member_profile get_message_content get_room_member_profile leave_group leave_room",
        of="linebot.LineBotApi",
        source="line-bot-sdk",
        instead=("linebot.v3.messaging.AsyncMessagingApi",),
    ),
    *blocking(
        HTTP,
        f"{_LINE} show_loading_animation",
        of="linebot.v3.messaging.MessagingApi",
        source="line-bot-sdk",
        instead=("linebot.v3.messaging.AsyncMessagingApi",),
        unless=(Given("async_req", KEYWORD_ONLY, ("True",)),),
    ),
    *blocking(
        HTTP,
        "create delete get list patch reply update",
        of="lark_oapi.Client.*",
        source="lark-oapi (`acreate`, `areply` and their like are the async ones)",
    ),
    *blocking(
        HTTP,
        "create_tweet delete_tweet follow_user get_home_timeline get_liked_tweets get_me get_tweet get_tweets get_user"
        " get_users get_users_followers get_users_following get_users_mentions get_users_tweets like retweet"
        " search_all_tweets search_recent_tweets unfollow_user unlike unretweet",
        of="tweepy.Client",
        source="tweepy, Client",
        instead=("tweepy.asynchronous.AsyncClient",),
    ),
    *blocking(
        HTTP,
        "create_favorite destroy_status get_status get_user home_timeline media_upload mentions_timeline retweet"
        " search_tweets send_direct_message update_status update_status_with_media user_timeline verify_credentials",
        of="tweepy.API",
        source="tweepy, API",
        instead=("tweepy.asynchronous.AsyncClient",),
    ),
    *blocking(
        HTTP,
        "delete get patch post put request",
        of="praw.Reddit",
        source="praw (`asyncpraw` is the async one)",
        instead=("asyncpraw.Reddit",),
    ),
    *blocking(HTTP, "send", of="sendgrid.SendGridAPIClient", source="sendgrid"),
    *blocking(
        HTTP,
        "cancel get list send update",
        of="resend.Emails",
        source="resend (`send_async` and its like are the async ones)",
        instead=("resend.Emails.send_async",),
    ),
    *blocking(HTTP, "send", of="resend.Batch", source="resend", instead=("resend.Batch.send_async",)),
    *blocking(
        HTTP,
        "send_transac_email",
        of="sib_api_v3_sdk.TransactionalEmailsApi",
        source="sib-api-v3-sdk",
        unless=(Given("async_req", KEYWORD_ONLY, ("True",)),),
    ),
    *blocking(
        HTTP,
        "send send_each send_each_for_multicast subscribe_to_topic unsubscribe_from_topic",
        of="firebase_admin.messaging",
        source="firebase-admin, messaging",
        instead=("firebase_admin.messaging.send_each_async",),
    ),
)

STANDS_FOR = meanings("sib_api_v3_sdk.TransactionalEmailsApi", "brevo_python.TransactionalEmailsApi")
