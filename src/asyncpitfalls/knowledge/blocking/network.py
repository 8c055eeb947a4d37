"""Sockets, names, mail and remote shells.

Source: Python documentation, "socket" (section "Notes on socket timeouts": sockets block unless told otherwise), "ssl",
"smtplib", "ftplib", "imaplib", "poplib", "xmlrpc.client"; the documentation of paramiko, pyserial, websocket-client,
ldap3, pika, kafka-python, smbprotocol, dulwich. What a socket does is left alone where its file makes sockets
non-blocking.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import ANY, NETWORK, Given, blocking, meanings

_STREAMS = ("asyncio.open_connection", "anyio.connect_tcp", "trio.open_tcp_stream")
_NAMES = ("anyio.getaddrinfo", "trio.socket.getaddrinfo")

_SOCKETS = (
    *blocking(NETWORK, "create_connection", of="socket", source="socket, create_connection", instead=_STREAMS),
    *blocking(
        NETWORK,
        "getfqdn gethostbyaddr gethostbyname gethostbyname_ex getnameinfo",
        of="socket",
        source="socket, Other functions",
        instead=_NAMES,
    ),
    # The flags mostly say that the name is a number, or an address of this machine to be bound.
    *blocking(
        NETWORK,
        "getaddrinfo",
        of="socket",
        source="socket, Other functions",
        instead=_NAMES,
        unless=(Given("flags", 5, (ANY,)),),
    ),
    *blocking(
        NETWORK,
        "accept connect recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into sendfile",
        of="socket.socket",
        source="socket, Socket Objects",
        instead=_STREAMS,
    ),
    # What is sent waits only while the system has no room left for it.
    *blocking(
        NETWORK,
        "send sendall sendmsg sendto",
        of="socket.socket",
        source="socket, Socket Objects",
        instead=_STREAMS,
        confidence=Confidence.PROBABLE,
    ),
    *blocking(NETWORK, "do_handshake read recv", of="ssl.SSLSocket", source="ssl, SSL Sockets", instead=_STREAMS),
    *blocking(
        NETWORK,
        "write send sendall",
        of="ssl.SSLSocket",
        source="ssl, SSL Sockets",
        instead=_STREAMS,
        confidence=Confidence.PROBABLE,
    ),
    *blocking(NETWORK, "get_server_certificate", of="ssl", source="ssl, Certificate handling"),
)

_PROTOCOLS = (
    *blocking(
        NETWORK,
        "FTP FTP_TLS FTP.connect FTP.login FTP.retrbinary FTP.retrlines FTP.storbinary FTP.storlines FTP.nlst"
        " FTP.dir FTP.cwd FTP.delete FTP.mkd FTP.rename FTP.quit FTP.sendcmd",
        of="ftplib",
        source="ftplib",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        NETWORK,
        "IMAP4 IMAP4_SSL IMAP4.login IMAP4.select IMAP4.search IMAP4.fetch IMAP4.uid IMAP4.logout"
        " IMAP4.store IMAP4.append",
        of="imaplib",
        source="imaplib",
    ),
    *blocking(NETWORK, "POP3 POP3_SSL POP3.retr POP3.list POP3.stat POP3.dele POP3.quit", of="poplib", source="poplib"),
    *blocking(
        NETWORK,
        "SMTP SMTP_SSL",
        of="smtplib",
        source="smtplib (a host connects at once)",
        instead=("aiosmtplib.SMTP",),
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        NETWORK,
        "connect login starttls sendmail send_message ehlo quit",
        of="smtplib.SMTP",
        source="smtplib",
        instead=("aiosmtplib.SMTP",),
    ),
)

_LIBRARIES = (
    *blocking(NETWORK, "clone fetch ls_remote pull push", of="dulwich.porcelain", source="dulwich 1"),
    *blocking(
        NETWORK,
        "connect exec_command open_sftp invoke_shell",
        of="paramiko.SSHClient",
        source="paramiko, Client",
        instead=("asyncssh.connect",),
    ),
    *blocking(
        NETWORK,
        "get put listdir stat remove mkdir rmdir rename open getfo putfo listdir_attr",
        of="paramiko.SFTPClient",
        source="paramiko, SFTP",
    ),
    *blocking(
        NETWORK,
        "connect start_client auth_password open_session",
        of="paramiko.Transport",
        source="paramiko, Transport",
    ),
    *blocking(
        NETWORK,
        "read read_until readline write flush",
        of="serial.Serial",
        source="pySerial API",
        instead=("serial_asyncio.open_serial_connection",),
    ),
    *blocking(
        NETWORK,
        "create_connection WebSocket.recv WebSocket.send WebSocket.connect WebSocketApp.run_forever",
        of="websocket",
        source="websocket-client",
        instead=("websockets.connect", "aiohttp.ClientSession"),
    ),
    *blocking(NETWORK, "bind search add modify delete", of="ldap3.Connection", source="ldap3"),
    *blocking(NETWORK, "BlockingConnection", of="pika", source="pika", instead=("aio_pika.connect",)),
    *blocking(
        NETWORK,
        "basic_publish queue_declare start_consuming basic_get exchange_declare queue_bind",
        of="pika.adapters.blocking_connection.BlockingChannel",
        source="pika, BlockingChannel",
        instead=("aio_pika.connect",),
    ),
    *blocking(
        NETWORK,
        "KafkaConsumer.poll KafkaProducer.flush KafkaProducer.close",
        of="kafka",
        source="kafka-python",
        instead=("aiokafka.AIOKafkaConsumer",),
        unless=(Given("timeout_ms", 0, ("0",)),),
    ),
    *blocking(
        NETWORK,
        "open_file listdir remove mkdir scandir copyfile register_session stat",
        of="smbclient",
        source="smbprotocol, smbclient",
    ),
)

ROWS = (*_SOCKETS, *_PROTOCOLS, *_LIBRARIES)

SOCKETS = frozenset({"socket.socket", "ssl.SSLSocket"})
"""The classes whose objects can be told not to block."""

MAKING_SOCKETS, DATAGRAMS = "socket", "SOCK_DGRAM"
AT_ONCE_WITH_DATAGRAMS = frozenset({"connect", "send", "sendto"})
"""What returns at once for the sockets that are made so: nothing is asked of the other side."""

PAIR, SENDING = "socket.socketpair(", frozenset({"send", "sendall", "sendmsg"})
"""How the paths begin that lead to the two ends of a pair, and what an end does that the other need not answer."""

UNBLOCKED_BY = (Given("flag", 0, ("False", "0")), Given("value", 0, ("0", "0.0")))
UNBLOCKING = frozenset({"setblocking", "settimeout"})
"""The methods that tell them so, and with which arguments."""

STANDS_FOR = {
    **meanings("socket.socket()", "socket.create_connection()", "socket.create_server()", "socket.fromfd()"),
    **meanings("socket.socket", "socket.SocketType"),
    **meanings("ssl.SSLSocket()", "ssl.SSLContext.wrap_socket()"),
    **meanings("smtplib.SMTP()", "smtplib.SMTP_SSL()"),
    **meanings("imaplib.IMAP4()", "imaplib.IMAP4_SSL()"),
    **meanings("poplib.POP3()", "poplib.POP3_SSL()"),
    **meanings("ftplib.FTP()", "ftplib.FTP_TLS()"),
    **meanings("paramiko.SSHClient", "paramiko.client.SSHClient"),
    **meanings("paramiko.SFTPClient()", "paramiko.SSHClient.open_sftp()", "paramiko.SFTPClient.from_transport()"),
    **meanings("websocket.WebSocket()", "websocket.create_connection()"),
    **meanings("pika.BlockingConnection()", "pika.adapters.blocking_connection.BlockingConnection()"),
    **meanings("pika.adapters.blocking_connection.BlockingChannel()", "pika.BlockingConnection.channel()"),
}
