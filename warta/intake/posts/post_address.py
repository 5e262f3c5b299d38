"""The addresses at which a post stood on the site of another generator.

What belongs here: addresses that its head states, and the rules by which Jekyll and Hugo make one of its
place, its date and its name. What does not: whether an address is free here (`warta.old_addresses`).
Rules: https://jekyllrb.com/docs/permalinks/ and https://gohugo.io/content-management/urls/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from warta import frontmatter
from warta.calendar_names import MONTHS_IN_ENGLISH
from warta.dates import CivilDate
from warta.intake.posts.docs_site import DOCUSAURUS, MKDOCS, address_of_docs
from warta.intake.posts.hugo_settings import in_address
from warta.intake.posts.pelican_address import addresses_of_pelican
from warta.intake.posts.post_inherited import collection_of
from warta.intake.posts.post_site import ELEVENTY, HUGO, JEKYLL, PELICAN, Site
from warta.liquid_names import LiquidNames
from warta.slugs import make_slug

_OWN = ("permalink", "url")
_LED_THERE = ("aliases", "alias", "redirect_from", "redirects", "old_url", "old_urls")
EXPLICIT = _OWN + _LED_THERE
_JEKYLL_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_PLACEHOLDER = re.compile(r":([a-z_]+)(\[[^\]]*\])?")
_DATED_RULE = re.compile(r":(?:year|month|monthname|day|weekday|weekdayname|yearday)\b")
_CUT = re.compile(r"\[(last|\d*)(:?)(last|\d*)\]")
_PLAIN_CODE = re.compile(r"\{\{-?\s*([^{}]{1,300}?)\s*-?\}\}")
_SLUG_OF_TITLE = re.compile(r"title\s*\|\s*(?:slug|slugify|slugifyUrl|url_encode)")
# What nothing was filled in for.
_OPEN = re.compile(r"\{\w+(?::[^{}]*)?\}")
MOST = 50


@dataclass(frozen=True, slots=True)
class Spot:
    """What the rules make an address of: path below the site, name without date, date, head, categories.

    `prefix` is what addresses in the post's language begin with, `permalinks` are the rules for these alone.
    """

    path: str
    name: str
    date: CivilDate | None
    slug: str
    title: str
    categories: Sequence[str]
    prefix: str = ""
    permalinks: Mapping[str, str] = field(default_factory=dict)


def old_addresses(fields: Mapping[str, Any], spot: Spot, site: Site) -> tuple[list[str], list[str]]:
    """The addresses at which a post stood, as `aliases` may hold them, and those that none can be made of.

    Its own comes first, before those that led there.
    """
    good: list[str] = []
    bad: list[str] = []
    stated = [*_explicit(fields, _OWN, spot, site), *_by_rule(fields, spot, site)]
    for address in [*stated, *_explicit(fields, _LED_THERE, spot, site)]:
        alias = as_alias(address)
        if alias is None:
            bad.append(address)
        elif alias:
            good.append(alias)
    return list(dict.fromkeys(good))[:MOST], list(dict.fromkeys(bad))


def as_alias(address: str) -> str | None:
    """An address, absolute or from its root, as `aliases` holds it; '' for a home page, None for none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if _is_template(address):
        return None
    path = unquote(parts.path)
    if parts.query or not path.strip("/"):
        return "" if not parts.query and not path.strip("/") else None
    path = re.sub(r"/{2,}", "/", f"/{path.lstrip('/')}")
    if path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return path if frontmatter.is_alias(path) else None


def _explicit(fields: Mapping[str, Any], names: Sequence[str], spot: Spot, site: Site) -> Iterator[str]:
    for name in names:
        value = fields.get(name)
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, str) or not item.strip():
                continue
            text = item.strip()
            if name == "permalink":
                text = _filled(text, spot)
                if _is_template(text):
                    yield text  # only its generator could tell
                    continue
                yield _expanded(_JEKYLL_STYLES.get(text, text), spot, site)
            elif name in ("aliases", "alias") and not text.startswith(("/", "http:", "https:")):
                yield f"{spot.prefix}{_section(spot)}/{text}"  # Hugo's may be relative to the post's section
            elif name == "url" and spot.prefix and not text.startswith(("/", "http:", "https:")):
                yield f"{spot.prefix}/{text}"
            else:
                yield text


