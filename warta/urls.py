"""Addresses: the only place that makes the path of a page.

What belongs here: where each kind of page stands, which file answers an address, and the relative way
from one to another. What does not: which pages there are (`warta.pages`).

An address is relative to the archive's root, without a leading slash; a page's address ends in a
slash and is answered by the `index.html` in it. Links name that file, so that the archive also opens
from disk.
"""

from __future__ import annotations

from warta.dates import CivilDate

HOME = ""
DATES = "dates/"
TAGS = "tags/"
AGENCIES = "agencies/"
PLACES = "places/"
OFFICES = "offices/"
UNDATED = "undated/"
DAYS = "on-this-day/"
SEARCH = "search/"
GLOSSARY = "glossary/"
NOT_FOUND = "404.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
ASSETS = "assets/"


def date_address(date: CivilDate) -> str:
    """The page of a day, month or year: `2020/09/25/`, `2020/09/`, `2020/`."""
    return f"{date.iso.replace('-', '/')}/"


def release_address(date: CivilDate | None, slug: str) -> str:
    """The page of a release, below its date's page or among the undated."""
    return f"{date_address(date) if date else UNDATED}{slug}/"


def tag_address(key: str, year: int | None = None, month: int | None = None) -> str:
    """The page of a tag, or of one of its years or months."""
    return f"{TAGS}{key}/{_period(year, month)}"


def agency_address(key: str, year: int | None = None, month: int | None = None) -> str:
    """The page of an agency, or of one of its years or months."""
    return f"{AGENCIES}{key}/{_period(year, month)}"


def place_address(key: str, year: int | None = None, month: int | None = None) -> str:
    """The page of a place, or of one of its years or months."""
    return f"{PLACES}{key}/{_period(year, month)}"


def office_address(key: str, year: int | None = None, month: int | None = None) -> str:
    """The page of an office, or of one of its years or months; its key names the agency first."""
    return f"{OFFICES}{key}/{_period(year, month)}"


def day_of_year_address(month: int, day: int) -> str:
    """The page of a day in all years: `on-this-day/09-25/`."""
    return f"{DAYS}{month:02}-{day:02}/"


def part_address(address: str, number: int) -> str:
    """A part of a list that is too long for one page; parts are numbered from the oldest entry."""
    return f"{address}part-{number}/"


def letter_address(index: str, letter: str) -> str:
    """The page of a letter of an index; no key of a term holds such a sign, and all hosts take it.

    Not all take letters beyond ASCII: these stand there by their code points.
    """
    name = "".join(part if part.isascii() else f"u{ord(part):04x}" for part in letter)
    return f"{index}letter_{name}/"


def search_shard(name: str) -> str:
    """What the search knows of the releases of a year or month."""
    return f"{SEARCH}{name}.js"


def search_words(name: str, bucket: int) -> str:
    """Which releases of a shard have which words in their texts, for a part of all words."""
    return f"{SEARCH}{name}-text-{bucket}.js"


def in_language(address: str, language: str, main: str) -> str:
    """Where the page at `address` stands in a language: all but the main one have a folder."""
    return address if language == main else f"{language}/{address}"


def page_address(slug: str) -> str:
    """A page of `content/pages/`."""
    return f"{slug}/"


def sitemap_part(name: str) -> str:
    """One part of a sitemap that is split."""
    return f"sitemap-{name}.xml"


def file_of(address: str) -> str:
    """The output file that answers `address`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def address_of(file: str) -> str:
    """The address that an output file answers."""
    return file.removesuffix("index.html") if f"/{file}".endswith("/index.html") else file


def alias_file(alias: str) -> str:
    """The output file that answers an old address such as `/berita/2017/0412.html` or `/berita/12`."""
    path = alias.strip("/")
    has_ending = "." in path.rpartition("/")[2] and not alias.endswith("/")
    return path if has_ending else f"{path}/index.html"


def root_from(file: str) -> str:
    """The relative way from an output file to the archive's root: '' or '../' repeated."""
    return "../" * file.count("/")


def _period(year: int | None, month: int | None) -> str:
    return f"{year:04}/{month:02}/" if year and month else f"{year:04}/" if year else ""
