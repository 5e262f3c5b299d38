"""The title of a saved page's item and the names of its site, as the page states them.

What belongs here: headings, meta titles and the head's title, and telling the item's own part of it from
the site's. What does not: titles that only the lines show (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from warta.intake.days.printed_dates import read_whole
from warta.intake.marks.rubric import names_kind
from warta.intake.page import Stated
from warta.intake.saved.inline_markdown import clean_text
from warta.intake.saved.json_ld import name_of, words_of
from warta.intake.saved.page_menus import FEWEST_LINKS
from warta.intake.saved.page_tree import Element, is_inline
from warta.intake.saved.page_view import MAX_NAME, MAX_TITLE, Found, PageView, leads_home, title_of
from warta.intake.titles.same_titles import fold_title
from warta.intake.titles.title_signs import names_organisation

# Names of meta elements, the most trustworthy first.
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "headline",
    "title",
)
_SITES = ("og:site_name", "application-name")
_PUBLISHERS = ("dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "copyright")
_SITE_CLASSES = frozenset(
    """
    site-title site-name sitename brand navbar-brand logo site-logo blog-title header-title site-branding
    custom-logo-link logo-text titlewrapper c-logo logo-link site-header__logo
    """.split()
)
_SEPARATOR = re.compile(
    r"\s+(?:[-–—·•»«>]|:\||//|/)\s+|\s*\|\s*|\s+»\s*|\s*::\s*"
    r"|(?<=[^\x00-\x7f])[-_—：｜－＿]+(?=[^\x00-\x7f])"  # scripts that set no spaces between words
    r"|: (?=(?i:news ?room|news|press (?:room|releases?|cent(?:er|re))|media releases?|siaran pers|berita)$)"
)
# What no site has in its name, and what is told of may: `Splicer 2.0`.
_VERSION = re.compile(r"\b\d+\.\d+\b")
_HYPHENS = re.compile(r"\s*--+\s*")
_LOGO = re.compile(r"\blogo\b", re.IGNORECASE)
_MARK = re.compile(r"[|:»«·_–—-]+")
_ENDS = " |-–—·•»«:/_\t"
# Names of the kinds of pages, which no site and no item has for its own.
_RUBRICS = frozenset(
    """
    siaranpers pressrelease pressreleases news newsroom berita beranda home homepage rilis rilispers artikel
    article articles mediarelease mediareleases newsrelease newsreleases detail detailberita blog index
    pengumuman press media untitled untitleddocument welcome generic
    document newsdetail detailnews newpage1 print printpage printversion default page webpage view viewer main
    """.split()
)
# Bytes of letters that two titles must share from the start where one is longer.
MIN_SAME = 20
FEWEST_WORDS = 3
# What bodies are called in English, where the word for it stands last.
_NAME_OF_BODY = re.compile(
    r"(?:[A-Z][\w&'’-]*,? (?:(?:of|for|and|the|&) )*){1,6}(?:Agency|Authority|Board|Bureau|Commission|Council"
    r"|Department|Institute|Ministry|Office|Service|Services|University)"
)
# A head's title of fewer letters, folded, may stand in a line of the page's foot by chance.
MIN_NAME = 8
# By how many letters, spaces and all, a line may differ from a name that it prints.
MOST_OFF = 8


def read_titles(view: PageView, sites: list[Stated], saved: str) -> tuple[Stated, ...]:
    """The item's titles, best first: one that the page shows as its metadata states it is the best.

    `sites` are the names of its site, `saved` the title that the saved file gives beside the page.
    """
    names = {fold_title(site.value) for site in sites} | _RUBRICS
    stated = [title for title in _stated(view, names, saved) if fold_title(title.value) not in names]
    best = _shown(view, names, stated)
    return (*best, *(title for title in stated if title.value not in {shown.value for shown in best}))


def read_sites(view: PageView) -> list[Stated]:
    """The names of the page's site and publisher."""
    found = Found(MAX_NAME)
    for name in _SITES:
        for value in view.meta(name):
            found.add(value, f"meta {name}")
    for key in ("publisher", "sourceOrganization", "isPartOf"):
        found.add(name_of(view.article.get(key)) or name_of(view.page.get(key)), f"JSON-LD {key}")
    for name in _PUBLISHERS:
        for value in view.meta(name):
            found.add(value, f"meta {name}")
    for element in view.order:
        if element.tag == "a" and _is_brand(element):
            found.add(element.text() or _words_of_picture(element), "the site's name in the page's header")
    for name in _sites_in_head(view, {fold_title(site.value) for site in found.values}):
        found.add(name, "title of the page")
    return found.values


def _sites_in_head(view: PageView, known: set[str]) -> list[str]:
    """The names in the head's title that are its site's; `known` are such names, folded."""
    head = _head_title(view.root)
    whole = [head] if _is_of_site(view, head) else []
    claimed = {
        fold_title(part) for part in _SEPARATOR.split(head[:MAX_TITLE]) if part and _claims(view, part)
    }
    rest = _parts(head, known | claimed, view)[1:]
    names = (part for part in reversed(rest) if fold_title(part) not in _RUBRICS)
    return [*whole, *(name for name in names if not _VERSION.search(name))]


