"""The preview's server: the output over HTTP, and the channel by which browsers hear of changes.

What belongs here: answering requests, and telling each open page what it must do. What does not: which
requests are let in (`warta.admission`), the building (`warta.preview`) and what is wrong with it
(`warta.overlay`).

The server has a thread of its own. Its public methods may be called from any thread. While a build is
under way requests wait for its end, except for what cannot change any more: pages that the build has
already made, and assets, whose name holds their digest.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
import threading
from collections import deque
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from warta import urls
from warta.admission import Gate, address_of, content_type, file_at
from warta.digests import digest_bytes
from warta.injection import CHANNEL, SCRIPT, digests, styles, with_script
from warta.ports import listen

# Seconds that a request waits for the end of a build before it is told to come again.
PATIENCE = 30.0
# Pages asked for last, which are rendered first also while their tab is loading and not connected.
_REMEMBERED = 4
_CHUNK = 1 << 20
_LONGEST_MESSAGE = 1 << 16


class Server:
    """Serves the files of `output`, which builds change under it."""

    def __init__(self, output: Path, host: str, port: int) -> None:
        """Listen at once; answer from `start` on. Raises OSError where the port cannot be had."""
        self.output = output
        self._socket = listen(host, port)
        self.port = int(self._socket.getsockname()[1])
        self.gate = Gate(host, self.port)
        self.base_path = "/"
        self.waiting_text = ""
        self.is_building = True
        self._builds = 0
        self._made: dict[str, bytes] = {}
        self._overlay = ("", "")
        self._changed: set[str] = set()
        self._viewers: set[_Channel] = set()
        self._asked: deque[str] = deque(maxlen=_REMEMBERED)
        self._loop = asyncio.new_event_loop()
        self._built = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="preview server", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and end."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread.is_alive():  # Ctrl-C may come before it is
            self._thread.join(2)

    def begin(self) -> None:
        """From now on requests wait: a build is under way."""
        self._builds += 1
        self.is_building = True

    def end(self, changed: Iterable[str], overlay: str) -> None:
        """The build is over: answer who waits, and tell every open page what it must do.

        `changed` are the files of the output that were written or removed, `overlay` is the HTML of what
        is wrong, '' where nothing is.
        """
        self._loop.call_soon_threadsafe(self._end, self._builds, tuple(changed), overlay)

    def paths(self) -> Iterable[str]:
        """The output paths of the pages that are looked at."""
        open_pages = [viewer.address for viewer in tuple(self._viewers)]
        return {urls.file_of(address) for address in (*open_pages, *tuple(self._asked))}

    def show(self, path: str, data: bytes) -> None:
        """Take a page or asset as the build under way will publish it."""
        self._loop.call_soon_threadsafe(self._show, self._builds, path, data)

    # From here on all runs in the server's thread.

    async def until_made(self, address: str | None) -> bool:
        """Wait until the build under way has made a page or is over, but not for ever; whether it is so."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self.is_building and (address is None or self.made(address) is None):
                    await self._built.wait()
                return True
        return False

    def made(self, address: str) -> bytes | None:
        """What the build under way has already made for an address, or an asset that stays as it is."""
        path = urls.file_of(address)
        if path in self._made:
            return self._made[path]
        asset = file_at(self.output, path) if path.startswith(urls.ASSETS) else None
        return asset.read_bytes() if asset else None

    def find(self, address: str | None) -> Path | None:
        """The file that answers an address, which may begin with the path that `base_url` has."""
        if address is None:
            return None
        base = self.base_path.strip("/") + "/"
        under_base = address.removeprefix(base) if base != "/" and address.startswith(base) else None
        ways = (address, under_base)
        return next((file for way in ways if way is not None and (file := file_at(self.output, way))), None)

    def asked(self, address: str) -> None:
        """Remember that a page was asked for."""
        if address not in self._asked:
            self._asked.append(address)

    def join(self, viewer: _Channel) -> None:
        """A page has connected: tell it what it missed; the rest will be told at the end of a build."""
        self._viewers.add(viewer)
        if not self.is_building:
            self._tell(viewer, ())
        elif (made := self._made.get(urls.file_of(viewer.address))) is not None:
            viewer.compare(made)

    def leave(self, viewer: _Channel) -> None:
        """A page has gone."""
        self._viewers.discard(viewer)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
        server = HTTPServer(_application(self))
        self._loop.call_soon(server.add_socket, self._socket)
        try:
            self._loop.run_forever()
        finally:
            server.stop()
            self._loop.run_until_complete(self._close(server))
            self._loop.close()

    async def _close(self, server: HTTPServer) -> None:
        for viewer in tuple(self._viewers):
            viewer.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await server.close_all_connections()

    def _end(self, build: int, changed: tuple[str, ...], overlay: str) -> None:
        self._overlay = (overlay, digest_bytes(overlay.encode()) if overlay else "")
        self._changed.update(changed)
        self._made.clear()
        if build != self._builds:  # the next one has begun meanwhile, and will tell all
            return
        self.is_building = False
        self._wake()
        for viewer in tuple(self._viewers):
            self._tell(viewer, tuple(self._changed))
        self._changed.clear()

    def _wake(self) -> None:
        """Have every request that waits look again."""
        self._built.set()
        self._built = asyncio.Event()

    def _show(self, build: int, path: str, data: bytes) -> None:
        if build != self._builds or not self.is_building:
            return
        self._made[path] = data
        self._wake()
        for viewer in tuple(self._viewers):
            if urls.file_of(viewer.address) == path:
                viewer.compare(data)

    def _tell(self, viewer: _Channel, changed: tuple[str, ...]) -> None:
        """Tell an open page what it must do to be as it is now, and what is wrong."""
        file = self.find(viewer.address) or self.find(urls.NOT_FOUND)
        data = file.read_bytes() if file else b""
        folder = f"{viewer.address.rpartition('/')[0]}/"
        beside = [quote(path.removeprefix(folder)).encode() for path in changed if path.startswith(folder)]
        if any(b'"%s' % name in data for name in beside if not name.endswith(b".html")):
            viewer.reload()
        elif file is None or not viewer.compare(data):
            viewer.tell({"overlay": self._overlay[0], "key": self._overlay[1]})