def _by_rule(fields: Mapping[str, Any], spot: Spot, site: Site) -> Iterator[str]:
    """The address that the generator gave it, where its head does not say another."""
    own = fields.get("permalink") or fields.get("url")
    if (isinstance(own, str) and own.strip()) or own is False:
        return
    if site.generator == JEKYLL:
        yield from _of_jekyll(spot, site)
    elif site.generator == HUGO:
        yield from _of_hugo(spot, site)
    elif site.generator == PELICAN:
        date = spot.date.as_date() if spot.date and spot.date.is_day else None
        path = _below_content(spot.path)
        rules = site.permalinks
        yield from addresses_of_pelican(rules, path, spot.slug, spot.title, date, spot.categories)
    elif site.generator in (MKDOCS, DOCUSAURUS):
        day = spot.date.iso if spot.date and spot.date.is_day else ""
        blog, title = site.permalinks.get("", ""), make_slug(spot.title, "")
        yield from filter(None, [address_of_docs(site.generator, spot.path, spot.slug, title, day, blog)])
    elif site.generator == ELEVENTY:
        yield f"{_section(spot)}/{spot.name}/"


def _of_hugo(spot: Spot, site: Site) -> Iterator[str]:
    parts = PurePosixPath(_below_content(spot.path)).parts[:-1]
    section = parts[0] if parts else ""
    is_ugly = bool({"", section} & site.ugly)
    rules = {**site.permalinks, **spot.permalinks}
    rule = rules.get(section) or rules.get("/")
    if rule and not spot.date and _DATED_RULE.search(rule):
        return
    name = spot.slug or (spot.name if site.slugs_are_names or site.is_zola else _hugo_name(spot))
    path = _expanded(f"/{rule}", spot, site) if rule else in_address(f"{_section(spot)}/{name}/")
    path = f"{path.rstrip('/')}.html" if is_ugly else path
    yield f"{spot.prefix}{path}"


def _of_jekyll(spot: Spot, site: Site) -> Iterator[str]:
    collection = collection_of(spot.path)
    if collection in ("posts", "drafts"):
        style = site.permalinks.get("") or "date"
        if spot.date and spot.date.is_day:
            yield _expanded(_JEKYLL_STYLES.get(style, style), spot, site)
        return
    rule = site.permalinks.get(collection) or ("/:collection/:path" if collection != "pages" else "/:path")
    yield _expanded(_JEKYLL_STYLES.get(rule, rule), spot, site)


def _expanded(rule: str, spot: Spot, site: Site) -> str:
    """A rule with its placeholders filled in; those that are not known leave nothing."""
    values = _values(spot, site)
    path = _PLACEHOLDER.sub(lambda found: _cut(values.get(found[1], ""), found[2]), rule)
    if rule.endswith((":title", ":slug", ":name", ":path")) and site.generator == JEKYLL:
        path += ".html"  # a page that Jekyll writes without an ending is asked for with or without one
    return re.sub(r"/{2,}", "/", path)


