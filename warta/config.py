"""Settings of one archive: `site.yml`.

What belongs here: the settings, their kinds and defaults, and the reading of the file. What does not:
registries of agencies and tags, which are content (`warta.agencies`, `warta.tags`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from warta import schema, theme
from warta.errors import Problem
from warta.published_contacts import DEFAULT_PARTS, PARTS
from warta.schema import Checker, Field, Invalid
from warta.text import is_in_cldr
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

FILE = "site.yml"

# Kinds of pages that an archive can do without: of days, of the years of tags and agencies, and so on.
OPTIONAL = ("days", "term-years", "places", "offices", "search")

# Left alone in output/ whatever the settings say: the history of a site that is published with git.
_KEPT = (".git",)


@dataclass(frozen=True, slots=True)
class HomeSettings:
    """What the home page shows: how many latest releases, agencies and tags."""

    latest: int = 8
    agencies: int = 8
    tags: int = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of an archive, defaults filled in.

    Texts are per language, '' standing for any; none means the catalogue's. `base_url` is '' or ends
    in a slash. `theme` is the CSS of the archive's own colours. `contacts` are the parts of contacts that
    are published; `leave_out` those of `OPTIONAL` that are not made.
    """

    title: dict[str, str]
    description: dict[str, str]
    base_url: str
    language: str
    languages: tuple[str, ...]
    timezone: str
    agency: str
    home: HomeSettings
    feed_entries: int
    day_pages: bool
    search_texts: bool
    theme: str
    contacts: tuple[str, ...]
    keep: tuple[str, ...]
    leave_out: tuple[str, ...] = ()

    @property
    def base_path(self) -> str:
        """The path of `base_url`, '/' where there is none."""
        return urlsplit(self.base_url).path or "/"


def _base_url(node: Node) -> str:
    value = schema.web_address(node)
    parts = urlsplit(value)
    if parts.query or parts.fragment:
        raise Invalid(f"{value!r} has a query or fragment", "write https://host/path/")
    return value.rstrip("/") + "/"


def _timezone(node: Node) -> str:
    value = schema.text(node)
    try:
        ZoneInfo(value)
    except (LookupError, ValueError, OSError):
        raise Invalid(
            f"{value!r} is not a time zone",
            "write Asia/Jakarta, Asia/Makassar or Asia/Jayapura",
        ) from None
    return value


def _kept_name(node: Node) -> str:
    value = schema.text(node)
    if "/" in value or "\\" in value or value in (".", ".."):
        raise Invalid(f"{value!r} is not a name", "write the name of a file or folder directly in output/")
    return value


HOME_FIELDS = (
    Field("latest", schema.count, "how many latest releases the home page lists", default=8),
    Field("agencies", schema.count, "how many agencies the home page lists", default=8),
    Field("tags", schema.count, "how many tags the home page lists", default=12),
)

THEME_FIELDS = tuple(
    Field(f"{token}{ending}", theme.colour, f"colour {token}, {scheme} scheme")
    for token in theme.TOKENS
    for ending, scheme in (("", "light"), ("_dark", "dark"))
)

FIELDS = (
    Field("title", schema.by_language, "name of the archive; one text, or one per language"),
    Field("description", schema.by_language, "a sentence on what it holds; one text, or one per language"),
    Field(
        "base_url", _base_url, "where the archive is published; feed, sitemap and permanent addresses need it"
    ),
    Field("language", schema.language, "language of the pages that are no release", default="id"),
    Field("languages", schema.list_of(schema.language), "languages in which pages may be shown"),
    Field("timezone", _timezone, "time zone for today's date and printed times", default="Asia/Jakarta"),
    Field("agency", schema.text, "agency of releases that name none, marked as inferred"),
    Field("home", schema.record(*HOME_FIELDS), "what the home page shows"),
    Field("feed_entries", schema.count, "how many latest releases the feed holds", default=20),
    Field("day_pages", schema.flag, "whether each day of the year has a page", default=True),
    Field("leave_out", schema.list_of(schema.one_of(*OPTIONAL)), "kinds of pages not to make", default=()),
    Field("search_texts", schema.flag, "whether the search looks into texts too", default=False),
    Field("theme", schema.record(*THEME_FIELDS), "the archive's own colours"),
    Field(
        "contacts",
        schema.list_of(schema.one_of(*PARTS)),
        "which parts of contacts are published",
        default=DEFAULT_PARTS,
    ),
    Field("keep", schema.list_of(_kept_name), "names in output/ to leave alone, beside .git", default=()),
)


def parse_settings(text: str, known_languages: tuple[str, ...]) -> tuple[Settings, list[Problem]]:
    """The settings in `text`, with the problems found; bad values are at their defaults.

    `known_languages` are those with a catalogue of interface text.
    """
    checker = Checker(FILE)
    try:
        node = read_yaml(text)
    except YamlError as error:
        checker.add(error.line, error.message, error.hint)
        node = Node({}, 1)
    if node.value is None:
        node = Node({}, 1)
    values = checker.mapping(node, FIELDS)
    languages = _languages(values, known_languages, node, checker)
    settings = Settings(
        title=values["title"] or {},
        description=values["description"] or {},
        base_url=values["base_url"] or "",
        language=languages[0],
        languages=languages,
        timezone=values["timezone"],
        agency=values["agency"] or "",
        home=HomeSettings(**(values["home"] or {})),
        feed_entries=values["feed_entries"],
        day_pages=values["day_pages"],
        search_texts=values["search_texts"],
        theme=theme.style(theme.both_schemes(_readable_colours(values["theme"] or {}, node, checker))),
        contacts=values["contacts"],
        keep=tuple(dict.fromkeys((*_KEPT, *values["keep"]))),
        leave_out=tuple(values["leave_out"]),
    )
    return settings, checker.problems


def _readable_colours(colours: dict[str, str | None], node: Node, checker: Checker) -> dict[str, str]:
    """The colours that are set and can be read; the others are problems."""
    chosen = {name: value for name, value in colours.items() if value}
    bad = dict(theme.unreadable(chosen))
    for name, message in bad.items():
        line = node.value["theme"].value[name].line
        checker.add(line, f"theme: {name}: {message}", "choose a stronger colour")
    return {name: value for name, value in chosen.items() if name not in bad}


def _languages(
    values: dict[str, Any], known: tuple[str, ...], node: Node, checker: Checker
) -> tuple[str, ...]:
    main: str = values["language"]
    usable = []
    for language in dict.fromkeys((main, *(values["languages"] or ()))):
        name = "language" if language == main else "languages"
        line = node.value[name].line if isinstance(node.value, dict) and name in node.value else None
        if language not in known:
            checker.add(
                line,
                f"{name}: there is no catalogue of interface text for {language!r}",
                f"write one of {', '.join(known)}, or add layouts/text/{language}.yml",
            )
        elif not is_in_cldr(language):
            message = f"{name}: how {language!r} writes dates and numbers is not in CLDR"
            checker.add(line, message, "write the nearest language that is")
        else:
            usable.append(language)
    return tuple(usable) or known[:1]
