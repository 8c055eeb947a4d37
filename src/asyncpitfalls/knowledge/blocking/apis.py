"""Services that are asked over HTTP: spreadsheets, trackers, search, markets, identity, translation.

Sources: each library's own reference; the names were compared with the sources of spotipy, gspread 6,
google-api-python-client, google-cloud-texttospeech, -speech and -translate, firebase-admin 7, jira, python-gitlab,
notion-client 3, msal, hvac 2, replicate 1, together,
firecrawl-py 4, duckduckgo-search 8, ddgs 9, wikipedia 1.4, newsapi-python, deep-translator, feedparser 6, yfinance 1,
yt-dlp, dashscope, zhipuai, mem0ai, crewai, langgraph 1, web3 8, ccxt 4, requests-html, requests-oauthlib, curl-cffi,
niquests, httplib2 and geopy 2, as of November 2026. ``X.*.verb`` is the method of any resource of a client.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import HTTP, KEYWORD_ONLY, Given, blocking, meanings

_PLAYLISTS = (
    "album album_tracks artist artist_albums artist_top_tracks audio_features current_playback current_user"
    " current_user_playing_track current_user_playlists current_user_saved_tracks current_user_top_tracks devices me"
    " next next_track pause_playback playlist playlist_add_items playlist_items playlist_tracks recommendations search"
    " start_playback track tracks user user_playlist_create user_playlists volume"
)

_OFFICE = (
    *blocking(
        HTTP,
        "copy create del_spreadsheet export list_spreadsheet_files open open_by_key open_by_url openall",
        of="gspread.Client",
        source="gspread (`gspread_asyncio` is the async one)",
        instead=("gspread_asyncio.AsyncioGspreadClientManager",),
    ),
    *blocking(
        HTTP,
        "add_worksheet batch_update del_worksheet duplicate_sheet fetch_sheet_metadata get_worksheet share"
        " values_append values_get values_update worksheet worksheets",
        of="gspread.Spreadsheet",
        source="gspread",
        instead=("gspread_asyncio.AsyncioGspreadClientManager",),
    ),
    *blocking(
        HTTP,
        "acell append_row append_rows batch_clear batch_get batch_update cell clear col_values delete_rows find findall"
        " format get get_all_records get_all_values get_values insert_row insert_rows row_values sort update"
        " update_acell update_cell update_cells",
        of="gspread.Worksheet",
        source="gspread",
        instead=("gspread_asyncio.AsyncioGspreadClientManager",),
    ),
    *blocking(HTTP, "execute", of="googleapiclient.discovery.build.*", source="google-api-python-client"),
    *blocking(
        HTTP,
        "append create delete list query retrieve update",
        of="notion_client.Client.*",
        source="notion-client",
        instead=("notion_client.AsyncClient",),
    ),
    *blocking(
        HTTP,
        "request search",
        of="notion_client.Client",
        source="notion-client",
        instead=("notion_client.AsyncClient",),
    ),
    *blocking(
        HTTP,
        "add_attachment add_comment add_watcher add_worklog assign_issue comments create_issue create_issues"
        " create_issue_link fields issue myself project projects search_issues search_users transition_issue"
        " transitions user",
        of="jira.JIRA",
        source="jira",
    ),
    *blocking(HTTP, "create delete get list save update", of="gitlab.Gitlab.*", source="python-gitlab"),
    *blocking(HTTP, "auth", of="gitlab.Gitlab", source="python-gitlab"),
    *blocking(HTTP, _PLAYLISTS, of="spotipy.Spotify", source="spotipy"),
)

_IDENTITY = (
    *blocking(
        HTTP,
        "acquire_token_by_auth_code_flow acquire_token_by_authorization_code acquire_token_by_device_flow"
        " acquire_token_by_refresh_token acquire_token_by_username_password acquire_token_for_client"
        " acquire_token_interactive acquire_token_on_behalf_of acquire_token_silent initiate_device_flow",
        of="msal.ClientApplication",
        source="msal",
    ),
    *blocking(
        HTTP,
        "create_or_update_secret delete_metadata_and_all_versions list_secrets patch read_secret read_secret_metadata"
        " read_secret_version",
        of="hvac.Client.*",
        source="hvac",
    ),
    *blocking(HTTP, "delete is_authenticated list read write", of="hvac.Client", source="hvac"),
    *blocking(
        HTTP,
        "create_user delete_user get_user get_user_by_email get_users list_users set_custom_user_claims update_user",
        of="firebase_admin.auth",
        source="firebase-admin, auth",
    ),
    *blocking(
        HTTP,
        "verify_id_token verify_session_cookie",
        of="firebase_admin.auth",
        source="firebase-admin, auth (fetches certificates now and then)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        HTTP, "delete get push set transaction update", of="firebase_admin.db.Reference", source="firebase-admin"
    ),
    *blocking(
        HTTP,
        "refresh",
        of="google.oauth2.credentials.Credentials",
        source="google-auth",
    ),
    *blocking(HTTP, "refresh", of="google.oauth2.service_account.Credentials", source="google-auth"),
)

OF_ADDRESS_OR_CONTENT = frozenset({"feedparser.parse"})
"""What fetches what it is given as an address, and reads what it is given as a text."""
CONTENTS = frozenset({"body", "content", "data", "getvalue", "read", "text"})
"""How responses and files call what they hold."""

_SEARCH = (
    *blocking(HTTP, "images news text videos", of="duckduckgo_search.DDGS", source="duckduckgo-search"),
    *blocking(HTTP, "books extract images news text videos", of="ddgs.DDGS", source="ddgs"),
    *blocking(HTTP, "geosearch languages page random search suggest summary", of="wikipedia", source="wikipedia"),
    *blocking(HTTP, "get_dict get_json get_results", of="serpapi.GoogleSearch", source="google-search-results"),
    *blocking(HTTP, "extract search", of="serpapi.Client", source="serpapi"),
    *blocking(
        HTTP, "get_everything get_sources get_top_headlines", of="newsapi.NewsApiClient", source="newsapi-python"
    ),
    *blocking(
        HTTP,
        "parse",
        of="feedparser",
        source="feedparser (fetches what it is given as a URL)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        HTTP,
        "batch_scrape batch_scrape_urls check_crawl_status crawl crawl_url extract map map_url scrape scrape_url"
        " search",
        of="firecrawl.Firecrawl",
        source="firecrawl-py",
        instead=("firecrawl.AsyncFirecrawl",),
    ),
    *(
        row
        for geocoder in ("ArcGIS", "Bing", "GoogleV3", "Nominatim", "Photon")
        for row in blocking(HTTP, "geocode reverse", of=f"geopy.geocoders.{geocoder}", source="geopy")
    ),
    *(
        row
        for translator in ("DeeplTranslator", "GoogleTranslator", "MyMemoryTranslator")
        for row in blocking(
            HTTP, "translate translate_batch", of=f"deep_translator.{translator}", source="deep-translator"
        )
    ),
)

_MARKETS = (
    *blocking(HTTP, "download", of="yfinance", source="yfinance"),
    *blocking(
        HTTP,
        "get_balance_sheet get_calendar get_cashflow get_dividends get_earnings_dates get_fast_info get_financials"
        " get_income_stmt get_info get_news get_recommendations history option_chain",
        of="yfinance.Ticker",
        source="yfinance",
    ),
    *blocking(
        HTTP,
        "cancel_order create_limit_order create_market_order create_order fetch_balance fetch_currencies fetch_markets"
        " fetch_my_trades fetch_ohlcv fetch_open_orders fetch_order fetch_order_book fetch_orders fetch_positions"
        " fetch_ticker fetch_tickers fetch_trades load_markets set_leverage",
        of="ccxt.Exchange",
        source="ccxt",
        instead=("ccxt.async_support",),
    ),
    *blocking(
        HTTP,
        "call estimate_gas get_balance get_block get_code get_logs get_storage_at get_transaction"
        " get_transaction_count get_transaction_receipt send_raw_transaction send_transaction"
        " wait_for_transaction_receipt",
        of="web3.Web3.eth",
        source="web3",
        instead=("web3.AsyncWeb3",),
    ),
    *blocking(
        HTTP,
        "build_transaction call estimate_gas transact",
        of="web3.Web3.eth.contract.functions.*",
        source="web3",
        instead=("web3.AsyncWeb3",),
    ),
)

_WORKING_FOR_LONG = (
    *blocking(HTTP, "run", of="replicate", source="replicate", instead=("replicate.async_run",)),
    *blocking(HTTP, "run", of="replicate.Client", source="replicate (`async_run` is the async one)"),
    *blocking(HTTP, "create", of="together.Together.*", source="together", instead=("together.AsyncTogether",)),
    *blocking(HTTP, "create", of="zhipuai.ZhipuAI.*", source="zhipuai"),
    *(
        row
        for model in ("Application", "Generation", "ImageSynthesis", "MultiModalConversation", "TextEmbedding")
        for row in blocking(
            HTTP,
            "call",
            of=f"dashscope.{model}",
            source="dashscope",
            instead=("dashscope.AioGeneration",),
            unless=(Given("stream", KEYWORD_ONLY, ("True",)),),
        )
    ),
    *(
        row
        for memory in ("Memory", "MemoryClient")
        for row in blocking(
            HTTP,
            "add delete delete_all get get_all history search update",
            of=f"mem0.{memory}",
            source="mem0ai",
            instead=(f"mem0.Async{memory}",),
        )
    ),
    *blocking(
        HTTP, "kickoff kickoff_for_each replay train", of="crewai.Crew", source="crewai (`akickoff` is the async one)"
    ),
    *blocking(
        HTTP,
        "batch invoke stream",
        of="langgraph.graph.StateGraph.compile",
        source="langgraph (`ainvoke`, `astream` are the async ones)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(HTTP, "download extract_info", of="yt_dlp.YoutubeDL", source="yt-dlp"),
    *blocking(
        HTTP,
        "list_voices synthesize_speech",
        of="google.cloud.texttospeech.TextToSpeechClient",
        source="google-cloud-texttospeech",
        instead=("google.cloud.texttospeech.TextToSpeechAsyncClient",),
    ),
    *blocking(
        HTTP,
        "long_running_recognize recognize",
        of="google.cloud.speech.SpeechClient",
        source="google-cloud-speech",
        instead=("google.cloud.speech.SpeechAsyncClient",),
    ),
    *blocking(
        HTTP,
        "detect_language get_languages translate",
        of="google.cloud.translate_v2.Client",
        source="google-cloud-translate",
    ),
)

_METHODS = "delete get head options patch post put request"
_CLIENTS = ("httpx.AsyncClient", "aiohttp.ClientSession")

_TRANSPORTS = (
    *blocking(
        HTTP, _METHODS, of="curl_cffi.requests", source="curl-cffi", instead=("curl_cffi.requests.AsyncSession",)
    ),
    *blocking(
        HTTP,
        _METHODS,
        of="curl_cffi.requests.Session",
        source="curl-cffi",
        instead=("curl_cffi.requests.AsyncSession",),
    ),
    *blocking(HTTP, _METHODS, of="niquests", source="niquests", instead=("niquests.aget",)),
    *blocking(HTTP, _METHODS, of="niquests.Session", source="niquests", instead=("niquests.AsyncSession",)),
    *blocking(HTTP, "request", of="httplib2.Http", source="httplib2", instead=_CLIENTS),
    *blocking(
        HTTP,
        "fetch_token refresh_token",
        of="requests_oauthlib.OAuth2Session",
        source="requests-oauthlib",
        instead=_CLIENTS,
    ),
    *(
        row
        for session in (
            "requests_html.HTMLSession",
            "requests_oauthlib.OAuth1Session",
            "requests_oauthlib.OAuth2Session",
        )
        for row in blocking(HTTP, _METHODS, of=session, source="a requests.Session", instead=_CLIENTS)
    ),
)

ROWS = (*_OFFICE, *_IDENTITY, *_SEARCH, *_MARKETS, *_WORKING_FOR_LONG, *_TRANSPORTS)

_EXCHANGES = (
    "binance binanceus bitfinex bitget bitmex bybit coinbase deribit gate gateio hitbtc htx huobi hyperliquid kraken"
    " kucoin mexc okx poloniex"
)
_OPENING_SHEETS = ("api_key", "authorize", "oauth", "oauth_from_dict", "service_account", "service_account_from_dict")

STANDS_FOR = {
    **meanings("gspread.Client()", *(f"gspread.{name}()" for name in _OPENING_SHEETS)),
    **meanings("gspread.Client", "gspread.client.Client"),
    **meanings(
        "gspread.Spreadsheet()",
        *(f"gspread.Client.{name}()" for name in ("copy", "create", "open", "open_by_key", "open_by_url")),
    ),
    **meanings(
        "gspread.Worksheet()",
        "gspread.Spreadsheet.sheet1",
        "gspread.Spreadsheet.worksheets*",
        *(f"gspread.Spreadsheet.{name}()" for name in ("add_worksheet", "get_worksheet", "worksheet")),
    ),
    **meanings("msal.ClientApplication", "msal.ConfidentialClientApplication", "msal.PublicClientApplication"),
    **meanings("ccxt.Exchange", *(f"ccxt.{name}" for name in _EXCHANGES.split())),
    **meanings("firebase_admin.db.Reference()", "firebase_admin.db.reference()", "firebase_admin.db.Reference.child()"),
    **meanings("google.cloud.firestore.Client()", "firebase_admin.firestore.client()"),
    **meanings(
        "google.oauth2.service_account.Credentials()",
        "google.oauth2.service_account.Credentials.from_service_account_file()",
        "google.oauth2.service_account.Credentials.from_service_account_info()",
    ),
    **meanings(
        "google.oauth2.credentials.Credentials()",
        "google.oauth2.credentials.Credentials.from_authorized_user_file()",
        "google.oauth2.credentials.Credentials.from_authorized_user_info()",
    ),
    **meanings("firecrawl.Firecrawl", "firecrawl.FirecrawlApp"),
    **meanings("mem0.Memory()", "mem0.Memory.from_config()"),
    **meanings("yt_dlp.YoutubeDL", "youtube_dl.YoutubeDL", "yt_dlp.YoutubeDL.YoutubeDL"),
    **meanings("google.cloud.texttospeech", "google.cloud.texttospeech_v1"),
    **meanings("google.cloud.speech", "google.cloud.speech_v1"),
    **meanings("curl_cffi.requests.Session", "curl_cffi.Session"),
}