def _values(spot: Spot, site: Site) -> dict[str, str]:
    parts = PurePosixPath(_below_content(spot.path)).parts[:-1]
    name = _hugo_name(spot) if site.generator == HUGO else spot.name
    values = {
        "title": spot.slug or _slugified(name),
        "slug": (spot.slug or _slugified(name)).lower(),
        "name": spot.name,
        "path": _path_in(spot.path),
        "collection": collection_of(spot.path),
        "filename": name,
        "contentbasename": name,
        "slugorfilename": spot.slug or name,
        "slugorcontentbasename": spot.slug or name,
        "section": parts[0] if parts else "",
        "categories": "/".join(_slugified(category).lower() for category in spot.categories),
        "output_ext": ".html",
    }
    if site.generator == HUGO:
        named = spot.name if site.slugs_are_names else ""
        values["title"] = in_address(spot.title) or name
        values["slug"] = in_address(spot.slug or named) or values["title"]
        values |= {
            key: in_address(values[key])
            for key in ("filename", "contentbasename", "slugorfilename", "slugorcontentbasename")
        }
        values |= {
            "section": in_address(values["section"]),
            "sections": in_address(_sections(spot, site)),
        }
    if spot.date and spot.date.is_day:
        day = spot.date.as_date()
        values |= {
            "year": f"{day:%Y}",
            "month": f"{day:%m}",
            "day": f"{day:%d}",
            "i_month": str(day.month),
            "i_day": str(day.day),
            "short_year": f"{day:%y}",
            "y_day": f"{day:%j}",
            "yearday": str(int(f"{day:%j}")),
            "week": f"{day.isocalendar().week:02}",
            "monthname": MONTHS_IN_ENGLISH[day.month - 1].casefold(),
            "short_month": MONTHS_IN_ENGLISH[day.month - 1][:3],
        }
    return values


def _cut(value: str, places: str | None) -> str:
    """The folders of a path that a rule asks for, as `:sections[1:]` does."""
    found = _CUT.fullmatch(places or "")
    if not found:
        return value
    parts = value.split("/")
    first, last = (len(parts) - 1 if part == "last" else part for part in (found[1], found[3]))
    if not found[2]:
        return parts[int(first)] if first != "" and int(first) < len(parts) else ""
    return "/".join(parts[int(first or 0) : int(last) if last != "" else None])


def _sections(spot: Spot, site: Site) -> str:
    """The section of Hugo that a post is in: the nearest folder with a page of its own, or the first one."""
    parts = _section(spot).strip("/").split("/")
    known = {_below_content(folder) for folder in site.sections}
    known |= {folder.partition("/")[2] for folder in known}  # below the folder of a language
    lengths = range(len(parts), 1, -1) if site.sections else ()
    nearest = (length for length in lengths if "/".join(parts[:length]) in known)
    return "/".join(parts[: next(nearest, 1 if site.sections else len(parts))])


def _section(spot: Spot) -> str:
    parts = PurePosixPath(_below_content(spot.path)).parts[:-1]
    if PurePosixPath(spot.path).stem == "index":
        parts = parts[:-1]
    return "".join(f"/{part}" for part in parts)


def _below_content(path: str) -> str:
    """The path of a post below the folder that makes no part of an address."""
    parts = PurePosixPath(path).parts
    for folder in ("content", "src"):
        if folder in parts[:-1]:
            return "/".join(parts[parts.index(folder) + 1 :])
    return path


def _path_in(path: str) -> str:
    """The path of a file in its collection, or below its site's root, without its ending."""
    parts = PurePosixPath(path).with_suffix("").parts
    start = next((number + 1 for number, part in enumerate(parts[:-1]) if part.startswith("_")), 0)
    return "/".join(parts[start:])


def _hugo_name(spot: Spot) -> str:
    path = PurePosixPath(spot.path)
    return path.parent.name if path.stem == "index" else path.stem


def _slugified(text: str) -> str:
    """As Jekyll's `slugify` in its pretty mode: what can stand in a path stays, the rest is a hyphen."""
    return re.sub(r"[^\w._~!$&'()+,;=@]+", "-", text).strip("-")


def _filled(text: str, spot: Spot) -> str:
    """An address of Eleventy with what is plain in it filled in."""
    values = {"page.fileSlug": spot.name, "page.filePathStem": f"{_section(spot)}/{spot.name}"}
    values |= {"slug": spot.slug} if spot.slug else {}
    values |= {"page.date": spot.date.iso, "date": spot.date.iso} if spot.date and spot.date.is_day else {}
    names = LiquidNames(values)

    def fill(found: re.Match[str]) -> str:
        if _SLUG_OF_TITLE.fullmatch(found[1]):
            return make_slug(spot.title, "")
        said = names.value_of(found[1])
        return found[0] if said is None else said

    return _PLAIN_CODE.sub(fill, text)


def _is_template(text: str) -> bool:
    return "{{" in text or "{%" in text or _OPEN.search(text) is not None
