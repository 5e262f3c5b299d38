"""What all pages share: facts of the archive, words in a page's language, entries of lists.

What belongs here: the inputs that more than one kind of page takes. What does not: any one kind of
page (`warta.listings` and its users, `warta.release_page`) and which pages there are (`warta.pages`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from warta import urls
from warta.archive import Archive
from warta.assets import Asset
from warta.config import Settings
from warta.digests import packed
from warta.errors import ContentError, Problem
from warta.glossary import Glossary
from warta.kept_pictures import KeptPictures
from warta.model import MARK, Release, Summary, mark_of
from warta.shelf import Shelf
from warta.text import Catalogue, in_language, other_language, text_direction

# What forming a text raises where the text is to blame.
_UNUSABLE = (LookupError, ValueError, TypeError, AttributeError)
_NO_MARK = bytes(MARK)
# In bytes, of an entry.
_DIGEST = 32
# Names of terms that stand together are asked for several times, by pages that follow each other.
_MOST_TERMS = 20_000


class Words(Catalogue):
    """A catalogue for planning: a text that cannot be used raises ContentError, which names its file."""

    def text(self, key: str, **values: Any) -> str:
        """The text of `key` with `{name}` replaced."""
        try:
            return super().text(key, **values)
        except _UNUSABLE as error:
            raise self._told(key, error) from None

    def counted(self, key: str, count: int) -> str:
        """The text of `key` for a number."""
        try:
            return super().counted(key, count)
        except _UNUSABLE as error:
            raise self._told(key, error) from None

    def date(self, written: str, form: str = "long") -> str:
        """A written date in words."""
        try:
            return super().date(written, form)
        except _UNUSABLE as error:
            raise self._told(f"date_{form}", error) from None

    def _told(self, key: str, error: Exception) -> ContentError:
        place = f"layouts/text/{self.language}.yml"
        if key not in self.entries:
            return ContentError([Problem(place, None, f"there is no text {key!r}", "add it")])
        why = f"there is no {{{error.args[0]}}} here" if isinstance(error, KeyError) else error
        message = f"the text {key!r} cannot be used: {why}"
        hint = "correct it, after that of another language"
        return ContentError([Problem(place, None, message, hint)])


@dataclass(slots=True)
class Contents:
    """All that pages are made from, and the list entries of the page under way, packed, by digest.

    `language` is the one in which pages are planned that stand once in each language of the archive;
    '' is the archive's main language.
    """

    settings: Settings
    archive: Archive
    catalogues: Mapping[str, Catalogue]
    assets: Mapping[str, Asset]
    static_pages: tuple[Release, ...]
    glossary: Glossary = field(default_factory=Glossary)
    pictures: KeptPictures = field(default_factory=KeptPictures)
    entries: dict[str, bytes] = field(default_factory=dict)
    language: str = ""
    _shelf: Shelf = field(init=False)
    _marks: bytearray = field(init=False)
    _page_languages: dict[str, str] = field(default_factory=dict)
    _terms: dict[tuple[str, tuple[str, ...], str], str] = field(default_factory=dict)
    _tag_labels: dict[tuple[str, str], str] = field(default_factory=dict)
    _shown_tags: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    _agency_names: dict[tuple[str, str], str] = field(default_factory=dict)
    _agency_tongues: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.language = self.language or self.settings.language
        self._shelf = Shelf(len(self.archive.releases))
        self._marks = bytearray(MARK * len(self.archive.releases))

    @property
    def words(self) -> Catalogue:
        """The catalogue of the language in which pages are planned."""
        return self.catalogues[self.language]

    def in_language(self, language: str) -> Contents:
        """The same contents, for the pages in another language of the archive."""
        return self if language == self.language else replace(self, language=language)

    def at(self, address: str, language: str = "") -> str:
        """Where the page at `address` stands in a language: all but the main one have a folder."""
        return urls.in_language(address, language or self.language, self.settings.language)

    @property
    def has_feed(self) -> bool:
        """Whether there is a feed: it needs addresses and dates."""
        return bool(self.settings.base_url and self.settings.feed_entries and self.archive.dated)

    def makes(self, kind: str) -> bool:
        """Whether the archive has pages of this kind, one of `config.OPTIONAL`."""
        return kind not in self.settings.leave_out

    def page_language(self, language: str) -> str:
        """The language in which a page for a text in `language` is laid out."""
        found = self._page_languages.get(language)
        if found is None:
            names = (language, language.partition("-")[0])
            usable = (name for name in names if name in self.settings.languages)
            found = self._page_languages[language] = next(usable, self.settings.language)
        return found

    def site(self, language: str) -> dict[str, Any]:
        """What layouts may read of the archive, in a language."""
        settings, words = self.settings, self.catalogues[language]
        return {
            "title": in_language(settings.title, language, settings.language) or words.text("archive_title"),
            "description": in_language(settings.description, language, settings.language)
            or words.text("archive_description"),
            "base_url": settings.base_url,
            "base_path": settings.base_path,
            "language": settings.language,
            "shown_in": language,
            "direction": text_direction(language),
            "languages": list(settings.languages),
            "has_feed": self.has_feed,
            "has_undated": bool(self.archive.undated),
            "has_places": self.makes("places") and self.archive.names_places,
            "has_offices": self.makes("offices") and self.archive.names_offices,
            "has_search": self.makes("search"),
            "has_day_pages": settings.day_pages,
            "theme": settings.theme,
            "has_glossary": bool(self.glossary.entries),
            "pages": [
                {"title": page.title, "address": urls.page_address(page.slug), "language": page.language}
                for page in self.static_pages
            ],
        }

    def agency_name(self, key: str, language: str) -> str:
        """The name of an agency in a language; '' for none."""
        if not key:
            return ""
        if (key, language) not in self._agency_names:
            name = in_language(self.archive.agencies[key].name, language, self.settings.language)
            self._agency_names[key, language] = name
        return self._agency_names[key, language]

    def tag_label(self, key: str, language: str) -> str:
        """The label of a tag in a language."""
        if (key, language) not in self._tag_labels:
            label = in_language(self.archive.tags[key].label, language, self.settings.language)
            self._tag_labels[key, language] = label
        return self._tag_labels[key, language]

    def agency_tongue(self, key: str, language: str) -> str:
        """The language of `agency_name` where it is known to be another than `language`; else ''."""
        if not key:
            return ""
        if (key, language) not in self._agency_tongues:
            tongue = other_language(self.archive.agencies[key].name, language, self.settings.language)
            self._agency_tongues[key, language] = tongue
        return self._agency_tongues[key, language]

    def tag_tongue(self, key: str, language: str) -> str:
        """The language of `tag_label` where it is known to be another than `language`; else ''."""
        return other_language(self.archive.tags[key].label, language, self.settings.language)

    def title_in_words(self, summary: Summary, language: str) -> str:
        """The title of a release where nothing stands beside it to say that it was withdrawn."""
        if summary.withdrawn is None:
            return summary.title
        return self.catalogues[language].text("withdrawn_title", title=summary.title)

    def tags(self, keys: Iterable[str], language: str) -> list[dict[str, str]]:
        """Tags as a layout shows them; each is made once for all pages."""
        return [self._shown_tags.get((key, language)) or self._shown_tag(key, language) for key in keys]

    def _shown_tag(self, key: str, language: str) -> dict[str, str]:
        self._shown_tags[key, language] = shown = {
            "label": self.tag_label(key, language),
            "language": self.tag_tongue(key, language),
            "address": self.at(urls.tag_address(key), language),
        }
        return shown

    def mark(self, summary: Summary) -> str:
        """What the entry of a release, or a link to it, goes by: a text for the basis of pages.

        An edit that no other page shows leaves it as it is.
        """
        return self._mark(summary).hex()

    def marks(self, summaries: Iterable[Summary]) -> str:
        """The marks of several releases as one text."""
        shown = list(summaries)
        made = [bytes(self._marks[MARK * summary.rank : MARK * (summary.rank + 1)]) for summary in shown]
        if _NO_MARK in made:
            made = list(map(self._mark, shown))
        return b"".join(made).hex()

    def _mark(self, summary: Summary) -> bytes:
        at = MARK * summary.rank
        mark = bytes(self._marks[at : at + MARK])
        if mark == _NO_MARK:
            shown = (
                summary.url,
                summary.title,
                summary.date.iso if summary.date else "",
                str(summary.date_derived),
                summary.language,
                summary.summary_mark.hex(),
                str(summary.withdrawn is not None),
                str(summary.held),
                summary.office,
                "\n".join(summary.places),
                self.terms(summary, self.language),
            )
            mark = mark_of("\0".join(shown))
            self._marks[at : at + MARK] = mark
        return mark

    def terms(self, summary: Summary, language: str) -> str:
        """The names by which a release's agency and tags are shown, as one text.

        Of those that no registry lists, the names depend on what other releases write.
        """
        at = (summary.agency, summary.tags, language)
        terms = self._terms.get(at)
        if terms is None:
            labels = [self.tag_label(key, language) for key in summary.tags]
            terms = "\0".join([summary.agency, self.agency_name(summary.agency, language), *labels])
            if len(self._terms) >= _MOST_TERMS:
                self._terms.clear()
            self._terms[at] = terms
        return terms

    def entry(self, summary: Summary) -> str:
        """The digest under which the list entry of a release is then in `entries`."""
        kept = self._shelf.get(summary.rank) or self._made_entry(summary)
        digest = kept[:_DIGEST].hex()
        self.entries.setdefault(digest, kept[_DIGEST:])
        return digest

    def keep_entry(self, summary: Summary) -> None:
        """Make the list entry of a release ahead, while what it takes is at hand for its page."""
        if self._shelf.get(summary.rank) is None:
            self._made_entry(summary)

    def _made_entry(self, summary: Summary) -> bytes:
        language = self.language
        entry = {
            "title": summary.title,
            "address": summary.url,
            "language": summary.language,
            "direction": text_direction(summary.language),
            "date": summary.date.iso if summary.date else None,
            "date_derived": summary.date_derived,
            "agency": self.agency_name(summary.agency, language),
            "agency_language": self.agency_tongue(summary.agency, language),
            "summary": summary.summary,
            "tags": self.tags(summary.tags, language),
            "withdrawn": summary.withdrawn is not None,
            "held": summary.held,
        }
        data = packed(entry)
        kept = hashlib.sha256(data).digest() + data
        self._shelf.put(summary.rank, kept)
        return kept

    def let_go(self, held: int) -> None:
        """Let go of the entries that came to `entries` after the first `held`."""
        while len(self.entries) > held:
            self.entries.popitem()

    def page(
        self,
        *,
        title: str,
        address: str,
        kind: str,
        language: str = "",
        heading: str = "",
        heading_language: str = "",
        description: str = "",
        section: str = "",
        crumbs: tuple[tuple[str, str], ...] = (),
        once: bool = False,
    ) -> dict[str, Any]:
        """The input `page` of a page: `crumbs` are label and address of what stands above it.

        `address` and `crumbs` are written as in the main language. A page that stands `once` has no
        others in other languages.
        """
        language = language or self.language
        settings = self.settings
        here = address if once else self.at(address, language)
        return {
            "title": title,
            "heading": heading or title,
            "heading_language": heading_language,
            "description": description,
            "address": here,
            "canonical": f"{settings.base_url}{here}" if settings.base_url else "",
            "language": language,
            "direction": text_direction(language),
            "home": self.at(urls.HOME, language),
            "kind": kind,
            "section": section,
            "others": []
            if once
            else [
                {
                    "language": other,
                    "label": self.catalogues[other].language_name(other),
                    "address": self.at(address, other),
                }
                for other in settings.languages
                if other != language
            ],
            "crumbs": [
                {"label": self.catalogues[language].text("home"), "address": self.at(urls.HOME, language)},
                *({"label": label, "address": self.at(target, language)} for label, target in crumbs),
            ]
            if kind != "home"
            else [],
        }
