"""What the page of a release is told of it by the archive: its facts, its neighbours, its place in the menu.

What belongs here: inputs that depend on the releases and the registries alone. What does not: where the
relative addresses in a body lead, and the files beside a page (`warta.release_page`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from warta import urls
from warta.archive import office_key
from warta.contents import Contents
from warta.frontmatter import CONTACT_FIELDS, SOURCE_FIELDS, VIEWS_FIELDS, WITHDRAWN_FIELDS
from warta.lengths import minutes_to_read
from warta.model import Release, Summary
from warta.published_contacts import published_contact
from warta.schema import Field
from warta.slugs import make_slug
from warta.text import text_direction

# By these only converting and proposing goes; no page changes with them.
_SOURCE_SHOWN = tuple(field for field in SOURCE_FIELDS if field.name not in ("written", "tags"))
# Where conversion found a date that only programs read: the metadata of a page, a mail, a post or an item.
_DATA = (
    *("meta ", "JSON-LD ", "itemprop ", "`", "the item's ", "wp:"),
    *("the mail's date", "the head of the forwarded mail"),
)
# What is written so is for programs, but for days that a line prints.
_FOR_PROGRAMS = re.compile(r"\d{4}-\d\d-\d\d(?:T\d|$)")


class ReleaseFacts:
    """What the archive says of releases to their pages."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def page(self, release: Release, summary: Summary, language: str) -> dict[str, Any]:
        """The input `page` of the page of a release."""
        contents = self._contents
        words = contents.catalogues[language]
        crumbs = [(words.text("dates"), urls.DATES)]
        if summary.date is None:
            crumbs.append((words.text("undated"), urls.UNDATED))
        else:
            parts = summary.date.iso.split("-")
            labels = (
                parts[0],
                words.date(summary.date.iso[:7], "month_name"),
                words.date(summary.date.iso, "day"),
            )
            shown = len(parts) if contents.makes("days") else 2
            for number, label in enumerate(labels[: len(parts)][:shown], start=1):
                crumbs.append((label, "/".join(parts[:number]) + "/"))
        return contents.page(
            title=contents.title_in_words(summary, language),
            heading=release.title,
            address=summary.url,
            kind="release",
            language=language,
            description=release.summary or release.title,
            section="dates",
            crumbs=tuple(crumbs),
            once=True,
        )

    def facts(self, release: Release, summary: Summary, language: str) -> dict[str, Any]:
        """The input `release`: all that is known of it beside its text."""
        contents, fields, signs = self._contents, release.fields, release.details().signs
        agency = contents.archive.agencies[summary.agency] if summary.agency else None
        withdrawn = _whole(fields.get("withdrawn"), WITHDRAWN_FIELDS)
        return {
            "title": release.title,
            "language": release.language,
            "date": summary.date.iso if summary.date else None,
            "direction": text_direction(release.language),
            "date_source": fields.get("date_source", {}).get("text", ""),
            "date_known_by": fields.get("inferred", {}).get("date", ""),
            "date_read_from": _date_read_from(fields),
            "agency": agency
            and {
                "name": contents.agency_name(agency.key, language),
                "language": contents.agency_tongue(agency.key, language),
                "abbreviation": agency.abbreviation,
                "address": contents.at(urls.agency_address(agency.key), language),
            },
            "tags": contents.tags(summary.tags, language),
            "words": release.words,
            "signs": sum(signs) if sum(signs) > release.words else 0,
            "minutes": minutes_to_read(release.words, *signs),
            "updated": summary.updated.iso if summary.updated else None,
            "changes": list(fields.get("changes", ())),
            "withdrawn": withdrawn and {**withdrawn, "replaced_by": self.link(withdrawn["replaced_by"])},
            "inferred": sorted(fields.get("inferred", {})),
            "also": list(self._cross_posts(release, language)),
            "contacts": self._contacts(release, agency.url if agency else ""),
            "views": _whole(fields.get("views"), VIEWS_FIELDS),
            "source": _whole(fields.get("source"), _SOURCE_SHOWN),
            **{
                name: fields.get(name)
                for name in ("subtitle", "signoff", "number", "type", "category", "dateline")
            },
            "authors": list(fields.get("authors", ())),
            "office": self._office(summary, language),
            "places": [
                {
                    "label": name,
                    "address": contents.at(urls.place_address(make_slug(name, "place")), language)
                    if contents.makes("places")
                    else "",
                }
                for name in summary.places
            ],
            "boilerplate": list(fields.get("boilerplate", ())),
            "extra": fields["extra"],
        }

    def expansions(self, release: Release, summary: Summary) -> dict[str, str]:
        """What the abbreviations in the text stand for that it does not say itself."""
        contents = self._contents
        used, fallback = release.details().abbreviations, contents.settings.language
        return contents.glossary.expansions(used, summary.agency, release.language, fallback)

    def neighbours(self, summary: Summary) -> dict[str, Any]:
        """What comes before and after in the archive, and of the same agency where that is another."""
        archive = self._contents.archive
        around = archive.neighbours(summary.path)
        within = archive.within_agency(summary.path)
        links = {}
        for name, near, own in zip(("earlier", "later"), around, within, strict=True):
            links[name] = as_link(near) if near else None
            links[f"agency_{name}"] = as_link(own) if own and own != near else None
        return links

    def link(self, path: str | None) -> dict[str, Any] | None:
        """A link to the public release at `path` below `content/releases/`."""
        summary = self._contents.archive.summary_of(f"content/releases/{path}") if path else None
        return as_link(summary) if summary else None

    def _cross_posts(self, release: Release, language: str) -> Iterator[dict[str, Any]]:
        """The same release as other agencies published it: a link to each, and the agency's name."""
        archive = self._contents.archive
        for path in archive.duplicates.also.get(release.path, ()):
            summary = archive.summaries[path]
            yield {**as_link(summary), "agency": self._contents.agency_name(summary.agency, language)}

    def _contacts(self, release: Release, agency_url: str) -> list[dict[str, Any] | None]:
        """The contacts of a release, cut down to what is published: a layout cannot show more."""
        parts = self._contents.settings.contacts
        shown = (
            published_contact(contact, parts, agency_url) for contact in release.fields.get("contacts", ())
        )
        return [_whole(contact, CONTACT_FIELDS) for contact in shown if contact]

    def _office(self, summary: Summary, language: str) -> dict[str, str] | None:
        if not summary.office:
            return None
        contents = self._contents
        made = contents.makes("offices")
        address = contents.at(urls.office_address(office_key(summary)), language) if made else ""
        return {"label": summary.office, "address": address}


