"""Whether one can serve at a host and a port, and the addresses at which other devices find it."""

import errno
import socket
from collections.abc import Iterator
from io import StringIO

import segno

LOCAL = "127.0.0.1"
BUSY = (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE))
EVERYWHERE = ("0.0.0.0", "")  # noqa: S104  what a person asks for by `--host`
ELSEWHERE = ("192.0.2.1", 9)
"""An address for examples: nothing is sent to it, but the system says from which of ours it would be."""


def in_the_way(host: str, port: int) -> str:
    """Why one cannot serve there, in one sentence; nothing where one can."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((host, port))
    except socket.gaierror:
        return f"`{host}` is no address of this machine: write `--host 0.0.0.0` for all devices of your network"
    except PermissionError:
        return f"port {port} is kept for the system: choose another, such as `--port 8000`"
    except OSError as error:
        if error.errno in BUSY:
            return f"port {port} is in use by another program: choose another, such as `--port {_free(host)}`"
        return f"`{host}` is no address of this machine: write `--host 0.0.0.0` for all devices of your network"
    return ""


def welcome(host: str, port: int, path: str, encoding: str) -> Iterator[str]:
    """Lines that say where the site is, for others in the network with its code, where the terminal can draw one."""
    if host in (LOCAL, "localhost"):
        yield f"the site: http://{host}:{port}{path} (for a phone in the same network: serve --host 0.0.0.0)"
        return
    address = f"http://{own_address() if host in EVERYWHERE else host}:{port}{path}"
    yield f"the site, for every device in the same network: {address}"
    drawn = StringIO()
    segno.make_qr(address, error="l").terminal(drawn, compact=True, border=2)
    try:
        drawn.getvalue().encode(encoding)
    except UnicodeEncodeError:
        return
    yield drawn.getvalue()


def own_address() -> str:
    """The address of this machine in its network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(ELSEWHERE)
            return str(asked.getsockname()[0])
        except OSError:  # in no network
            return LOCAL


def _free(host: str) -> int:
    with socket.socket() as free:
        free.bind((host, 0))
        return int(free.getsockname()[1])
