"""Two raw files of the same bytes: whether they are one file that lies there twice, or two posts of a site.

What belongs here: telling that by where they lie, without reading either. What does not: finding such files
(`warta.existing`) and what becomes of two releases of the same words (`warta.duplicates`).

The date, the address and the agency of a post may stand outside its bytes: in its name, in its place, in the
settings of its site.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from warta.held_later import may_hold
from warta.intake.posts.post_site import Site
from warta.intake.reading.endings import PAGE_ENDINGS, POST_ENDINGS
from warta.intake.states.post_dates import date_in_name
from warta.rawfile import RawFile

_POSTS = "_posts"


def is_post_of_its_own(raw: RawFile, other: RawFile) -> bool:
    """Whether `raw`, of the same bytes as `other`, stood at another day, address or site than that.

    One whose place keeps it from readers stood nowhere.
    """
    if not (_may_be_post(raw) and _may_be_post(other)) or may_hold(raw):
        return False
    if raw.site.is_by_settings and other.site.is_by_settings:
        return _below_root(raw) != _below_root(other) or _traits(raw.site) != _traits(other.site)
    names = _name(raw), _name(other)
    days = [date_in_name(name)[0] for name in names]
    has_address = all(map(_shows_its_address, (raw, other)))
    return days[0] != days[1] or (has_address and names[0] != names[1])


def _may_be_post(raw: RawFile) -> bool:
    if raw.span:
        return False
    is_page_of_site = raw.ending in PAGE_ENDINGS and (_POSTS in raw.source.split("/") or bool(raw.site.root))
    return raw.ending in POST_ENDINGS or is_page_of_site


def _below_root(raw: RawFile) -> str:
    return raw.source.removeprefix(raw.site.root)


def _traits(site: Site) -> tuple[object, ...]:
    """What tells a site from a copy of it in another folder."""
    return site.generator, site.title, site.url, site.bodies, site.permalinks, site.defaults


def _name(raw: RawFile) -> str:
    """The name that a post goes by: that of its folder where it is the index of one."""
    path = PurePosixPath(raw.source)
    return path.parent.name if path.stem == "index" else path.stem


def _shows_its_address(raw: RawFile) -> bool:
    """Whether a post shows without settings that its name is a part of its address."""
    return _POSTS in raw.source.split("/") or PurePosixPath(raw.source).stem == "index"
