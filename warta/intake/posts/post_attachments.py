"""The files and pages that the head of a post names beside its text.

What belongs here: which fields name a picture that stands for a post, or the document that it is about, and
the form in which a release has these. What does not: whether such a file is there to be kept
(`warta.intake.posts.adopted_post`), and the other fields (`warta.intake.posts.post_fields`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from warta.intake.field_text import one_line

_PICTURES = ("image", "images", "featured_image", "featuredimage", "thumbnail", "cover", "hero", "banner")
# Words in further names of fields that hold such a picture: `coverImage`, `hero-image`, `vorschaubild`.
_OF_PICTURE = re.compile(r"image|img|picture|photo|foto|gambar|bild|cover|hero|thumb|banner|poster")
_IS_PICTURE = re.compile(r".\.(?:jpe?g|png|gif|webp|avif|svg)$", re.IGNORECASE)
_GALLERIES = ("gallery", "galerie", "galeri", "photos", "fotos", "screenshots", "slides")
_FILMS = ("video", "videos", "video_url", "videourl")
# What a post without much text is about: a file or a page elsewhere.
_FILES = (
    *("file_url", "link", "external_url", "external", "source_url", "redirect_to"),
    *("pdf", "file", "files", "attachment", "attachments", "document", "documents", "download", "downloads"),
)
_PATHS = ("src", "url", "path", "file", "href", "image")
# A switch such as `hero: false` is none, nor is a word.
_IS_FILE = re.compile(r".\.[A-Za-z][A-Za-z0-9]{1,4}$")
_IS_PATH = re.compile(r"[/.]")
MOST_FILES = 20
_EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(slots=True)
class Attached:
    """The attachments of a post, the fields that name them, and those of which nothing else is to be kept."""

    items: list[dict[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


def attached(fields: Mapping[str, tuple[str, Any]], site_url: str, *, has_text: bool) -> Attached:
    """What `fields`, by their names in lower case, name; each holds its name as it is written and its value.

    `site_url` is the address of the post's site, '' for none. Of a post without text any field counts whose
    name ends in `url`.
    """
    more = () if has_text else tuple(name for name in fields if name.endswith(("_url", "-url")))
    about = [(name, MOST_FILES) for name in dict.fromkeys((*_FILES, *more)) if _has_value(fields, name)]
    about += [(name, MOST_FILES) for name in (*_GALLERIES, *_FILMS) if _has_value(fields, name)]
    pictures = [(name, 1) for name in _PICTURES if _has_value(fields, name)]
    pictures = pictures or [(name, 1) for name, (_, value) in fields.items() if _is_picture(name, value)]
    found = Attached()
    for name, most in (*about, *pictures[:1]):
        written, value = fields[name]
        paths = [path for path in _paths_in(value) if name not in _FILMS or path.startswith("http")]
        for text in paths[:most]:
            if not any(text[:300] == other["title"] for other in found.items):
                found.items.append(_item(text, site_url))
                found.names = list(dict.fromkeys((*found.names, f"`{written}`")))
        if isinstance(value, str) and paths:
            found.used.add(written)
    return found


def file_name_of(title: str) -> str:
    """The name of the file that a path or an address leads to, which tells a reader more; else the title."""
    name = unquote(title.partition("?")[0].partition("#")[0].rpartition("/")[2]) if "/" in title else ""
    return one_line(name) if _IS_FILE.search(name) else title


def _has_value(fields: Mapping[str, tuple[str, Any]], name: str) -> bool:
    return name in fields and fields[name][1] not in _EMPTY


def _is_picture(name: str, value: Any) -> bool:
    """Whether a field that no list names holds the file of a picture."""
    is_text = isinstance(value, str) and "\n" not in value
    return is_text and bool(_OF_PICTURE.search(name)) and bool(_IS_PICTURE.search(value.strip()))


def _item(text: str, site_url: str) -> dict[str, str]:
    is_of_root = text.startswith("/") and bool(site_url)
    url = (f"{site_url.rstrip('/')}{text}" if is_of_root else text).replace(" ", "%20")
    is_web_address = re.fullmatch(r"https?://[^\s/?#]+\.[^\s]+", url)
    return {**({"url": url} if is_web_address else {}), "title": text[:300]}


def _paths_in(value: Any) -> list[str]:
    """The files or addresses that a field names: one, several, or such with a name of their own."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        path = next((item[key] for key in _PATHS if key in item), "") if isinstance(item, dict) else item
        text = one_line(path) if isinstance(path, str) else ""
        if text and "{" not in text and _IS_PATH.search(text):
            found.append(text)
    return found