def _stated(view: PageView, names: set[str], saved: str) -> list[Stated]:
    """Titles that the page states for programs."""
    found = Found(MAX_TITLE)
    found.add(words_of(view.article.get("headline") or view.article.get("name")), "JSON-LD headline")
    for element in view.order:
        if element.attributes and element.get("itemprop").lower() == "headline" and view.is_own(element):
            found.add(element.get("content") or element.text(), "itemprop headline")
    for name in _TITLES:
        for value in view.meta(name):
            found.add(_without_site(value, names - _RUBRICS), f"meta {name}")
    for part in _parts(_head_title(view.root), names, view)[:1]:
        found.add(_without_kind_and_day(_without_site(part, names - _RUBRICS)), "title of the page")
    found.add(_without_site(saved, names - _RUBRICS), "subject of the saved file")
    return found.values


def _without_kind_and_day(title: str) -> str:
    """A head's title without the kind of text and the day at its ends: `News -- Title -- 3 May 2004`."""
    parts = _HYPHENS.split(title)
    if len(parts) < 2:
        return title
    own = [part for part in parts if not (names_kind(part.rpartition(": ")[2]) or read_whole(part))]
    return " -- ".join(own) if 0 < len(own) < len(parts) else title


def _shown(view: PageView, names: set[str], stated: list[Stated]) -> list[Stated]:
    """The title that the page prints, as it prints it; at most one."""
    wanted = {fold_title(title.value) for title in stated}
    headings = [text for _, text in view.headings if fold_title(text) not in names]
    for text in headings:
        if fold_title(text) in wanted:
            return [Stated(text, "heading of the page, as its metadata has it")]
    for text in _short_blocks(view):
        if fold_title(text) in wanted:
            return [Stated(text, "line of the page, as its metadata has it")]
    for text in headings:
        if any(_is_cut(text, title.value) for title in stated):
            return [Stated(text, "heading of the page, as its metadata has it in part")]
    first = [text for element, text in view.headings if element.tag == "h1" and fold_title(text) not in names]
    if len(set(first)) == 1 and len(first[0].split()) >= FEWEST_WORDS:
        return [Stated(first[0], "heading of the page")]
    return []


def _short_blocks(view: PageView) -> list[str]:
    """The texts of blocks that may print a title."""
    return [text for element in _lines_of(view, view.order) if (text := title_of(element))]


def _lines_of(view: PageView, elements: list[Element]) -> Iterator[Element]:
    """Those of the elements that hold no other block, and are not apart from the item."""
    for element in elements:
        if is_inline(element.tag) or element in view.apart or element.parent is None:
            continue
        if all(is_inline(child.tag) for child in element.below):
            yield element


def _is_cut(shown: str, stated: str) -> bool:
    """Whether a stated title is a heading cut short, or a heading with the site's name behind it."""
    first, second = fold_title(shown), fold_title(stated)
    if min(len(first.encode()), len(second.encode())) < MIN_SAME:
        return False
    if first.startswith(second):
        return True
    rest = stated[len(shown) :].lstrip()
    return stated.casefold().startswith(shown.casefold()) and rest[:1] in ("|", "-", "–", "—", "»", "·", "_")


def _head_title(root: Element) -> str:
    head = root.first("title")
    return " ".join(clean_text(head.own_text()).split()) if head is not None else ""


def _is_of_site(view: PageView, head: str) -> bool:
    """Whether the head's title is the same on every page of the site.

    So it is where the page claims its rights by that name, or prints it above its only heading of the first
    rank, which is another; or where it is what a body is called, above a menu or a heading of a higher rank.
    """
    if _claims(view, head):
        return True
    if _names_body(head) and (_stands_above_higher_heading(view, head) or _stands_above_menu(view, head)):
        return True
    name = fold_title(head)
    first = [(element, fold_title(text)) for element, text in view.headings if element.tag == "h1"]
    if len(name) < MIN_NAME or len(first) != 1 or first[0][1] in name or name in first[0][1]:
        return False
    above = view.order[: view.position[first[0][0]]]
    alike = [element for element in above if abs(element.letters - len(head)) <= MOST_OFF]
    return any(fold_title(element.text()) == name for element in _lines_of(view, alike))


def _claims(view: PageView, name: str) -> bool:
    """Whether the page claims its rights by this name."""
    folded = fold_title(name)
    return len(folded) >= MIN_NAME and any(folded in line for line in view.claims())


def _is_brand(link: Element) -> bool:
    if not leads_home(link):
        return False
    around = [link, *link.below, *list(link.ancestors())[:2]]
    names = {
        name for element in around for name in f"{element.get('class')} {element.get('id')}".lower().split()
    }
    is_named = bool(names & _SITE_CLASSES) or any(element.tag == "h1" for element in around)
    name = link.text() or _words_of_picture(link)
    return (is_named or not link.text() or "home" in link.get("rel").lower().split()) and " " in name


