"""Files of a post's site that come with it: those that its text refers to, or that stand for it.

What belongs here: which of them there are, and the names to keep them by. What does not: which fields name
one (`warta.intake.posts.post_attachments`), and reading the file at a place (`warta.rawitems`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from warta.intake.posts.post_attachments import file_name_of
from warta.intake.posts.post_site import Site
from warta.intake.states.adoption import Adoption
from warta.old_places import places_of

# In bytes; there is room for an ending behind it.
MAX_NAME = 200
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
# What names of posts and pages end in; from the root also that of how a site looks.
_TEXTS = frozenset({".md", ".markdown", ".html", ".htm", ".php"})
_OF_PAGES = _TEXTS | {"", ".xml", ".js", ".css", ".json"}


def files_of(
    adoption: Adoption,
    references: Sequence[str],
    placed: str,
    site: Site,
    beside: Callable[[str], bytes | None],
) -> Mapping[str, bytes]:
    """The files by the name to keep; `placed` is the file of the post below the root of its site.

    Attachments in `adoption` that are among them name their file.
    """
    found = _Files(site, beside)
    for address in references:
        path = _path_of(address).removeprefix("./")
        if not found.take(path):
            any(
                found.take(f"/{place}")
                for place in places_of(path, placed, adoption.values.get("aliases", ()))
            )
    for item in adoption.values.get("attachments", ()):
        is_of_site = "url" not in item or item["title"].startswith("/")
        path = _path_of(item.get("title", ""))
        # Themes set such a path behind the address of the site.
        # Bundles that were exported from WordPress have them in a folder of pictures.
        places = (path, f"/{path.lstrip('/')}", *([f"images/{path}"] if "/" not in path else []))
        if is_of_site and (name := next(filter(None, map(found.take, places)), "")):
            item.pop("url", None)
            item["file"] = name
        if "file" in item or "url" in item:
            item["title"] = file_name_of(item["title"])
    return found.files


class _Files:
    """The files that have been found so far."""

    def __init__(self, site: Site, beside: Callable[[str], bytes | None]) -> None:
        self.files: dict[str, bytes] = {}
        self._beside = beside
        self._folder = f"{urlsplit(site.url).path.rstrip('/')}/"  # of the site on its host

    def take(self, path: str) -> str:
        """The name by which the file at `path` is kept; '' where there is none to keep."""
        name = path.lstrip("/")
        of_pages = _OF_PAGES if path.startswith("/") else _TEXTS
        is_page = PurePosixPath(path).suffix.lower() in of_pages
        if name not in self.files and _is_beside(name) and not is_page:
            data = self._beside(path)
            if data is None and len(self._folder) > 1 and path.startswith(self._folder):
                data = self._beside(f"/{path.removeprefix(self._folder)}")
            if data is not None:
                self.files[name] = data
        return name if name in self.files else ""


def _path_of(address: str) -> str:
    return unquote(address.partition("#")[0].partition("?")[0])


def _is_beside(path: str) -> bool:
    parts = path.split("/")
    has_scheme = ":" in parts[0]
    is_plain = bool(path) and not has_scheme and "\\" not in path and path.isprintable()
    return is_plain and not {"", ".", ".."} & set(parts) and all(map(_can_be_a_name, parts))


def _can_be_a_name(part: str) -> bool:
    """Whether any system can keep a file of this name."""
    return len(part.encode()) <= MAX_NAME and not part.endswith((".", " ")) and not _DEVICES.match(part)