def _date_read_from(fields: Mapping[str, Any]) -> str:
    """Where conversion read a date that no line of the source prints; '' where one does, or none says where.

    `dateline`, `address`, `file` or `data`: what a page can say in its own words.
    """
    said = fields.get("date_source", {})
    origin = said.get("from", "")
    if "date" not in fields.get("inferred", {}):
        is_printed = not origin or origin.startswith("line ")
        is_coded = not is_printed and _FOR_PROGRAMS.match(said.get("text", ""))
        return "data" if is_coded or origin.startswith(_DATA) else ""
    if origin.startswith(("dateline ", "the dateline")):
        return "dateline"
    return {"the page's address": "address", "the name of the file": "file"}.get(origin, "")


def _whole(values: Mapping[str, Any] | None, fields: tuple[Field, ...]) -> dict[str, Any] | None:
    """A record with None for each field that it lacks: to a layout a name is there or a mistake."""
    return None if values is None else {field.name: values.get(field.name) for field in fields}


def as_link(summary: Summary) -> dict[str, Any]:
    """A link to a release as layouts read it."""
    return {
        "title": summary.title,
        "address": summary.url,
        "date": summary.date.iso if summary.date else None,
        "language": summary.language,
        "direction": text_direction(summary.language),
        "withdrawn": summary.withdrawn is not None,
    }
