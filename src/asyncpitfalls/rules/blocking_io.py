"""Calls that stop the event loop while something outside the program answers: servers, processes, files, databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.blocking.rows import DATABASE, FILE, HTTP, NETWORK, SUBPROCESS
from asyncpitfalls.rules.blocked import hits, on_loop
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Hit
    from asyncpitfalls.project import Project
    from asyncpitfalls.syntax import FunctionFacts


@rule(
    code="APF202",
    name="blocking-http-in-coroutine",
    summary="A coroutine, or a callback of the event loop, makes an HTTP request that stops the whole loop",
    looks_at=on_loop(HTTP),
    bad="""
        import requests


        def fetch(url):
            return requests.get(url, timeout=10).json()


        async def show(url):
            print(fetch(url))  # expect: APF202
    """,
    good="""
        import asyncio

        import requests


        def fetch(url):
            return requests.get(url, timeout=10).json()


        async def show(url):
            print(await asyncio.to_thread(fetch, url))
    """,
    demo="coroutines/blocking_http",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "An object whose type the code does not tell is left alone, so an alarm rests on a known type. A "
        "session whose transport was replaced by one that stays in the process (a test client, a mock) is "
        "reported all the same."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen",
    ),
)
def blocking_http(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A request takes as long as the network and the server take: milliseconds on a good day, until the timeout on a
    bad one, for ever where there is no timeout. A synchronous client waits for the answer in the thread of the
    event loop, and no other coroutine runs meanwhile. One slow server makes everything slow that the loop serves.
    Clients of clouds, models and containers make requests too, though their names do not say so.
    """
    yield from hits(HTTP, facts, project)


@rule(
    code="APF203",
    name="blocking-subprocess-in-coroutine",
    summary="A coroutine, or a callback of the event loop, waits for another process and stops the whole loop",
    looks_at=on_loop(SUBPROCESS),
    bad="""
        import subprocess


        async def version():
            done = subprocess.run(["git", "--version"], capture_output=True)  # expect: APF203
            return done.stdout
    """,
    good="""
        import asyncio
        import subprocess


        async def version():
            process = await asyncio.create_subprocess_exec("git", "--version", stdout=subprocess.PIPE)
            output, _ = await process.communicate()
            return output
    """,
    demo="coroutines/blocking_subprocess",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "Starting a process with `Popen` takes a moment only, and is `probable`; on a machine with memory to "
        "spare it may not matter."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/asyncio-subprocess.html",
        "https://docs.python.org/3/library/subprocess.html",
    ),
)
def blocking_subprocess(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`subprocess.run`, `os.system` and `Popen.wait` return when the other process has ended. Until then the event
    loop cannot run anything else: a command that takes a second stops every coroutine for a second, and one that
    waits for something the loop should give it never ends.
    """
    yield from hits(SUBPROCESS, facts, project)


@rule(
    code="APF204",
    name="blocking-file-io-in-coroutine",
    summary="A coroutine, or a callback of the event loop, reads or writes files and stops the whole loop",
    looks_at=on_loop(FILE),
    bad="""
        from pathlib import Path


        async def save(path: Path, text):
            path.write_text(text)  # expect: APF204
    """,
    good="""
        import asyncio
        from pathlib import Path


        async def save(path: Path, text):
            await asyncio.to_thread(path.write_text, text)
    """,
    demo="coroutines/blocking_file_io",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "A file that lies in memory, or is small and cached, takes microseconds, and at start-up nothing else "
        "may be waiting. To read, write, copy or walk is `certain`; to ask about a single name (`exists`, "
        "`stat`, `unlink`) and to read an object that is open already is `probable`; what mostly stays in "
        "memory is `possible`, as is all of this in tests, and where a condition in a helper decides whether "
        "the file is touched at all. `--min-confidence certain` draws the line at what moves contents."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/functions.html#open",
        "https://docs.python.org/3/library/pathlib.html",
    ),
)
def blocking_file_io(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The file system answers at once from memory, in milliseconds from a disk, and in seconds, or never, from a
    network share or a disk that sleeps. asyncio has no asynchronous files: whatever reads or writes one keeps the
    thread of the event loop until it is done, and all coroutines with it. A large file, many small ones or a loaded
    disk are enough to be noticed.
    """
    yield from hits(FILE, facts, project)


@rule(
    code="APF205",
    name="blocking-database-in-coroutine",
    summary="A coroutine, or a callback of the event loop, waits for a database and stops the whole loop",
    looks_at=on_loop(DATABASE),
    bad="""
        import sqlite3


        async def count(path):
            connection = sqlite3.connect(path)  # expect: APF205
            rows = connection.execute("SELECT count(*) FROM person")  # expect: APF205
            return rows.fetchone()  # expect: APF205
    """,
    good="""
        import asyncio
        import sqlite3


        def count_in_thread(path):
            connection = sqlite3.connect(path)
            return connection.execute("SELECT count(*) FROM person").fetchone()


        async def count(path):
            return await asyncio.to_thread(count_in_thread, path)
    """,
    demo="coroutines/blocking_database",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=("A database that lies in memory answers at once, and is reported all the same."),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/sqlite3.html",
        "https://peps.python.org/pep-0249/",
    ),
)
def blocking_database(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A query takes as long as the database takes, and a locked table or a full pool of connections makes it wait for
    others. A synchronous driver waits in the thread of the event loop. When what it waits for is a transaction of
    another coroutine of the same loop, that coroutine cannot go on to end it, and both wait until a timeout.
    """
    yield from hits(DATABASE, facts, project)


@rule(
    code="APF206",
    name="blocking-network-in-coroutine",
    summary="A coroutine, or a callback of the event loop, waits for a socket or a name and stops the whole loop",
    looks_at=on_loop(NETWORK),
    bad="""
        import socket


        async def ask(host):
            connection = socket.create_connection((host, 7))  # expect: APF206
            connection.sendall(b"hello")  # expect: APF206
            return connection.recv(5)  # expect: APF206
    """,
    good="""
        import asyncio


        async def ask(host):
            reader, writer = await asyncio.open_connection(host, 7)
            writer.write(b"hello")
            await writer.drain()
            return await reader.readexactly(5)
    """,
    demo="coroutines/blocking_network",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "A socket that was told not to block in another file is not known to be; one told so in the same file is."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/socket.html#notes-on-socket-timeouts",
        "https://docs.python.org/3/library/asyncio-stream.html",
    ),
)
def blocking_network(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A socket blocks unless it is told otherwise: connecting, sending and receiving return when the other side has
    answered, and looking up a name when a name server has. Until then the event loop runs nothing else. If the
    other side is served by the same loop, both wait for ever.
    """
    yield from hits(NETWORK, facts, project)
