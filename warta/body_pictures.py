"""The pictures that a text shows or that are attached to it: what its page is told of them, and their files.

What belongs here: the inputs of a page that concern pictures, and the copies published beside it. What
does not: making the copies (`warta.pictures`) and the HTML (`warta.picture_markup`).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from warta.kept_pictures import KeptPictures
from warta.model import Page
from warta.pictures import MOST_PIXELS, WHOLE, Picture, recipe
from warta.scanning import Inputs
from warta.text import Catalogue

LAYOUT = "@picture"
_SMALLER = f"save it with fewer than {MOST_PIXELS // 1_000_000} million pixels"


class BodyPictures:
    """The pictures of one archive, as its pages need them."""

    def __init__(self, pictures: KeptPictures, inputs: Inputs) -> None:
        self._pictures = pictures
        self._inputs = inputs

    def of(self, source: str) -> Picture | None:
        """What is known of the file `source`; None where it is no picture."""
        if not self._pictures.known:
            return None
        return self._pictures.known.get(self._inputs.digest(source)[0])

    def shown(
        self,
        addresses: Sequence[str | None],
        images: Sequence[int],
        beside: Mapping[str, str],
        words: Catalogue,
    ) -> dict[str, dict[str, Any]]:
        """What a page is told of the references numbered `images`, by number, where they lead to pictures.

        `beside` are the files that are published beside the page, with the address of each.
        """
        if not images or not self._pictures.known:
            return {}
        source_of = {quote(name): source for source, name in beside.items()}
        found = {}
        for number in images:
            address = addresses[number] or ""
            source = source_of.get(address.partition("#")[0])
            picture = self.of(source) if source else None
            if source and picture and picture.trouble in ("", "huge"):
                found[f"{number}"] = self._told(source, address, picture, words)
        return found

    def size(self, source: str) -> int:
        """The size of a file (bytes) as it is published."""
        picture = self.of(source)
        return picture.whole if picture and picture.whole else self._inputs.path(source).stat().st_size

    def trouble(self, source: str) -> tuple[str, str] | None:
        """What is wrong with a picture and how to mend it; None where it can be shown."""
        picture = self.of(source)
        name = posixpath.basename(source)
        if picture is None or not picture.trouble:
            return None
        if picture.trouble == "huge":
            return f"the picture {name!r} has too many pixels to be shown, so it is a link", _SMALLER
        return f"the picture {name!r} cannot be read: {picture.trouble}", "save it again, or take it out"

    def pages(self, address: str, origin: str, beside: Mapping[str, str], images: set[str]) -> Iterator[Page]:
        """The files beside the page at `address`: as they are, or without the place where they were taken.

        `images` are those of them that the text shows; these have copies.
        """
        for source, name in sorted(beside.items()):
            digest, _ = self._inputs.digest(source)
            picture = self.of(source)
            if picture and picture.whole:
                yield self._page(f"{address}{name}", origin, source, digest, WHOLE)
            else:
                yield Page(f"{address}{name}", "", {"digest": digest}, "", origin, source)
            for width in picture.widths if picture and source in images else ():
                yield self._page(f"{address}{_copy(name, width)}", origin, source, digest, width)

    def _page(self, path: str, origin: str, source: str, digest: str, width: int) -> Page:
        inputs = {"digest": digest, "width": width, "recipe": recipe()}
        return Page(path, LAYOUT, inputs, "", origin, source)

    def _told(self, source: str, address: str, picture: Picture, words: Catalogue) -> dict[str, Any]:
        ending = posixpath.splitext(source)[1].removeprefix(".").upper()
        name = address.partition("#")[0]
        return {
            "shown": not picture.trouble,
            "width": picture.width,
            "height": picture.height,
            "copies": [[_copy(name, width), width] for width in picture.widths],
            "label": f"{ending}, {words.file_size(self.size(source))}",
        }


def _copy(name: str, width: int) -> str:
    return f"{name}.{width}.webp"
