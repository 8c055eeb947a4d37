"""The request waits in a thread: the clock ticks meanwhile."""

import asyncio
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


class Slow(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        time.sleep(0.3)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


async def fetch(url: str) -> None:
    print("asking")
    await asyncio.to_thread(urllib.request.urlopen, url)
    print("answered")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main(url: str) -> None:
    await asyncio.gather(fetch(url), clock())


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    asyncio.run(main(f"http://127.0.0.1:{server.server_port}/"))
    server.shutdown()