def _words_of_picture(link: Element) -> str:
    picture = link.first("img")
    return _LOGO.sub("", picture.get("alt")) if picture is not None else ""


def _stands_above_higher_heading(view: PageView, head: str) -> bool:
    """Whether the head's title is a heading above another of a higher rank, which is none of its words."""
    name = fold_title(head)
    own = [element for element, text in view.headings if fold_title(text) == name]
    return bool(own) and any(
        element.tag < own[0].tag and view.position[element] > view.position[own[0]] and not _names_body(text)
        for element, text in view.headings
    )


def _stands_above_menu(view: PageView, head: str) -> bool:
    """Whether the page prints its head's title above a menu that is not below the element of the text."""
    place = _places_of_lines(view, {fold_title(head): head}).get(head)
    if place is None or view.area.element is None:
        return False
    return _holds_menu(view, view.position[place], view.position[view.area.element.walk()[-1]])


def _names_body(text: str) -> bool:
    """Whether words are what a body is called and no more: `Dinas Garam Kota Larch`, `Salt Tax Office`."""
    return names_organisation(text) or _NAME_OF_BODY.fullmatch(text) is not None


def _parts(title: str, sites: set[str], view: PageView) -> list[str]:
    """The head's title taken apart: the item's own title first, then the names of section and site.

    A part that is a heading of the page is the item's.
    """
    if not title:
        return []
    parts = [part for part in _SEPARATOR.split(title[:MAX_TITLE]) if part]
    if len(parts) == 1 and (behind := _behind_name_of_body(title, view)):
        parts = [behind, title[: title.index(":")]]
    own = [part for part in parts if fold_title(part) not in sites]
    if len(parts) < 2 or not own:
        return [title]
    long = {fold_title(part): part for part in own if len(part.split()) >= FEWEST_WORDS}
    headings = {
        long[name]: element for element, text in reversed(view.headings) if (name := fold_title(text)) in long
    }
    if headings:
        best = _items_own([part for part in own if part in headings], headings, view)
    elif joined := _heading_of_several(title, view):
        return [joined, *(part for part in parts if fold_title(part) not in fold_title(joined))]
    else:
        best = own[0]
        if len(best.split()) < FEWEST_WORDS and best.isascii():
            best = max(own, key=lambda part: len(part.split()))
        lines = _places_of_lines(view, long) if len(long) > 1 else {}
        if best in lines:
            best = _items_own([best, *(part for part in own if part in lines and part != best)], lines, view)
    return [best, *(part for part in parts if part != best)]


def _behind_name_of_body(title: str, view: PageView) -> str:
    """What stands behind the name of a body and a colon in the head's title, if the page prints it so."""
    name, _, rest = (part.strip() for part in title.partition(":"))
    is_name = len(rest.split()) >= FEWEST_WORDS and _names_body(name)
    return rest if is_name and _places_of_lines(view, {fold_title(rest): rest}) else ""


def _heading_of_several(title: str, view: PageView) -> str:
    """A heading that the head's title has whole though a mark parts it, too: `Panen Garam - Tahap II`."""
    folded = fold_title(title)
    return next(
        (text for _, text in view.headings if _SEPARATOR.search(text) and fold_title(text) in folded), ""
    )


def _places_of_lines(view: PageView, wanted: dict[str, str]) -> dict[str, Element]:
    """The first line that prints each part of the title; `wanted` has the parts by their letters."""
    most = max(map(len, wanted.values())) + MOST_OFF
    lines = _lines_of(view, [element for element in view.order if 0 < element.letters <= most])
    places: dict[str, Element] = {}
    for element in lines:
        if (part := wanted.get(fold_title(element.text()))) is not None:
            places.setdefault(part, element)
    return places


def _items_own(shown: list[str], places: Mapping[str, Element], view: PageView) -> str:
    """The part of the head's title that is the item's, of those that the page shows at `places`.

    It is the first, unless another stands below it and a menu between, or only the first is called as a body.
    """
    best = shown[0]
    for part in shown[1:]:
        above, below = view.position[places[best]], view.position[places[part]]
        if above < below and (
            _holds_menu(view, above, below) or (_names_body(best) and not _names_body(part))
        ):
            best = part
    return best


def _holds_menu(view: PageView, first: int, last: int) -> bool:
    """Whether a menu of the site stands between two places in the page's order."""
    return any(
        element in view.area.furniture and sum(below.tag == "a" for below in element.walk()) >= FEWEST_LINKS
        for element in view.order[first + 1 : last]
    )


def _without_site(title: str, sites: set[str]) -> str:
    """`title` without a known name of the site at either end."""
    for mark in _MARK.finditer(title[:MAX_TITLE]):
        before, after = title[: mark.start()], title[mark.end() :]
        if after.strip() and fold_title(after) in sites:
            return before.strip(_ENDS)
        if before.strip() and fold_title(before) in sites:
            return after.strip(_ENDS)
    return title
