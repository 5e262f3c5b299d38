"""Names within the text of a post that its own links lead to, and which element has each.

What belongs here: what a link to a place in its text names, and the names that generators give headings.
What does not: writing elements (`warta.safe_html`) and links to other texts (`warta.adopted_links`). Rules:
https://kramdown.gettalong.org/converter/html.html#auto-ids, and that of GitHub, which Hugo and the parser
that Jekyll has by default follow: small letters, joined by hyphens, numbered from the second of a kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from warta.intake.saved.page_tree import Element

# A heading without any letter; kramdown gives it this name.
_NO_LETTERS = "section"


class Targets:
    """The places that the links of one text lead to; each is given once."""

    def __init__(self, body: Element) -> None:
        addresses = (e.get("href").strip() for e in body.walk() if e.tag == "a")
        self._wanted = {target_of(address) for address in addresses if address.startswith("#")} - {""}
        self._counts: Counter[str] = Counter()

    def take(self, name: str) -> str:
        """The name, where a link leads to it that no element has taken yet; '' else."""
        if name not in self._wanted:
            return ""
        self._wanted.remove(name)
        return name

    def take_heading(self, words: str) -> str:
        """The name of a heading with these words, where a link leads there; '' else."""
        return next(filter(None, map(self.take, self._names_of(words))), "")

    def _names_of(self, words: str) -> Iterator[str]:
        slug = re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", words.lower()).strip())
        without_start = re.sub(r"^[\W\d_]+", "", slug) or _NO_LETTERS
        number = self._counts[slug]
        self._counts[slug] += 1
        for name in dict.fromkeys((slug, without_start)):
            yield f"{name}-{number}" if number else name


def target_of(address: str) -> str:
    """The name that an address within the text leads to: `#%C3%BCber` to `über`."""
    name = unquote(address[1:])
    return name if name.isprintable() and " " not in name else address[1:]
