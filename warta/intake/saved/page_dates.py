"""The dates of a saved page's item, as the page states them.

What belongs here: which of the page's values is a date of publication and which one of an update. What does
not: reading a date's words (`warta.intake.days.printed_dates`) and choosing among those that differ
(`warta.intake.dating.chosen_day`). A date of an update is never one of publication, and what stands in a
sentence, in comments, menus or lists of other items is not the item's own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.days.coded_dates import read_metadata_date
from warta.intake.days.printed_dates import find_dates
from warta.intake.page import Stated
from warta.intake.saved.json_ld import words_of
from warta.intake.saved.page_nearness import Nearness
from warta.intake.saved.page_tree import Element, is_inline
from warta.intake.saved.page_view import MAX_DATE, Found, PageView

# Names of meta elements, the most trustworthy first.
_PUBLISHED = """
article:published_time og:article:published_time og:published_time article:published datepublished
dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date.published
citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date publish-date
publish_date publishdate publication_date publication-date publicationdate published_date published-date
pubdate publisheddate published
published_at govuk:first-published-at cxenseparse:recs:publishtime article.published article_date_original
originalpublicationdate release_date releasedate press_release_date dateissued issued displaydate article-date
article_date content_date pdate ptime prism.publicationdate bt:pubdate shareaholic:article_published_time
rnews:datepublished og:pubdate
""".split()
# These say less: templates state one for all pages of a site. What the page prints of its item comes before.
_DATED = "dc.date dcterms.date date dcdate created".split()
_UPDATED = """
article:modified_time og:updated_time og:modified_time datemodified dc.date.modified dcterms.modified
govuk:public-updated-at last-modified lastmod lastmodified modified revised updated dc.date.updated
article:modified
""".split()
_PUBLISHED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:published?|pubdate|pub-?date|post-?date|entry-?date|article-?date|news-?date|date-?published"
    r"|publish(?:ed)?-?(?:date|time|on)?|posted(?:-?on)?|release-?date|created|dt-published|issued"
    r"|(?:post-?)?timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UPDATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:updated?|modified|revised|last-?(?:mod|updated?))(?:$|[\s_-])", re.IGNORECASE
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|datetime|tanggal|tgl|waktu|time|article-?date|date-?line)(?:$|[\s_-])"
    r"|(?:^|[\s_-])(?:meta|metadata|submitted|byline|post-?info|entry-?info)(?:$|\s)",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"event|agenda|acara|today|now|current|clock|deadline|expir|archive|hari-?ini", re.IGNORECASE
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def read_published(view: PageView) -> tuple[Stated, ...]:
    """What the page states as its item's date of publication, best first, as printed there."""
    found = Found(MAX_DATE)
    found.add(words_of(view.article.get("datePublished")), "JSON-LD datePublished")
    _add_metas(found, view, _PUBLISHED)
    near = Nearness(view)
    plain = []
    for element in view.telling:
        if _is_of_update(element):
            continue
        said = _said(element)
        if "datepublished" in said or "dc:date" in said or "published_time" in said:
            found.add(date_value(element), "itemprop datePublished")
        elif "datecreated" in said or "dateissued" in said:
            plain.append((element, "itemprop dateCreated"))
        elif _is_time(element) and ("pubdate" in element.attributes or near.is_fact(element)):
            found.add(date_value(element), "time in the page")
        elif (
            _may_name_a_date(element)
            and near.is_fact(element, below_first=_is_named_date_alone(element))
            and element.first("time") is None
        ):
            plain.append((element, f"class {element.get('class') or element.get('id')} in the page"))
    for element, where in plain:
        found.add(date_value(element), where)
    _add_metas(found, view, _DATED)
    found.add(words_of(view.page.get("datePublished")), "JSON-LD datePublished of the page")
    return _with_digits(found)


def read_updated(view: PageView) -> tuple[Stated, ...]:
    """What the page states as the date of its item's last change, best first, as printed there."""
    found = Found(MAX_DATE)
    found.add(words_of(view.article.get("dateModified")), "JSON-LD dateModified")
    _add_metas(found, view, _UPDATED)
    for element in view.telling:
        if _is_of_update(element):
            found.add(date_value(element), "element of an update in the page")
    found.add(words_of(view.page.get("dateModified")), "JSON-LD dateModified of the page")
    return _with_digits(found)


def date_value(element: Element) -> str:
    """The date of an element: as it says for programs, else as printed, without other words there."""
    for name in ("datetime", "content"):
        if value := element.get(name).strip():
            return value
    if element.tag == "abbr" and (value := element.get("title").strip()):
        return value
    text = element.text()
    if len(text) > MAX_DATE or read_metadata_date(text):
        return text
    days = {printed.words: printed.date for printed in find_dates(text)}
    # A theme's own words about it, in any language: "Saved by the office on 3 May 2019 at 10:00".
    return next(iter(days)) if len(set(days.values())) == 1 else text


def _add_metas(found: Found, view: PageView, names: list[str]) -> None:
    for name in names:
        for value in view.meta(name)[:1]:
            found.add(value, f"meta {name}")


def _is_time(element: Element) -> bool:
    """Whether an element tells programs the date of what it prints: “an hour ago”."""
    if element.tag == "abbr":
        return _ISO.match(element.get("title")) is not None and not _is_named(element, _PUBLISHED_CLASS)
    return element.tag == "time"


def _said(element: Element) -> str:
    return f"{element.get('itemprop')} {element.get('property')}".lower()


def _is_of_update(element: Element) -> bool:
    if not element.attributes:
        return False
    said = _said(element)
    if "datemodified" in said or "dc:modified" in said:
        return True
    is_date = element.tag in ("time", "abbr", "span", "div", "dd", "p")
    return is_date and _is_named(element, _UPDATED_CLASS) and not _is_named(element, _PUBLISHED_CLASS)


def _may_name_a_date(element: Element) -> bool:
    """Whether its class says that it is a date of publication, or only a date, and it holds a whole one."""
    if _is_named(element, _PUBLISHED_CLASS):
        return True
    is_date = _is_named(element, _DATE_CLASS) and not _is_named(element, _OTHER_DAY)
    if not is_date or element.letters > MAX_DATE or _YEAR.search(element.text()) is None:
        return False
    return read_metadata_date(date_value(element)) is not None


def _is_named_date_alone(element: Element) -> bool:
    """Whether a block is a date and no more, and its class says that it is one of publication."""
    is_named = not is_inline(element.tag) and _is_named(element, _PUBLISHED_CLASS)
    return is_named and not _is_named(element, _OTHER_DAY) and read_metadata_date(element.text()) is not None


def _is_named(element: Element, names: re.Pattern[str]) -> bool:
    attributes = element.attributes
    if "class" not in attributes and "id" not in attributes:
        return False
    return _stands_in(f"{attributes.get('class', '')} {attributes.get('id', '')}", names)


@lru_cache(maxsize=4096)  # the pages of one site call their elements alike
def _stands_in(text: str, names: re.Pattern[str]) -> bool:
    return names.search(text) is not None


def _with_digits(found: Found) -> tuple[Stated, ...]:
    return tuple(stated for stated in found.values if any(map(str.isdigit, stated.value)))
