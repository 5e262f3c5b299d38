"""The key of a page, which says whether it must be rendered: the digest of all that its layout can read.

What belongs here: keys, what they are made of by name, and the basis that spares the making of inputs. What
does not: what is wrong with a layout (`warta.layout_problems`) and what a key was made of when its page was
published (`warta.page_parts`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from warta.digests import digest_bytes, digest_data
from warta.layouts import Layouts
from warta.model import Page
from warta.tasks import Kit, packed_inputs

# What the HTML of a body takes from the catalogue, beside what its layout does.
BODY_TEXTS = frozenset({"footnote_back", "picture_full", "table_name"})


class Keys:
    """Keys of the pages that are rendered with one kit and its layouts."""

    def __init__(self, kit: Kit, layouts: Layouts) -> None:
        self.kit = kit
        self.layouts = layouts
        self._of_layout: dict[tuple[str, str], tuple[str, dict[str, str]]] = {}

    def basis(self, page: Page) -> str:
        """A digest that tells whether the page's inputs must be made to know its key; '' where they must."""
        if not page.basis or not self.kit.world:
            return ""
        layout = self.layout_parts(page)[0] if page.layout else ""
        return digest_bytes(f"{self.kit.world}\0{layout}\0{page.basis}".encode())

    def key(self, page: Page, inputs: Mapping[str, bytes] | None = None) -> str:
        """The digest of the page's layout, with all it reads, and its inputs.

        `inputs` are the `input_digests` of the page, where they are known.
        """
        if not page.layout:
            return str(page.inputs["digest"])
        if inputs is None:
            inputs = self.input_digests(packed_inputs(page))
        names = "\0".join([self.layout_parts(page)[0], *inputs])
        return digest_bytes(b"\0".join([names.encode(), *inputs.values()]))

    def reads(self, layout: str, name: str) -> bool:
        """Whether the layout, or one that it is made of, reads the input `name`."""
        return name in self.layouts.reads(layout).names

    def parts(self, page: Page) -> dict[str, str]:
        """The digest of each thing that the page's key is made of, by name; keys differ just where these do.

        Names are those of `layout_parts`, and `input NAME`.
        """
        digests = self.input_digests(packed_inputs(page))
        own = {f"input {name}": digest.hex() for name, digest in digests.items()}
        return {**self.layout_parts(page)[1], **own}

    @staticmethod
    def input_digests(inputs: Mapping[str, bytes]) -> dict[str, bytes]:
        """The digest of each of a page's packed inputs: what of its key is its own."""
        return {name: hashlib.sha256(data).digest() for name, data in inputs.items()}

    def layout_parts(self, page: Page) -> tuple[str, dict[str, str]]:
        """What the page's key shares with others of its layout and language: a digest, and its parts.

        Named `program`, `layout`, `language`, `file FILE`, `site NAME`, `text KEY` and `asset NAME`; none of
        a page that is a copy of a file.
        """
        at = (page.layout, page.language)
        if at not in self._of_layout:
            parts = dict(self._layout_parts(*at)) if page.layout else {}
            self._of_layout[at] = (digest_data(parts), parts)
        return self._of_layout[at]

    def _layout_parts(self, layout: str, language: str) -> Iterator[tuple[str, str]]:
        yield "program", digest_data(self.kit.program)
        yield "layout", digest_data(layout)
        yield "language", digest_data(language)
        if not layout.endswith(".html"):
            return
        reads, kit = self.layouts.reads(layout), self.kit
        for file, digest in self.layouts.source_digests(layout).items():
            yield f"file {file}", digest
        for name in reads.site:
            yield f"site {name}", digest_data(kit.site[language].get(name))
        for key in (*sorted(reads.texts | BODY_TEXTS), *_date_texts(kit, language)):
            yield f"text {key}", digest_data(kit.texts[language].get(key))
        for name in reads.assets:
            yield f"asset {name}", digest_data(kit.assets.get(name))


def _date_texts(kit: Kit, language: str) -> list[str]:
    return sorted(key for key in kit.texts[language] if key.startswith("date_"))
