"""asyncssh 2.24.1: its coroutine functions."""

from asyncssh.agent import SSHAgentClient as SSHAgentClient
from asyncssh.agent import SSHAgentKeyPair as SSHAgentKeyPair
from asyncssh.channel import SSHClientChannel as SSHClientChannel
from asyncssh.channel import SSHServerChannel as SSHServerChannel
from asyncssh.channel import SSHTCPChannel as SSHTCPChannel
from asyncssh.channel import SSHTunTapChannel as SSHTunTapChannel
from asyncssh.channel import SSHUNIXChannel as SSHUNIXChannel
from asyncssh.connection import SSHAcceptor as SSHAcceptor
from asyncssh.connection import SSHClientConnection as SSHClientConnection
from asyncssh.connection import SSHClientConnectionOptions as SSHClientConnectionOptions
from asyncssh.connection import SSHServerConnection as SSHServerConnection
from asyncssh.connection import SSHServerConnectionOptions as SSHServerConnectionOptions
from asyncssh.forward import SSHForwarder as SSHForwarder
from asyncssh.listener import SSHListener as SSHListener
from asyncssh.process import SSHClientProcess as SSHClientProcess
from asyncssh.process import SSHServerProcess as SSHServerProcess
from asyncssh.sftp import SFTPClient as SFTPClient
from asyncssh.sftp import SFTPClientFile as SFTPClientFile
from asyncssh.sftp import SFTPServer as SFTPServer
from asyncssh.stream import SSHReader as SSHReader
from asyncssh.stream import SSHWriter as SSHWriter
from asyncssh.subprocess import SSHSubprocessTransport as SSHSubprocessTransport
async def create_connection(): ...
async def get_server_auth_methods(): ...
async def get_server_host_key(): ...
async def scp(): ...
from collections.abc import Generator
from asyncssh.connection import SSHClientConnection as SSHClientConnection
class _Connecting:
    async def __aenter__(self) -> SSHClientConnection: ...
    def __await__(self) -> Generator[None, None, SSHClientConnection]: ...
def connect() -> _Connecting: ...
