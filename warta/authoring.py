"""A new release to fill in.

What belongs here: the file that `new` writes. What does not: raw releases (`warta.conversion`).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from warta import frontmatter
from warta.agencies import SHIPPED, parse_agencies
from warta.errors import ContentError, Problem, SettingsError, has_errors
from warta.places import Places
from warta.slugs import make_slug
from warta.sources import Sources, read_sources


def new_release(places: Places, title: str, now: datetime) -> Path:
    """Write a draft with this title, today's date in the archive's time zone and a slug; its path.

    Raises SettingsError where the settings or the title cannot be used, ContentError where the file
    exists.
    """
    sources = read_sources(places)
    title = " ".join(title.split())
    if has_errors(sources.settings_problems):
        raise SettingsError(sources.settings_problems)
    if not title or not title.isprintable():
        raise SettingsError(
            [Problem("new", None, "the title is empty or not printable", 'write new "TITLE"')]
        )
    today = now.astimezone(ZoneInfo(sources.settings.timezone)).date()
    slug = make_slug(title, "rilis")
    path = places.releases / f"{today.year:04}" / f"{slug}.md"
    values = {
        "title": title,
        "date": today.isoformat(),
        "agency": _agency(sources),
        "language": sources.settings.language,
        "slug": slug,
        "draft": True,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_with_help(frontmatter.write(values, "")))
    except FileExistsError:
        hint = "open it, or choose another title"
        raise ContentError([Problem(places.show(path), None, "exists already", hint)]) from None
    return path


def _agency(sources: Sources) -> str | None:
    """The archive's agency: the one in site.yml, or the only one of its own registry."""
    if sources.settings.agency:
        return sources.settings.agency
    shipped, _ = parse_agencies("", SHIPPED.read_text("utf-8"))
    own = [key for key in sources.registry.agencies if key not in shipped]
    return own[0] if len(own) == 1 else None


def _with_help(text: str) -> str:
    return text.replace("agency: null\n", "agency:  # a key of content/agencies.yml\n").replace(
        "draft: true\n", "draft: true  # remove this line to publish\n"
    )
