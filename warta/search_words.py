"""The words of texts for the search: which releases of a shard have which, in a few files a shard.

What belongs here: the words of a body, and the files. What does not: titles and names, and which releases
are in a shard (`warta.search_index`), and the search itself (`assets/search.js`), which folds words alike.

A word's file goes by its first letter, so that a search loads one file a shard for each word, and one more
release changes `BUCKETS` files. Of a word the numbers of the shard's rows are written, each as what it is
more than the one before, to base 36; a word that more than half of the rows have stands for all of them.
"""

from __future__ import annotations

import html as html_escapes
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from warta import urls
from warta.model import Page

LAYOUT = "@search-words"
BUCKETS = 4
# A letter alone begins too many words to find anything by.
SHORTEST = 2
# Of so few rows a word that most of them have still tells which.
_FEW = 20
EVERYWHERE = "*"

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Bodies whose words are remembered: the files of a shard are made one after the other.
_REMEMBERED = 2_000


def word_pages(name: str, bodies: Sequence[str]) -> Iterator[Page]:
    """The files of the shard `name`, whose rows have the bodies with these digests."""
    for bucket in range(BUCKETS):
        inputs = {"name": name, "bucket": bucket, "bodies": list(bodies)}
        basis = "\0".join([name, f"{bucket}", *bodies])
        yield Page(urls.search_words(name, bucket), LAYOUT, inputs, basis=basis)


def render_words(inputs: Mapping[str, Any], html_of: Mapping[str, bytes]) -> bytes:
    """A file as a script that hands its words to the search; `html_of` are the bodies by digest."""
    rows: dict[str, list[int]] = {}
    for number, digest in enumerate(inputs["bodies"]):
        for word in words_of(html_of[digest].decode()):
            if ord(word[0]) % BUCKETS == inputs["bucket"]:
                rows.setdefault(word, []).append(number)
    total = len(inputs["bodies"])
    lines = (f"{word} {_written(rows[word], total)}" for word in sorted(rows))
    data = [inputs["name"], inputs["bucket"], "\n".join(lines)]
    return f"wartaSearch.takeWords({json.dumps(data, ensure_ascii=False)})\n".encode()


@lru_cache(maxsize=_REMEMBERED)
def words_of(html: str) -> frozenset[str]:
    """The words of a body as the search looks for them: small letters without marks, and figures."""
    text = html_escapes.unescape(_TAG.sub(" ", html))
    if not text.isascii():
        decomposed = unicodedata.normalize("NFD", text)
        text = "".join(sign for sign in decomposed if unicodedata.category(sign)[0] != "M")
    return frozenset(word for word in _WORD.findall(text.lower()) if len(word) >= SHORTEST)


def _written(rows: Sequence[int], total: int) -> str:
    if total > _FEW and 2 * len(rows) > total:
        return EVERYWHERE
    steps = (row - before for before, row in zip((0, *rows), rows, strict=False))
    return " ".join(map(_base36, steps))


def _base36(number: int) -> str:
    digits = _DIGITS[number % 36]
    while number := number // 36:
        digits = _DIGITS[number % 36] + digits
    return digits
