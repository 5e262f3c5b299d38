"""The fields of a post of another generator, into those of a release.

What belongs here: which name means which field, and the kinds of value that each may have. What does not:
reading the head (`warta.intake.posts.post_head`), values as text (`warta.intake.posts.field_values`),
addresses (`warta.intake.posts.post_address`), and what the text tells (`warta.intake.states.adoption`).
Fields without a counterpart are kept under `extra`, as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from warta import frontmatter
from warta.dates import CivilDate, parse_date
from warta.intake.field_text import one_line, plain_text
from warta.intake.posts.field_markdown import is_marked, words_of
from warta.intake.posts.field_values import as_plain, text_of, texts_of
from warta.intake.posts.post_address import EXPLICIT
from warta.intake.posts.post_agency import NAMES as AGENCY
from warta.intake.posts.post_agency import agency_stated
from warta.intake.posts.post_attachments import attached
from warta.intake.posts.post_head import Head
from warta.intake.posts.post_kind import why_layout_of_page, why_undated_page
from warta.intake.posts.post_site import HUGO, JEKYLL, MONTH_FIRST, Site
from warta.intake.posts.post_values import values_of
from warta.intake.reading.decode import LeftOut
from warta.intake.states.adoption import MAX_TITLE, Adoption
from warta.intake.states.label_state import wish_not_to_be_found
from warta.intake.states.post_dates import ReadDate, is_ahead, read_value
from warta.intake.states.post_state import (
    ends_of,
    holds_below_head,
    holds_in_lines,
    holds_of,
    is_certain_end,
    is_state,
)
from warta.intake.states.post_state_doubts import doubts_of

# Of each field the names that generators and themes give it, the most telling first.
NAMES = {
    "title": ("title", "headline", "page-title", "page_title", "pagetitle"),
    "subtitle": (
        *("subtitle", "sub_title", "subhead", "subheading", "deck", "dek", "standfirst", "lead", "lede"),
        *("intro", "introduction"),
    ),
    "date": ("date", "publishdate", "publish_date", "pubdate", "published", "published_at", "date_published"),
    "updated": (
        *("lastmod", "updated", "last_modified_at", "last_modified", "last-modified", "modified"),
        *("last_updated", "date_updated", "updated_at", "date_modified"),
    ),
    "tags": ("tags", "tag", "topics", "keywords"),
    "category": ("categories", "category"),
    "authors": ("authors", "author", "byline"),
    "summary": ("description", "summary", "excerpt", "abstract"),
    "language": ("lang", "language", "locale"),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?")
MOST_TAGS = 30


def take_fields(
    adoption: Adoption, head: Head, site: Site, name_date: CivilDate | None, *, is_month_first: bool
) -> None:
    """Note the fields of `head` with `adoption`; `name_date` is the date in the file's name.

    `is_month_first` decides what 03/04/2019 means where the file's name does not.
    """
    _Fields(adoption, head, site).take(name_date, is_month_first=is_month_first)


class _Fields:
    """The fields of one head, and which of them have been read."""

    def __init__(self, adoption: Adoption, head: Head, site: Site) -> None:
        self._adoption = adoption
        self._site = site
        self._head = head
        self._by_name = {name.lower(): name for name in reversed(head.fields)}
        self._used: set[str] = set()

    def take(self, name_date: CivilDate | None, *, is_month_first: bool) -> None:
        self._title()
        self._dates(name_date, is_month_first=is_month_first)
        self._lists()
        self._texts()
        self._agency()
        self._state_of_post()
        self._type()
        self._attachments()
        self._rest()

    def _of(self, *names: str) -> Iterator[tuple[str, Any]]:
        """The fields of these names that have a value, as they are written."""
        for name in names:
            written = self._by_name.get(name)
            if written is not None and self._head.fields[written] not in (None, "", [], {}):
                yield written, self._head.fields[written]

    def _state(self, name: str, value: Any, written: str, words: object = "") -> None:
        line = self._head.lines.get(written, 0)
        self._used.add(written)
        place = "the site's settings" if written in self._head.given else "its front matter"
        self._adoption.state(name, value, f"`{written}` in {place}", one_line(str(words))[:200], line)

    def _title(self) -> None:
        for written, value in self._of(*NAMES["title"]):
            if (text := plain_text(text_of(value))) and not isinstance(value, dict | list):
                self._state("title", text[:MAX_TITLE], written, value)
                return
            self._adoption.doubt("title", f"`{written}` is no line of text")

    def _dates(self, name_date: CivilDate | None, *, is_month_first: bool) -> None:
        read = ((written, read_value(_created(value))) for written, value in self._of(*NAMES["date"]))
        found = next(((written, date) for written, date in read if date), None)
        if found:
            self._used.add(found[0])
            when = self._meant(*found, name_date, is_month_first=is_month_first)
            if when and self._is_by_other_posts(found[1], name_date):
                why = f"`{found[0]}`, {self._site.date_order} as in the other posts of its site"
                self._adoption.derive("date", str(when), why)
            elif when:
                self._state("date", str(when), found[0], found[1].words)
                self._adoption.values["date_source"] = {"from": f"`{found[0]}`", "text": found[1].words}
        if "date" not in self._adoption.values and name_date:
            self._adoption.derive("date", str(name_date), "the name of the file")
            self._adoption.values["date_source"] = {"from": "the name of the file", "text": name_date.iso}
        updates = [(name, value["updated"]) for name, value in self._of("date") if _has_update(value)]
        for written, value in (*self._of(*NAMES["updated"]), *updates):
            updated = read_value(value)
            if updated and updated.date and not updated.either_way:
                self._state("updated", str(updated.date), written, updated.words)
                break
        self._future_date_in_name()

    def _meant(
        self, written: str, read: ReadDate, name_date: CivilDate | None, *, is_month_first: bool
    ) -> CivilDate | None:
        """The date that a field means, with its doubts told; None where it can be read as none."""
        if read.date is None:
            self._adoption.doubt("date", f"`{written}` is {read.words!r}, which {read.doubt}")
            return None
        if read.either_way:
            swapped = CivilDate(read.date.year, read.date.day, read.date.month)
            if name_date in (read.date, swapped):
                return name_date
            if self._site.date_order:
                return swapped if self._site.date_order == MONTH_FIRST else read.date
            return swapped if is_month_first else self._either(written, read)
        if read.doubt:
            self._adoption.doubt("date", f"{read.words!r} {read.doubt}")
        if self._site.generator == HUGO:  # to which a name says nothing beside a date in the head
            return read.date
        if name_date and read.date.is_day and abs((read.date.as_date() - name_date.as_date()).days) > 1:
            self._adoption.doubt(
                "date", f"`{written}` says {read.date.iso}, the name of the file {name_date.iso}"
            )
        return read.date

    def _is_by_other_posts(self, read: ReadDate, name_date: CivilDate | None) -> bool:
        """Whether other posts of its site had to tell what its date means."""
        if not (read.either_way and read.date and self._site.date_order):
            return False
        return name_date not in (read.date, CivilDate(read.date.year, read.date.day, read.date.month))

    def _either(self, written: str, read: ReadDate) -> CivilDate | None:
        reason = f"`{written}` is {read.words!r}, which may be day/month or month/day; write the right one"
        self._adoption.doubt("date", reason)
        return None

    def _future_date_in_name(self) -> None:
        """A post that its generator would not have published yet must not be out before its time."""
        date = self._adoption.values.get("date", "")
        if date and (when := parse_date(date)).is_day and is_ahead(when):
            instant = when.instant or f"{when.iso}T00:00:00+00:00"
            self._adoption.embargo(instant, "its date was still to come when it was adopted")

    def _lists(self) -> None:
        for name in ("tags", "authors"):
            items: list[str] = []
            for written, value in (*self._of(*NAMES[name]), *self._of_taxonomies(name)):
                if name == "tags" and written.lower() == "keywords" and items:
                    continue
                is_row = name == "tags" or written.lower() == "authors"
                row = self._in_words(written, value) if name == "tags" else value
                items += [item for item in texts_of(row, split=is_row) if item not in items]
                self._used |= {written} - {self._by_name.get("taxonomies", "")}  # which holds others, too
            where_from = "its front matter"
            if name == "authors" and set(items) & set(self._site.authors):
                items = [self._site.authors.get(item, item) for item in items]
                where_from = "its front matter, names by its site's data"
            if items:
                self._adoption.state(name, items[:MOST_TAGS], where_from, "; ".join(items)[:200])
        for written, value in self._of(*NAMES["category"]):
            if items := texts_of(self._in_words(written, value), split=False):
                self._state("category", " / ".join(items), written, value)
                break

    def _of_taxonomies(self, name: str) -> Iterator[tuple[str, Any]]:
        """Of Zola, which has them in a table of their own."""
        for written, value in self._of("taxonomies"):
            if isinstance(value, Mapping) and value.get(name):
                yield written, value[name]

    def _in_words(self, written: str, value: Any) -> Any:
        """A line of `tags` or `categories` as its words, one each to Jekyll; that of `category` is one."""
        is_line = isinstance(value, str) and self._site.generator == JEKYLL and "," not in value
        return value.split() if is_line and written.lower().endswith("s") else value

    def _texts(self) -> None:
        for name in ("subtitle", "summary"):
            for written, value in self._of(*NAMES[name]):
                if isinstance(value, str) and (text := self._words_of(name, value)):
                    self._state(name, text, written, text)
                    break
        for written, value in self._of(*NAMES["language"]):
            if isinstance(value, str) and _LANGUAGE.fullmatch(value):
                self._state("language", value.replace("_", "-"), written, value)
        for written, value in self._of("canonical_url", "canonical", "original_url"):
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                self._used.add(written)
                self._adoption.origin = self._adoption.origin.at(value.strip())
                break

    def _agency(self) -> None:
        for written, value in self._of(*AGENCY):
            if name := agency_stated(value):
                self._state("agency", name, written, name)
                break

    def _words_of(self, name: str, value: str) -> str:
        if not is_marked(value):
            return plain_text(value)
        values = values_of(value, self._head.fields, self._site, "")
        words, codes = words_of(value, values, self._site.generator)
        for code in codes[:1]:
            self._adoption.doubt(name, f"not shown as it was on its own site: {code.words[:80]}")
        return words

    def _state_of_post(self) -> None:
        """Whether its own site showed it."""
        head, fields = self._head, self._head.fields
        held = list(holds_of(fields, self._adoption.origin.file.removeprefix(self._site.root)))
        if not any(item.why for item in held):
            unread = holds_in_lines(head.source, head.source_line, set(head.lines.values()))
            held += [*unread, *holds_below_head(head.body, head.body_line)][:1]
        for item in held:
            if item.until:
                where = f"`{item.name}` was still to come when it was adopted"
                self._adoption.embargo(item.until, where)
            else:
                self._adoption.hold(item.why)
        for told in doubts_of(fields):
            self._adoption.doubt("draft", told)
        if wish := wish_not_to_be_found(fields):
            self._adoption.doubt("source", f"`{wish}`: its site asked search engines to leave it out")
        self._used |= {name for name, value in fields.items() if is_state(name, value)}
        # Jekyll knows no end: what says one is for those who look after the site, which goes on to show it.
        ends = self._site.generator != JEKYLL or self._site.is_hexo
        for name, words, is_over in ends_of(fields):
            if ends and is_over and is_certain_end(name):
                self._adoption.hold(f"its own site has not shown it since {words}, by `{name}`")
            elif is_over or is_certain_end(name):
                self._adoption.doubt("withdrawn", f"`{name}` says that it is to be shown until {words}")

    def _type(self) -> None:
        """Whether it is a post, and of which type."""
        file, is_dated = self._adoption.origin.file, "date" in self._adoption.values
        layouts = [item for item in self._of("layout", "type") if isinstance(item[1], str)]
        for written, value in layouts:
            if written.lower() == "type" and value in frontmatter.TYPES:
                self._state("type", value, written, value)
        if why := why_layout_of_page(layouts, file, self._site, is_dated=is_dated):
            self._refuse_page(why)
        if not is_dated and (why := why_undated_page(self._head.fields, file, self._site)):
            raise LeftOut(f"is a page of the site, not a post ({why})", "write it by hand")

    def _refuse_page(self, why: str) -> None:
        """A page of a site is no release; where no site shows, a person is to look."""
        folders = self._adoption.origin.file.split("/")[:-1]
        is_in_collection = any(folder.startswith("_") for folder in folders)  # of posts, or one like them
        if self._site.generator and not is_in_collection:
            raise LeftOut(f"is a page of the site, not a post ({why})", "write it as a release by hand")
        self._adoption.doubt("type", f"{why}: it may be no release")

    def _attachments(self) -> None:
        """The picture that stands for the post, and the file or page that it is about."""
        known = {name: (written, self._head.fields[written]) for name, written in self._by_name.items()}
        found = attached(known, self._site.url, has_text=bool(self._head.body.strip()))
        self._used |= found.used
        if found.items:
            where_from = f"{', '.join(found.names)} in its front matter"
            self._adoption.state("attachments", found.items, where_from)

    def _rest(self) -> None:
        """All that has no counterpart, as it is written."""
        rest = {
            name: as_plain(value)
            for name, value in self._head.fields.items()
            if name not in self._used | self._head.given and value not in (None, "", [], {})
        }
        for name in [name for name in rest if name.lower() in EXPLICIT]:
            del rest[name]
        rest.pop(self._by_name.get("slug", ""), None)
        if rest:
            self._adoption.values["extra"] = rest


def _created(value: Any) -> Any:
    """What of several dates in one field, as MkDocs has them, is that of the post."""
    return value.get("created") if isinstance(value, Mapping) else value


def _has_update(value: Any) -> bool:
    return isinstance(value, Mapping) and "updated" in value
