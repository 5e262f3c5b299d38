"""Where on its old site a relative path in a post led: `../img/a.png`.

What belongs here: the places that such a path may name. What does not: reading the file at a place
(`warta.rawitems`), and links to other posts (`warta.adopted_links`).

A site served it from the address of the post; some writers start at the file of the post, as their editor
showed them the picture.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urljoin, urlsplit


def places_of(path: str, post: str, addresses: Iterable[str]) -> list[str]:
    """Paths below the root of a site that `path` may name in a post, the likeliest first.

    `post` is the file of the post below that root, `addresses` are those at which it stood.
    """
    if not path or path.startswith("/"):
        return []
    joined = [unquote(urlsplit(urljoin(address, path)).path) for address in addresses]
    found = [posixpath.normpath(place).lstrip("/") for place in (*joined, _by_file(path, post))]
    return [place for place in dict.fromkeys(found) if place.strip(".") and not place.startswith("../")]


def kept_names(path: str, post: str, addresses: Sequence[str]) -> list[str]:
    """Names by which a release may keep what `path` names; `post` may lie below further folders."""
    names = places_of(path, post, addresses)
    by_file = posixpath.normpath(_by_file(path, post))
    end = path.removeprefix("./")
    while end.startswith("../"):
        end = end.removeprefix("../")
    parts = by_file.split("/")
    below = ("/".join(parts[at:]) for at in range(1, len(parts)))
    return [*names, *(name for name in below if end and name.endswith(end) and name not in names)]


def _by_file(path: str, post: str) -> str:
    return posixpath.join(posixpath.dirname(post), path)
