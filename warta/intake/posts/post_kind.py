"""Whether a file of the site of another generator is a post, or one of its pages: a list, an address.

What belongs here: what its layout, its date, its folders and its fields say of that. What does not: files
that are no texts at all (`warta.rawsites`), and the other fields (`warta.intake.posts.post_fields`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from warta.intake.field_text import one_line
from warta.intake.posts.docs_site import DOCUSAURUS, MKDOCS
from warta.intake.posts.post_site import ELEVENTY, HUGO, Site

_NOT_A_POST = frozenset(
    "page pages home homepage default index search archive contact about landing list 404 redirect".split()
)
# Folders of posts, by words of their names.
_OF_NEWS = re.compile(
    r"(?:^|[^a-z])(?:posts?|drafts|news|newsroom|press|media|releases?|blogs?|articles?|announcements?|stories"
    r"|statements?|speech(?:es)?|updates?|notices?|advisor(?:y|ies)|bulletins?|events?|berita|siaran|rilis"
    r"|pers|pengumuman|kabar|artikel|warta|sambutan|pidato|acara|noti[cz]i[ae]s?|comunicados?|actualites?"
    r"|nachrichten)(?:[^a-z]|$)",
    re.IGNORECASE,
)


def names_news(folder: str) -> bool:
    """Whether the name of a folder says that it holds posts."""
    return _OF_NEWS.search(folder) is not None


def why_layout_of_page(layouts: Iterable[tuple[str, str]], file: str, site: Site, *, is_dated: bool) -> str:
    """The field by which `file` is a page, of those that name its layout; '' for none."""
    for written, value in layouts:
        if value.strip().lower() in _NOT_A_POST and (not is_dated or _is_at_top(file, site)):
            return f"`{written}: {one_line(value)}`"
    return ""


def _is_at_top(file: str, site: Site) -> bool:
    """Whether it lies right in the folder of a site's texts, where pages lie, and posts do not."""
    path = file.removeprefix(site.root)
    return bool(site.root) and site.generator == HUGO and path.count("/") == 1


def why_undated_page(fields: Mapping[str, Any], file: str, site: Site) -> str:
    """What shows that a file without a date is one of a site's own pages: about, contact, lists of posts."""
    if not site.is_by_settings:
        return ""
    path = PurePosixPath(file.removeprefix(site.root))
    folders = path.parts[:-1]
    may_list = bool(folders) and bool(site.root) and site.generator in (ELEVENTY, MKDOCS, DOCUSAURUS)
    if may_list and isinstance(fields.get("pagination"), Mapping):
        return "no date, and it lists others: `pagination`"
    if may_list and path.stem in ("index", folders[-1]) and names_news(folders[-1]):
        return f"no date, and it stands for {folders[-1]}/"
    is_of_pages = any(folder == "content" or folder.startswith("_") for folder in folders) or may_list
    if is_of_pages and not any(map(names_news, folders)):
        return f"no date, in {folders[-1]}/"
    return ""
