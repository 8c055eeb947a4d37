"""HTTP: the standard library, and the clients that everybody uses.

Sources: Python documentation, "urllib.request", "http.client", "urllib.robotparser", "xmlrpc.client"; the
documentation of requests ("Developer Interface"), httpx ("Developer Interface"), urllib3 ("PoolManager").
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.files import IN_MEMORY
from asyncpitfalls.knowledge.blocking.rows import HTTP, blocking, meanings, opened

_CLIENTS = ("httpx.AsyncClient", "aiohttp.ClientSession")
_METHODS = "delete get head options patch post put request"

ROWS = (
    *blocking(
        HTTP, "urlopen urlretrieve OpenerDirector.open", of="urllib.request", source="urllib.request", instead=_CLIENTS
    ),
    *blocking(HTTP, "read", of="urllib.robotparser.RobotFileParser", source="urllib.robotparser"),
    *blocking(
        HTTP,
        "connect request getresponse endheaders",
        of="http.client.HTTPConnection",
        source="http.client",
        instead=_CLIENTS,
    ),
    *opened(
        blocking(
            HTTP,
            "read",
            of="http.client.HTTPResponse",
            source="http.client",
            confidence=Confidence.PROBABLE,
            instead=_CLIENTS,
        )
    ),
    *blocking(HTTP, _METHODS, of="requests", source="requests, Main Interface", instead=_CLIENTS),
    *blocking(HTTP, f"{_METHODS} send", of="requests.Session", source="requests, Request Sessions", instead=_CLIENTS),
    *blocking(HTTP, f"{_METHODS} stream", of="httpx", source="httpx, Helper Functions", instead=_CLIENTS),
    *blocking(HTTP, f"{_METHODS} send stream", of="httpx.Client", source="httpx, Client", instead=_CLIENTS),
    *blocking(HTTP, "request", of="urllib3", source="urllib3", instead=_CLIENTS),
    *blocking(
        HTTP,
        "request request_encode_body request_encode_url urlopen",
        of="urllib3.PoolManager",
        source="urllib3, PoolManager",
        instead=_CLIENTS,
    ),
    *blocking(
        HTTP,
        "request request_encode_body request_encode_url urlopen",
        of="urllib3.HTTPConnectionPool",
        source="urllib3, ConnectionPool",
        instead=_CLIENTS,
    ),
    *blocking(
        HTTP,
        "get post put delete patch head options request",
        of="cloudscraper.CloudScraper",
        source="cloudscraper (a requests.Session)",
        instead=_CLIENTS,
    ),
    *blocking(HTTP, "main", of="pip", source="pip 26 (installs and asks the package index)"),
    *blocking(HTTP, "download", of="wget", source="wget 3 (urllib underneath)", instead=_CLIENTS),
)

STANDS_FOR = {
    **meanings("requests.Session", "requests.sessions.Session", "requests.sessions.session"),
    **meanings("requests.Session()", "requests.session()"),
    **{f"requests.api.{name}": f"requests.{name}" for name in _METHODS.split()},
    **meanings("httpx.Client", "httpx._client.Client"),
    **meanings("urllib3.PoolManager", "urllib3.poolmanager.PoolManager", "urllib3.ProxyManager"),
    **meanings("urllib3.HTTPConnectionPool", "urllib3.connectionpool.HTTPConnectionPool"),
    **meanings("urllib3.HTTPConnectionPool", "urllib3.HTTPSConnectionPool"),
    **meanings("urllib.request.OpenerDirector()", "urllib.request.build_opener()"),
    **meanings("http.client.HTTPConnection", "http.client.HTTPSConnection"),
    **meanings("http.client.HTTPResponse()", "http.client.HTTPConnection.getresponse()", "urllib.request.urlopen()"),
    # Who makes one by hand has what it reads.
    **meanings(IN_MEMORY, "http.client.HTTPResponse()"),
    **meanings("cloudscraper.CloudScraper()", "cloudscraper.create_scraper()"),
    **meanings("pip.main", "pip._internal.main", "pip._internal.cli.main.main"),
}