class _Admitted(RequestHandler):
    """Answers only whom the gate lets in."""

    def initialize(self, server: Server) -> None:
        self.server = server

    def prepare(self) -> None:
        """Turn away requests for other hosts and from other origins."""
        headers = self.request.headers
        gate = self.server.gate
        if len(headers.get_list("Host")) != 1 or not gate.admits_host(headers["Host"]):
            self._turn_away("this host is not served here")
        elif any(not gate.admits_origin(origin) for origin in headers.get_list("Origin")):
            self._turn_away("requests from other sites are not answered")

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "SAMEORIGIN")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def write_error(self, status_code: int, **_: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")

    def _turn_away(self, why: str) -> None:
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"403 {why}\n")


class _Files(_Admitted):
    """Answers with files of the output; pages carry the preview's script, which no file holds."""

    async def head(self) -> None:
        await self.get()

    async def get(self) -> None:
        """Answer once there is a whole archive to answer from."""
        server = self.server
        address = address_of(self.request.path)
        if not await server.until_made(address):
            return self._ask_for_patience()
        if server.is_building and address is not None and (made := server.made(address)) is not None:
            return self._answer(address, made)
        file = server.find(address)
        if file:
            return await self._send(file)
        if address and not address.endswith("/") and server.find(f"{address}/"):
            return self.redirect(f"{self.request.path}/", permanent=False)
        missing = server.find(urls.NOT_FOUND)
        self.set_status(404)
        if missing:
            self._answer(urls.NOT_FOUND, missing.read_bytes())
        else:
            self._answer(urls.NOT_FOUND, b"<!doctype html><title>404</title><p>404</p></body>")
        return None

    async def _send(self, file: Path) -> None:
        with file.open("rb") as opened:
            data = opened.read(_CHUNK)
            if len(data) < _CHUNK or file.suffix == ".html":
                return self._answer(file.name, data + opened.read())
            self.set_header("Content-Type", content_type(file.name))
            self.set_header("Content-Length", str(file.stat().st_size))
            while data:
                self.write(data)
                await self.flush()
                data = opened.read(_CHUNK) if self.request.method != "HEAD" else b""
        return None

    def _answer(self, address: str, data: bytes) -> None:
        kind = content_type(urls.file_of(address))
        self.set_header("Content-Type", kind)
        if kind.startswith("text/html"):
            self.server.asked(address_of(self.request.path) or "")
            data = with_script(data)
        self.write(data)

    def _ask_for_patience(self) -> None:
        self.set_status(503)
        self.set_header("Retry-After", "1")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        text = self.server.waiting_text.encode()
        self.write(
            with_script(b'<!doctype html><meta charset="utf-8"><title>503</title><p>%s</p></body>' % text)
        )


class _Channel(_Admitted, WebSocketHandler):
    """One open page: it says what it shows, and is told what to do."""

    address = ""
    _shows: tuple[str, str] | None = None

    def check_origin(self, origin: str) -> bool:
        return self.server.gate.admits_origin(origin)

    def prepare(self) -> None:
        """Turn away also who does not say where it comes from, as browsers always do."""
        super().prepare()
        if not self._finished and not self.request.headers.get_list("Origin"):
            self._turn_away("the channel is for pages of this site")

    def on_message(self, message: str | bytes) -> None:
        """Take in which address the page shows, and the digests that its script was given."""
        try:
            said = json.loads(message)
            address = address_of(said["address"])
            self._shows = (str(said["page"]), str(said["form"]))
        except (ValueError, KeyError, TypeError):
            self.close()
            return
        self.address = address if address is not None else urls.NOT_FOUND
        self.server.join(self)

    def on_close(self) -> None:
        """The page has gone, or is loading anew."""
        self.server.leave(self)

    def compare(self, data: bytes) -> bool:
        """Tell the page what makes it show `data`: nothing, other style sheets, or all of it anew.

        Whether it is loaded anew.
        """
        now = digests(data)
        if self._shows is None or now == self._shows:
            return False
        if now[1] != self._shows[1]:
            self.reload()
            return True
        self._shows = now
        self.tell({"styles": [style.decode() for style in styles(data)]})
        return False

    def reload(self) -> None:
        """Have the page loaded anew; it connects again with what it then shows."""
        self._shows = None
        self.tell({"reload": True})

    def tell(self, message: dict[str, Any]) -> None:
        """Send a message, if anybody is still there."""
        with contextlib.suppress(WebSocketClosedError):
            self.write_message(json.dumps(message))


class _Script(_Admitted):
    """Answers with the preview's script."""

    def get(self) -> None:
        self.set_header("Content-Type", content_type(SCRIPT))
        self.write(files("warta").joinpath("data/preview.js").read_bytes())


def _application(server: Server) -> Application:
    given = {"server": server}
    return Application(
        [(re.escape(CHANNEL), _Channel, given), (re.escape(SCRIPT), _Script, given), (".*", _Files, given)],
        log_function=lambda _: None,
        websocket_ping_interval=20,
        websocket_max_message_size=_LONGEST_MESSAGE,
    )
