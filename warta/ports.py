"""Ports to listen on.

What belongs here: having a port, or finding a free one. What does not: what is answered there
(`warta.serving`).
"""

from __future__ import annotations

import errno
import socket

# Ports that are tried for the next free one, from the usual one on.
USUAL_PORT = 8000
_PORTS_TRIED = 100


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on `host`; port 0 stands for the next free one. Raises OSError."""
    if port:
        return _bound(host, port)
    for candidate in range(USUAL_PORT, USUAL_PORT + _PORTS_TRIED):
        try:
            return _bound(host, candidate)
        except OSError as error:
            if not is_in_use(error):
                raise
    return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.create_server((host, port), family=family, backlog=128)
    bound.setblocking(False)
    return bound


def is_in_use(error: OSError) -> bool:
    """Whether a port could not be had because somebody else has it."""
    return error.errno in (errno.EADDRINUSE, errno.EACCES)
