"""Old addresses that a source claims: which of them can redirect, and which are taken.

What belongs here: telling whether an alias is free beside the releases, their other aliases, and the pages
that an archive itself has. What does not: the address of a release (`warta.urls`), the claims
(`warta.intake.posts.post_address`), and collisions that people write (`warta.pages`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from warta import urls

# Folders that an archive has for itself, or may have: of all that lies below them nothing is free.
_FOLDERS = "|".join(
    folder.rstrip("/")
    for folder in (
        *(urls.DATES, urls.TAGS, urls.AGENCIES, urls.PLACES, urls.OFFICES, urls.UNDATED, urls.DAYS),
        *(urls.SEARCH, urls.GLOSSARY, urls.ASSETS),
    )
)
# Below this one lie releases, each of which may have lain there before it was dated.
_OF_RELEASES = re.compile(rf"(?:[^/]+/)?{re.escape(urls.UNDATED)}(?!part-\d+/)[^/]+/index\.html")
# Pages that it has whatever is in it, or may have.
_PAGES = rf"index\.html|(?:{_FOLDERS})(?:/.*)?|[12]\d{{3}}(?:/\d\d(?:/\d\d)?)?(?:/part-\d+)?/index\.html"
_FILES = r"404\.html|feed\.xml|sitemap[^/]*\.xml"
_LONGEST_NAME = 255


class OldAddresses:
    """The output files of releases and their redirects, by which a new redirect is found to be free."""

    def __init__(self, files: Iterable[str] = (), languages: Iterable[str] = ()) -> None:
        """`languages` are those that the archive's pages may be in, each below a folder of its name."""
        folders = "|".join(re.escape(language.casefold()) for language in languages)
        self._own = re.compile(rf"{_FILES}|(?:(?:{folders})/)?(?:{_PAGES})")
        self._files: dict[str, str] = {}
        self._folders: set[str] = set()
        for file in files:
            self.take(file)

    def take(self, file: str, owner: str = "") -> None:
        """Note the output file of a release, or of a redirect."""
        key = file.casefold()
        self._files.setdefault(key, owner)
        parts = key.split("/")
        self._folders.update("/".join(parts[:length]) for length in range(1, len(parts)))

    def why_not(self, alias: str, *, is_known: bool = False) -> str:
        """Why an alias cannot redirect; '' where it can.

        One that its release is known to have already may be taken by that release itself.
        """
        file = urls.alias_file(alias)
        key = file.casefold()
        parts = key.split("/")
        if self._own.fullmatch(key) and not (is_known and _OF_RELEASES.fullmatch(key)):
            return "is that of a page of the archive itself"
        if any(len(part.encode()) > _LONGEST_NAME for part in file.split("/")):
            return "is too long for a file"
        if is_known:
            return ""
        if key in self._files or key in self._folders:
            return "leads to another release"
        if any("/".join(parts[:length]) in self._files for length in range(1, len(parts))):
            return "lies below that of another release"
        return ""


def settle(
    values: Mapping[str, Any], address: str, taken: OldAddresses, *, known: Sequence[str] = ()
) -> dict[str, Any]:
    """The fields of a release at `address` with the aliases that are free, and a note on each that is not.

    `known` are aliases that it has already.
    """
    own = urls.file_of(address)
    kept: list[str] = []
    review = list(values.get("review", ()))
    seen = {own.casefold()}
    for alias in values["aliases"]:
        file = urls.alias_file(alias)
        if file.casefold() in seen:
            continue
        seen.add(file.casefold())
        if why := taken.why_not(alias, is_known=alias in known):
            review.append({"field": "aliases", "reason": f"no redirect from {alias}: that address {why}"})
        else:
            kept.append(alias)
            taken.take(file)
    changed = {name: value for name, value in values.items() if name not in ("aliases", "review")}
    if kept:
        changed["aliases"] = kept
    if review:
        changed["review"] = review
    return changed
