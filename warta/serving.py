"""The preview's server: the output over HTTP, and the channel by which browsers hear of changes.

What belongs here: the server's thread, answering requests, and talking to open pages. What does not: what
there is to see (`warta.showing`), which requests are let in (`warta.admission`), the building
(`warta.preview`) and what is wrong with it (`warta.overlay`).

The server has a thread of its own. The public methods of `Server` may be called from any thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
import threading
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from warta import urls
from warta.admission import Gate, address_of, content_type
from warta.injection import CHANNEL, SCRIPT, digests, styles, with_script
from warta.ports import listen
from warta.showing import Showing

_LONGEST_MESSAGE = 1 << 16


class Server:
    """Serves the files of `output`, which builds change under it."""

    def __init__(self, output: Path, host: str, port: int) -> None:
        """Listen at once; answer from `start` on. Raises OSError where the port cannot be had."""
        self._socket = listen(host, port)
        self.port = int(self._socket.getsockname()[1])
        self.gate = Gate(host, self.port)
        self.showing = Showing(output)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="preview server", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and end."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread.is_alive():  # Ctrl-C may come before it is
            self._thread.join(2)

    def follow(self, base_path: str, waiting_text: str) -> None:
        """Take the path under which the archive is published, and what is said to who has to wait."""
        self.showing.base_path, self.showing.waiting_text = base_path, waiting_text

    def begin(self) -> None:
        """From now on requests wait: a build is under way."""
        self.showing.builds += 1
        self.showing.is_building = True

    def end(self, changed: Iterable[str], overlay: str) -> None:
        """The build is over: answer who waits, and tell every open page what it must do.

        `changed` are the files of the output that were written or removed, `overlay` is the HTML of what
        is wrong, '' where nothing is.
        """
        showing = self.showing
        self._loop.call_soon_threadsafe(showing.end, showing.builds, tuple(changed), overlay)

    def paths(self) -> Iterable[str]:
        """The output paths of the pages that are looked at."""
        return self.showing.paths()

    def show(self, path: str, data: bytes) -> None:
        """Take a page or asset as the build under way will publish it."""
        self._loop.call_soon_threadsafe(self.showing.show, self.showing.builds, path, data)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
        server = HTTPServer(_application(self.showing, self.gate))
        self._loop.call_soon(server.add_socket, self._socket)
        try:
            self._loop.run_forever()
        finally:
            server.stop()
            self._loop.run_until_complete(self._close(server))
            self._loop.close()

    async def _close(self, server: HTTPServer) -> None:
        for viewer in tuple(self.showing.viewers):
            viewer.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await server.close_all_connections()


class _Admitted(RequestHandler):
    """Answers only whom the gate lets in."""

    def initialize(self, showing: Showing, gate: Gate) -> None:
        self.showing = showing
        self.gate = gate

    def prepare(self) -> None:
        """Turn away requests for other hosts and from other origins."""
        headers = self.request.headers
        gate = self.gate
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


class _Files(_Admitted, StaticFileHandler):  # type: ignore[misc]
    """Answers with files of the output; pages carry the preview's script, which no file holds."""

    _file: Path | None = None

    async def head(self, _: str) -> None:
        await self.get("", include_body=False)

    async def get(self, _: str, include_body: bool = True) -> None:
        """Answer once there is a whole archive to answer from."""
        showing = self.showing
        address = address_of(self.request.path)
        if not await showing.until_made(address):
            return self._ask_for_patience()
        if showing.is_building and address is not None and (made := showing.made(address)) is not None:
            return self._answer(address, made)
        file = showing.find(address)
        if file and file.suffix == ".html":
            return self._answer(file.name, file.read_bytes())
        if file:
            self._file, self.root = file, str(showing.output)
            return await super().get(str(file.relative_to(showing.output)), include_body)
        if address and not address.endswith("/") and showing.find(f"{address}/"):
            return self.redirect(f"{self.request.path}/", permanent=False)
        missing = showing.find(urls.NOT_FOUND)
        self.set_status(404)
        if missing:
            self._answer(urls.NOT_FOUND, missing.read_bytes())
        else:
            self._answer(urls.NOT_FOUND, b"<!doctype html><title>404</title><p>404</p></body>")
        return None

    def compute_etag(self) -> str | None:
        """A file's by its size and times, which change with it; a page's by its bytes."""
        if self._file is None:
            return RequestHandler.compute_etag(self)
        stat = self._file.stat()
        return f'"{stat.st_size:x}-{stat.st_mtime_ns:x}-{stat.st_ino:x}"'

    def get_content_type(self) -> str:
        """By the ending alone, as everywhere."""
        return content_type(self._file.name if self._file else "")

    def get_cache_time(self, *_: object) -> int:
        """None, whatever is asked for: the next build may make another."""
        return 0

    def _answer(self, address: str, data: bytes) -> None:
        kind = content_type(urls.file_of(address))
        self.set_header("Content-Type", kind)
        if kind.startswith("text/html"):
            self.showing.asked(address_of(self.request.path) or "")
            data = with_script(data)
        self.write(data)

    def _ask_for_patience(self) -> None:
        self.set_status(503)
        self.set_header("Retry-After", "1")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        text = self.showing.waiting_text.encode()
        self.write(
            with_script(b'<!doctype html><meta charset="utf-8"><title>503</title><p>%s</p></body>' % text)
        )


class _Channel(_Admitted, WebSocketHandler):
    """One open page: it says what it shows, and is told what to do."""

    address = ""
    _shows: tuple[str, str] | None = None

    def check_origin(self, origin: str) -> bool:
        return self.gate.admits_origin(origin)

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
        self.showing.join(self)

    def on_close(self) -> None:
        """The page has gone, or is loading anew."""
        self.showing.leave(self)

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


def _application(showing: Showing, gate: Gate) -> Application:
    given = {"showing": showing, "gate": gate}
    return Application(
        [(re.escape(CHANNEL), _Channel, given), (re.escape(SCRIPT), _Script, given), ("(.*)", _Files, given)],
        log_function=lambda _: None,
        websocket_ping_interval=20,
        websocket_max_message_size=_LONGEST_MESSAGE,
    )
