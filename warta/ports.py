"""Ports to listen on.

What belongs here: having a port, or finding a free one. What does not: what is answered there
(`warta.serving`).
"""

from __future__ import annotations

import errno
import socket

from tornado.netutil import bind_sockets

# Ports that are tried for the next free one, from the usual one on.
USUAL_PORT = 8000
_PORTS_TRIED = 100


def listen(host: str, port: int) -> tuple[list[socket.socket], int]:
    """Sockets that listen on `host`, and their port; port 0 stands for the next free one.

    Raises OSError.
    """
    if port:
        return bind_sockets(port, host), port
    for candidate in range(USUAL_PORT, USUAL_PORT + _PORTS_TRIED):
        try:
            return bind_sockets(candidate, host), candidate
        except OSError as error:
            if not is_in_use(error):
                raise
    sockets = bind_sockets(0, host)
    return sockets, int(sockets[0].getsockname()[1])


def is_in_use(error: OSError) -> bool:
    """Whether a port could not be had because somebody else has it."""
    return error.errno in (errno.EADDRINUSE, errno.EACCES)
