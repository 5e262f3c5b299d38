"""What the preview shows at a moment, and to whom: the output, what a build has made of the next, open pages.

What belongs here: which bytes answer an address, who waits for a build, and what each open page must do after
it. What does not: the connections over which that is asked and told (`warta.serving`), and which file an
address means (`warta.admission`).

While a build is under way requests wait for its end, except for what cannot change any more: pages that the
build has already made, and assets, whose name holds their digest. All but `paths` is for the server's thread.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from warta import urls
from warta.admission import file_at
from warta.digests import digest_bytes

# Seconds that a request waits for the end of a build before it is told to come again.
PATIENCE = 30.0
# Pages asked for last, which are rendered first also while their tab is loading and not connected.
_REMEMBERED = 4


class Viewer(Protocol):
    """An open page."""

    address: str

    def compare(self, data: bytes) -> bool:
        """Tell the page what makes it show `data`; whether it is loaded anew."""

    def reload(self) -> None:
        """Have the page loaded anew."""

    def tell(self, message: dict[str, Any]) -> None:
        """Send a message."""

    def close(self) -> None:
        """Let the page go."""


class Showing:
    """What there is to see, and who looks."""

    def __init__(self, output: Path) -> None:
        """`output` is the folder that builds change; until the first is over all wait."""
        self.output = output
        self.base_path = "/"
        self.waiting_text = ""
        self.is_building = True
        self.builds = 0
        self.viewers: set[Viewer] = set()
        self._made: dict[str, bytes] = {}
        self._overlay = ("", "")
        self._changed: set[str] = set()
        self._asked: deque[str] = deque(maxlen=_REMEMBERED)
        self._built = asyncio.Event()

    def paths(self) -> set[str]:
        """The output paths of the pages that are looked at. Any thread may ask."""
        open_pages = [viewer.address for viewer in tuple(self.viewers)]
        return {urls.file_of(address) for address in (*open_pages, *tuple(self._asked))}

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

    def join(self, viewer: Viewer) -> None:
        """A page has connected: tell it what it missed; the rest will be told at the end of a build."""
        self.viewers.add(viewer)
        if not self.is_building:
            self._tell(viewer, ())
        elif (made := self._made.get(urls.file_of(viewer.address))) is not None:
            viewer.compare(made)

    def leave(self, viewer: Viewer) -> None:
        """A page has gone."""
        self.viewers.discard(viewer)

    def show(self, build: int, path: str, data: bytes) -> None:
        """Take what a build has made, if it is still the one under way."""
        if build != self.builds or not self.is_building:
            return
        self._made[path] = data
        self._wake()
        for viewer in tuple(self.viewers):
            if urls.file_of(viewer.address) == path:
                viewer.compare(data)

    def end(self, build: int, changed: Iterable[str], overlay: str) -> None:
        """A build is over: answer who waits, and tell every open page what it must do."""
        self._overlay = (overlay, digest_bytes(overlay.encode()) if overlay else "")
        self._changed.update(changed)
        self._made.clear()
        if build != self.builds:  # the next one has begun meanwhile, and will tell all
            return
        self.is_building = False
        self._wake()
        for viewer in tuple(self.viewers):
            self._tell(viewer, tuple(self._changed))
        self._changed.clear()

    def _wake(self) -> None:
        """Have every request that waits look again."""
        self._built.set()
        self._built = asyncio.Event()

    def _tell(self, viewer: Viewer, changed: tuple[str, ...]) -> None:
        """Tell an open page what it must do to be as it is now, and what is wrong."""
        file = self.find(viewer.address) or self.find(urls.NOT_FOUND)
        data = file.read_bytes() if file else b""
        folder = f"{viewer.address.rpartition('/')[0]}/"
        beside = [quote(path.removeprefix(folder)).encode() for path in changed if path.startswith(folder)]
        if any(b'"%s' % name in data for name in beside if not name.endswith(b".html")):
            viewer.reload()
        elif file is None or not viewer.compare(data):
            viewer.tell({"overlay": self._overlay[0], "key": self._overlay[1]})
