"""Which requests the preview answers, and with which file.

What belongs here: the hosts and origins that are let in, the way from a requested path to a file of the
output, and the file's content type. What does not: answering (`warta.serving`).

A page of another site can send a browser here, and can give this machine a name of its own ("DNS
rebinding"); it cannot choose what the browser says in `Host` and `Origin`.
"""

from __future__ import annotations

import ipaddress
import mimetypes
import os
import socket
from pathlib import Path
from urllib.parse import unquote_to_bytes

from warta import urls

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_ANY = ("0.0.0.0", "::", "")  # noqa: S104 - compared with, not bound to
# RFC 9110 section 4.2: the port that http stands for where none is written.
_HTTP_PORT = 80

_TYPES = mimetypes.MimeTypes(filenames=())
for _type, _ending in (
    ("application/atom+xml", ".atom"),
    ("application/xml", ".xml"),
    ("font/woff2", ".woff2"),
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/javascript", ".js"),
    ("text/markdown", ".md"),
):
    _TYPES.add_type(_type, _ending)
_TEXTS = ("application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class Gate:
    """Lets requests in by their `Host` and `Origin`."""

    def __init__(self, host: str, port: int) -> None:
        """`host` is the name or number that is listened on, `port` the port."""
        names = [*_LOOPBACK]
        if not is_loopback(host):
            names += [socket.gethostname(), f"[{host}]" if ":" in host else host]
        self._any = host in _ANY
        self._port = port
        self._hosts = {with_port.casefold() for name in names for with_port in self._written(name)}

    def admits_host(self, host: str) -> bool:
        """Whether a `Host` header names this server.

        Where every interface is listened on, so does any IP address: such a name cannot be rebound.
        """
        if host.casefold() in self._hosts:
            return True
        return self._any and self._is_number(host)

    def admits_origin(self, origin: str) -> bool:
        """Whether an `Origin` header names this server."""
        scheme, mark, host = origin.partition("://")
        return scheme == "http" and bool(mark) and self.admits_host(host)

    def _written(self, name: str) -> list[str]:
        """How a browser may write `name` with the port."""
        return [f"{name}:{self._port}", *([name] if self._port == _HTTP_PORT else [])]

    def _is_number(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        try:
            ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
        except ValueError:
            return False
        return port == str(self._port)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address_of(path: str) -> str | None:
    """The address in the archive that the path of a request means; None where it can mean none.

    It is decoded once, as hosts do. What a file system could read as a way out of the output or as a hidden
    file is no address.
    """
    if not path.startswith("/"):
        return None
    try:
        address = unquote_to_bytes(path[1:]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\\" in address or not address.isprintable():
        return None
    parts = address.split("/")
    if not all(parts[:-1]) or any(part.startswith(".") for part in parts):
        return None
    return address


def file_at(output: Path, address: str) -> Path | None:
    """The file of the output that answers `address`; None where there is none.

    A symbolic link leads nowhere, nor does another spelling of a name that the file system takes for it.
    """
    path = output / urls.file_of(address)
    try:
        is_itself = path.resolve() == output.resolve() / path.relative_to(output)
        return path if is_itself and path.is_file() else None
    except (OSError, ValueError):
        return None


def content_type(path: str) -> str:
    """The content type of a file by its ending, the same on every system; texts are in UTF-8."""
    kind, encoding = _TYPES.guess_type(f"x{os.path.splitext(path)[1]}")  # noqa: PTH122 - an address, not a path
    if kind is None or encoding:
        return "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind in _TEXTS else kind
