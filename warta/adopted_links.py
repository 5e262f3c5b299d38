"""Where the links of adopted posts lead: to the releases that the posts they named have become.

What belongs here: finding a release by the address or the file that it had on its old site. What does not:
what an address in a body is (`warta.post_markup`) and files kept beside a release (`warta.release_page`).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from warta import urls
from warta.model import Release

# `{% link _docs/a.md %}`
_FILE_OF_JEKYLL = re.compile(r"/(?:[^/?#]+/)*_[^?#]*\.(?:md|markdown)(?:#|$)")
_POST_ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".html", ".htm")


class AdoptedLinks:
    """The releases of one archive by what they were called on their old sites."""

    def __init__(self, releases: Iterable[Release]) -> None:
        """`releases` are those that are shown, and their copies."""
        self._releases = releases

    def find(self, release: Release, path: str) -> str | None:
        """The Markdown file of the release that `path`, as it stands in an adopted post, led to."""
        path = unquote(path.partition("?")[0])
        if path.lower().endswith((".md", ".markdown")):
            return self._of_file(release, path)
        folder = _folder_of_site(release)
        if folder and path.startswith(f"{folder}/"):
            path = path.removeprefix(folder)
        for base in _addresses_of(release) if not path.startswith("/") else ("/",):
            found = self._by_address.get(_key(urljoin(base, path)))
            if found:
                return found
        return None

    def _of_file(self, release: Release, path: str) -> str | None:
        """By the file: the one at that place, or the only one of that name whose path ends so."""
        named = self._by_name.get(_name_of(path), [])
        near = posixpath.normpath(posixpath.join(posixpath.dirname(release.post), path))
        exact = [target for post, target in named if _stem(post) == _stem(near)]
        if exact:
            return exact[0]
        end = "/" + "/".join(part for part in _stem(path).split("/") if part not in ("", ".", ".."))
        found = [target for post, target in named if f"/{_stem(post)}".endswith(end)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_address(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for release in self._releases:
            for address in _addresses_of(release):
                found.setdefault(_key(address), release.path)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for release in self._releases:
            if release.post:
                found.setdefault(_name_of(release.post), []).append((release.post, release.path))
        return found


def _addresses_of(release: Release) -> Sequence[str]:
    """Those at which a release stood; of an adopted one that may be the address that it has here."""
    own = f"/{urls.release_address(release.date, release.slug)}"
    return (*release.old_addresses, own) if release.post else release.old_addresses


def _folder_of_site(release: Release) -> str:
    """The folder of its old site on the host, which is no part of the addresses that lead on; '' for none."""
    stood_at = unquote(urlsplit(release.fields.get("source", {}).get("url", "") if release.post else "").path)
    below = next((address for address in _addresses_of(release) if stood_at.endswith(address)), stood_at)
    return stood_at.removesuffix(below)


def address_on_old_site(release: Release, ref: str) -> str | None:
    """Where a relative address in an adopted post led that is nothing of this archive; None if unknown."""
    here = release.fields.get("source", {}).get("url", "") if release.post else ""
    if not here.startswith(("http://", "https://")):
        return None
    if release.fields["source"].get("generator") == "Hugo" and (file := ref.partition("#")[0]).endswith(
        ".md"
    ):
        path = f"/{_stem(file).removesuffix('_index').strip('/')}/".lower()
        if not path.strip("/") or "/" not in file:  # a name alone does not tell in which folder it was
            return None
        ref = path.replace("//", "/") + ref.removeprefix(file)
    if _FILE_OF_JEKYLL.match(ref):  # its address was another one, which only the site knows
        return None
    address = urljoin(here, ref)
    return address if urlsplit(address).netloc == urlsplit(here).netloc else None


def _key(address: str) -> str:
    """An address as it is compared: with or without `index.html`, a slash at its end or a usual ending."""
    file = urls.alias_file(address).casefold().removesuffix("/index.html")
    return file.removesuffix(".html")


def _stem(path: str) -> str:
    """The path of a post without ending, that of a bundle's folder for the index in it."""
    for ending in _POST_ENDINGS:
        path = path.removesuffix(ending)
    return path.removesuffix("/index")


def _name_of(path: str) -> str:
    return _stem(path).rpartition("/")[2]
