"""What a saved page states of itself beside its text: titles, dates, site, authors, address, files.

What belongs here: JSON-LD, meta names, microdata, `<time>` and links, and which of them to trust first.
What does not: reading a date's words (`warta.intake.printed_dates`) and choosing among what is stated
(`warta.intake.release`). A date of an update is never one of publication, and what stands in comments,
menus or lists of other items is not the page's own.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from warta.intake.inline_markdown import clean_text
from warta.intake.page import Link, Metadata, Stated
from warta.intake.page_area import Area
from warta.intake.page_tree import Element, is_inline

_ARTICLES = frozenset(
    """
    article newsarticle blogposting pressrelease report governmentservice advertisercontentarticle
    analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle reportagenewsarticle
    reviewnewsarticle techarticle scholarlyarticle socialmediaposting specialannouncement liveblogposting
    satiricalarticle announcement creativework
    """.split()
)
_PAGES = frozenset({"webpage", "itempage", "aboutpage", "medicalwebpage", "website"})
MAX_JSON = 2_000_000
MAX_NODES = 5_000
MAX_TITLE = 400
MAX_NAME = 200
MAX_DATE = 80
MAX_FACT = 250
# Letters that two titles must share from the start where one is longer.
MIN_SAME = 20
# Letters of a text that is no fact any more, and elements before a title or text in which facts may stand.
MIN_TEXT = 80
NEAR, FAR = 12, 40
# What a system for publishing wraps around the text alone.
_SECTIONS = frozenset({"section"})
_Node = dict[str, Any]

# Names of meta elements, the most trustworthy first.
_PUBLISHED = """
article:published_time og:article:published_time og:published_time article:published datepublished
dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date.published citation_publication_date
citation_online_date citation_date parsely-pub-date sailthru.date publish-date publish_date publishdate
publication_date publicationdate published_date published-date pubdate publisheddate published published_at
cxenseparse:recs:publishtime article.published article_date_original originalpublicationdate release_date
releasedate press_release_date dateissued issued displaydate article-date article_date content_date
pdate ptime timestamp prism.publicationdate bt:pubdate shareaholic:article_published_time rnews:datepublished
dc.date dcterms.date date dcdate created og:pubdate
""".split()
_UPDATED = """
article:modified_time og:updated_time og:modified_time datemodified dc.date.modified dcterms.modified
last-modified lastmod lastmodified modified revised updated dc.date.updated article:modified
""".split()
_TITLES = """
og:title twitter:title dc.title dcterms.title citation_title parsely-title sailthru.title headline title
""".split()
_SITES = """
og:site_name application-name dc.publisher dcterms.publisher citation_publisher publisher copyright
""".split()
_AUTHORS = """
author article:author dc.creator dcterms.creator citation_author parsely-author sailthru.author byl
""".split()
_DESCRIPTIONS = "og:description description twitter:description dc.description dcterms.description".split()
_LANGUAGES = "og:locale content-language dc.language dcterms.language language inlanguage".split()
_TAGS = "article:tag keywords news_keywords citation_keywords dc.subject dcterms.subject parsely-tags".split()

_SEPARATOR = re.compile(r"\s+(?:\||[-–—·•»«>]|::|:\||//|/)\s+|\s*\|\s*|\s+»\s*|\s*::\s*")
_PUBLISHED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:published?|pubdate|pub-?date|post-?date|entry-?date|article-?date|news-?date|date-?published"
    r"|publish(?:ed)?-?(?:date|time|on)?|posted(?:-?on)?|release-?date|created|dt-published|issued)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UPDATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:updated?|modified|revised|last-?(?:mod|updated?))(?:$|[\s_-])", re.IGNORECASE
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|ods|odp|csv|zip|rar|7z|txt|epub|xml|json|geojson|kmz|shp)$",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s+url:\s*|mirrored from\s+)"
    r"(\S{4,2000})",
    re.IGNORECASE,
)


def saved_from(text: str) -> str:
    """The address that the program which saved a page wrote into a comment, '' for none."""
    found = _SAVED_FROM.search(text[:20_000])
    if not found:
        return ""
    url = found[1]
    if url.lower().startswith(("http://", "https://")):
        return url
    return f"http://{url}" if "mirrored" in found[0].lower() and "." in url.partition("/")[0] else ""


def read_metadata(root: Element, area: Area, url: str = "", title: str = "") -> Metadata:
    """What the page says of itself. `url` and `title` are what the saved file says beside the page."""
    return _Reader(root, area).read(url, title)


def article_text(root: Element) -> str:
    """The text of the article as JSON-LD gives it, '' where it does not."""
    for node in _json_nodes(root):
        text = node.get("articleBody")
        if isinstance(text, str) and len(text) > 80 and _types(node) & _ARTICLES:
            return text
    return ""


def base_address(root: Element, url: str) -> str:
    """What the page's relative addresses start from, '' where that is not known."""
    for element in root.walk():
        if element.tag == "base" and (href := element.get("href").strip()):
            try:
                address = urljoin(url, href)
            except ValueError:
                continue
            if address.lower().startswith(("http://", "https://")):
                return address
    return url


@dataclass(slots=True)
class _Found:
    """Values of one kind with their places, in the order of trust."""

    values: list[Stated] = field(default_factory=list)

    def add(self, value: object, where: str, limit: int = MAX_TITLE) -> None:
        if isinstance(value, str):
            text = " ".join(clean_text(value).split())
            if text and len(text) <= limit and Stated(text, where) not in self.values:
                self.values.append(Stated(text, where))


class _Reader:
    def __init__(self, root: Element, area: Area) -> None:
        self._root = root
        self._area = area
        self._order = list(root.walk())
        self._position = {element: position for position, element in enumerate(self._order)}
        self._apart = _all_in(area.furniture)
        self._meta = _meta_values(self._order)
        self._holders = {area.element, *area.element.ancestors()} if area.element else set()
        self._headings = self._find_headings()
        self._item_begins, self._text_begins = self._bounds()
        self._article, self._page = self._own_nodes(list(_json_nodes(root)))

    def read(self, url: str, title: str) -> Metadata:
        address = self._address(url)
        sites = self._sites()
        return Metadata(
            titles=self._titles(sites, title),
            published=self._dates("datePublished", _PUBLISHED, self._published_in_page()),
            updated=self._dates("dateModified", _UPDATED, self._updated_in_page()),
            sites=tuple(sites),
            authors=self._authors(),
            language=self._language(),
            url=address,
            description=self._first(_DESCRIPTIONS),
            tags=self._tags(),
            attachments=self._attachments(base_address(self._root, url or address)),
        )

    def _bounds(self) -> tuple[int, int]:
        """From where to where, in the page's order, the facts of the item stand: about its title."""
        area = self._area.element
        start = self._position[area] if area else 0
        end = len(self._order)
        for element in area.walk() if area else ():
            if element.tag in ("p", "div", "td", "section") and len(_own_text(element).strip()) > MIN_TEXT:
                end = self._position[element]
                break
        titles = [
            self._position[element]
            for element in self._order
            if element.tag == "h1" and element not in self._apart and self._position[element] < end
        ]
        if not titles:
            return max(0, start - FAR), end
        return max(0, min(titles[-1], start) - FAR if titles[-1] >= start else titles[-1] - NEAR), end

    def _find_headings(self) -> list[str]:
        """The page's own headings of the first ranks, the first rank first."""
        found = [
            (element.tag, text)
            for element in self._order
            if element.tag in ("h1", "h2", "h3") and element not in self._apart and (text := _title(element))
        ]
        return [text for tag in ("h1", "h2", "h3") for rank, text in found if rank == tag]

    def _own_nodes(self, nodes: list[_Node]) -> tuple[_Node, _Node]:
        """The JSON-LD node of the page's article and that of the page; empty where it is not sure which."""
        page = next((node for node in nodes if _types(node) & _PAGES and "datePublished" in node), {})
        articles = [node for node in nodes if _types(node) & _ARTICLES]
        if len(articles) == 1:
            return articles[0], page
        own = self._first(["og:url"]) or self._canonical()
        names = {_fold(text) for text in (*self._headings[:3], *self._meta.get("og:title", ()))}
        for node in articles:
            if own and own in map(str, (node.get("url"), node.get("@id"), _id(node.get("mainEntityOfPage")))):
                return node, page
        for node in articles:
            if _fold(_words(node.get("headline") or node.get("name"))) in names:
                return node, page
        return {}, page

    def _titles(self, sites: list[Stated], saved_title: str) -> tuple[Stated, ...]:
        names = {_fold(site.value) for site in sites}
        found = _Found()
        found.add(_words(self._article.get("headline") or self._article.get("name")), "JSON-LD headline")
        for element in self._order:
            if element.get("itemprop").lower() == "headline" and element not in self._apart:
                found.add(element.get("content") or element.text(), "itemprop headline")
        for name in _TITLES:
            for value in self._meta.get(name, ()):
                found.add(_without_site(value, names), f"meta {name}")
        head = self._first_title()
        for part in _parts(head, names):
            found.add(part, "title of the page")
        found.add(_without_site(saved_title, names), "subject of the saved file")
        stated = [title for title in found.values if _fold(title.value) not in names]
        shown = [text for text in self._headings if _fold(text) not in names]
        agreed = [text for text in shown if any(_same_title(text, title.value) for title in stated)]
        own = [Stated(text, "heading of the page, as its metadata has it") for text in agreed[:1]]
        if not agreed:
            own += [Stated(text, "heading of the page") for text in self._lone_heading(names)]
        chosen = {title.value for title in own}
        return (*own, *(title for title in stated if title.value not in chosen))

    def _lone_heading(self, names: set[str]) -> list[str]:
        """The page's only heading of the first rank, where it is long enough to be a title."""
        first = [
            text
            for element in self._order
            if element.tag == "h1" and element not in self._apart and (text := _title(element))
        ]
        first = [text for text in dict.fromkeys(first) if _fold(text) not in names and len(text.split()) > 2]
        return first if len(first) == 1 else []

    def _first_title(self) -> str:
        head = self._root.first("title")
        return clean_text(" ".join(_own_text(head).split())) if head is not None else ""

    def _dates(self, key: str, metas: list[str], in_page: list[Stated]) -> tuple[Stated, ...]:
        found = _Found()
        found.add(_words(self._article.get(key)), f"JSON-LD {key}", MAX_DATE)
        for name in metas:
            for value in self._meta.get(name, ())[:1]:
                found.add(value, f"meta {name}", MAX_DATE)
        for stated in in_page:
            found.add(stated.value, stated.where, MAX_DATE)
        found.add(_words(self._page.get(key)), f"JSON-LD {key} of the page", MAX_DATE)
        return tuple(stated for stated in found.values if any(map(str.isdigit, stated.value)))

    def _published_in_page(self) -> list[Stated]:
        marked, plain = [], []
        for element in self._order:
            names = f"{element.get('class')} {element.get('id')}"
            said = f"{element.get('itemprop')} {element.get('property')}".lower()
            is_update = "modified" in said or (
                _UPDATED_CLASS.search(names) and not _PUBLISHED_CLASS.search(names)
            )
            if is_update or element.tag == "meta" or not self._is_own(element):
                continue
            if "datepublished" in said or "dc:date" in said or "published_time" in said:
                marked.append(Stated(_date_value(element), "itemprop datePublished"))
            elif "datecreated" in said or "dateissued" in said:
                plain.append(Stated(_date_value(element), f"itemprop {said.strip()}"))
            elif element.tag == "time" and ("pubdate" in element.attributes or self._is_fact(element)):
                where = "time in the page"
                marked.append(Stated(_date_value(element), where))
            elif _PUBLISHED_CLASS.search(names) and self._is_fact(element) and element.first("time") is None:
                plain.append(Stated(_date_value(element), f"class {names.split()[0]} in the page"))
        return marked + plain

    def _updated_in_page(self) -> list[Stated]:
        found = []
        for element in self._order:
            names = f"{element.get('class')} {element.get('id')}"
            is_update = element.get("itemprop").lower() == "datemodified" or (
                element.tag in ("time", "abbr", "span")
                and _UPDATED_CLASS.search(names)
                and not _PUBLISHED_CLASS.search(names)
            )
            if is_update and element.tag != "meta" and self._is_own(element):
                found.append(Stated(_date_value(element), "itemprop or class of an update in the page"))
        return found

    def _is_own(self, element: Element) -> bool:
        """Whether it tells of the page's own item, not of one in a list, in comments or beside the text."""
        if element in self._apart and not self._is_in_own_footer(element):
            return False
        for above in element.ancestors():
            if above in self._holders:
                return True
            if above.tag in ("article", "li", "blockquote") or "itemscope" in above.attributes:
                return above.first("h1") is not None
        return True

    def _is_in_own_footer(self, element: Element) -> bool:
        for above in element.ancestors():
            if above in self._area.furniture:
                return above.tag == "footer" and any(
                    around.tag == "article" and around in self._holders for around in above.ancestors()
                )
        return False

    def _is_fact(self, element: Element) -> bool:
        """Whether a date stands by itself near the title; one in a sentence or list is not the page's."""
        if len(element.text()) > MAX_DATE:
            return False
        block = next((above for above in element.ancestors() if not is_inline(above.tag)), None)
        if block is not None and len(block.text()) > MAX_FACT:
            return False
        position = self._position[element]
        return self._item_begins <= position < self._text_begins or self._is_in_own_footer(element)

    def _canonical(self) -> str:
        for element in self._order:
            if element.tag == "link" and "canonical" in element.get("rel").lower().split():
                return element.get("href").strip()
        return ""

    def _address(self, url: str) -> str:
        """The page's own address: the one that it asks to be known by, if that leads to more than a site."""
        stated: list[str] = [
            self._canonical(),
            *self._meta.get("og:url", ()),
            _words(self._article.get("url")),
        ]
        for candidate in stated:
            try:
                address = urljoin(url, candidate)
                parts = urlsplit(address)
            except ValueError:
                continue
            is_page = parts.path.strip("/") or parts.query
            if candidate and parts.scheme in ("http", "https") and parts.netloc and (is_page or not url):
                return address
        return url

    def _sites(self) -> list[Stated]:
        found = _Found()
        for name in _SITES[:2]:
            for value in self._meta.get(name, ()):
                found.add(value, f"meta {name}", MAX_NAME)
        for key in ("publisher", "sourceOrganization", "isPartOf"):
            found.add(_name(self._article.get(key)) or _name(self._page.get(key)), f"JSON-LD {key}", MAX_NAME)
        for name in _SITES[2:]:
            for value in self._meta.get(name, ()):
                found.add(value, f"meta {name}", MAX_NAME)
        rest = _parts(self._first_title(), {_fold(site.value) for site in found.values})[1:]
        for part in reversed(rest):
            found.add(part, "title of the page", MAX_NAME)
        return found.values

    def _authors(self) -> tuple[Stated, ...]:
        found = _Found()
        authors = self._article.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            found.add(_name(author), "JSON-LD author", MAX_NAME)
        for name in _AUTHORS:
            for value in self._meta.get(name, ()):
                if not value.startswith(("http:", "https:")):
                    found.add(value, f"meta {name}", MAX_NAME)
        for element in self._order:
            is_author = (
                "author" in element.get("itemprop").lower() or "author" in element.get("rel").lower().split()
            )
            if is_author and element.tag not in ("meta", "link") and self._is_own(element):
                found.add(element.text(), "itemprop or rel author in the page", MAX_NAME)
        return tuple(found.values)

    def _language(self) -> str:
        stated = (
            self._root.get("lang") or self._root.get("xml:lang") or _words(self._article.get("inLanguage"))
        )
        return (stated or self._first(_LANGUAGES)).strip()[:35]

    def _tags(self) -> tuple[str, ...]:
        found = self._article.get("keywords")
        words = [str(word) for word in found] if isinstance(found, list) else [_words(found)]
        for name in _TAGS:
            words += self._meta.get(name, ())
        split = (" ".join(tag.split()) for word in words for tag in re.split("[,;]", word[: MAX_NAME * 10]))
        return tuple(dict.fromkeys(tag for tag in split if 1 < len(tag) < 80))

    def _first(self, names: list[str]) -> str:
        values = (value for name in names for value in self._meta.get(name, ()))
        return " ".join(clean_text(next(values, "")).split())

    def _attachments(self, base: str) -> tuple[Link, ...]:
        """Files that links in or beside the text lead to."""
        found: dict[str, Link] = {}
        area = self._area.element
        near = (
            next((above for above in area.ancestors() if above.tag not in _SECTIONS), None) if area else None
        )
        holder = near if near is not None and near.tag not in ("html", "body") else area
        for element in (holder or self._root).walk():
            if element.tag != "a" or element in self._apart:
                continue
            href = element.get("href").strip()
            try:
                url = urljoin(base, href)
                parts = urlsplit(url)
            except ValueError:
                continue
            name = unquote(parts.path).rpartition("/")[2]
            is_file = (
                _FILE.search(name) or _FILE.search(unquote(parts.query)) or "download" in element.attributes
            )
            if href and is_file and parts.scheme in ("http", "https"):
                found.setdefault(url, Link(url, element.text() or name))
        return tuple(found.values())


def _all_in(elements: frozenset[Element]) -> set[Element]:
    return {below for element in elements for below in element.walk()}


def _meta_values(order: list[Element]) -> dict[str, list[str]]:
    """The contents of the page's meta elements, by name in lower case."""
    found: dict[str, list[str]] = {}
    for element in order:
        if element.tag == "meta" and (content := element.get("content").strip()):
            for key in ("property", "name", "itemprop", "http-equiv"):
                for name in element.get(key).lower().split():
                    found.setdefault(name, []).append(content)
    return found


def _json_nodes(root: Element) -> Iterator[_Node]:
    """Every typed object of the page's JSON-LD that is not of a comment or another item."""
    for element in root.walk():
        if element.tag != "script" or "ld+json" not in element.get("type").lower():
            continue
        queue: list[Any] = [_parse(_own_text(element))]
        for _ in range(MAX_NODES):
            if not queue:
                break
            value = queue.pop(0)
            if isinstance(value, list):
                queue += value
            elif isinstance(value, dict):
                if "@type" in value:
                    yield value
                queue += [value.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage")]


def _parse(text: str) -> Any:
    """JSON, with what pages wrap around it or leave in it by mistake; None where it cannot be read."""
    if len(text) > MAX_JSON:
        return None
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().removesuffix(";")
    for attempt in (text, re.sub(r",(\s{0,200}[}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _types(node: _Node) -> set[str]:
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return {str(name).rpartition("/")[2].lower() for name in names}


def _words(value: object) -> str:
    """The text of a JSON-LD value: its entities read, for many pages escape them once more."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    return html.unescape(value) if "&" in value else value


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _id(value: object) -> object:
    return value.get("@id") if isinstance(value, dict) else value


def _own_text(element: Element) -> str:
    return "".join(child for child in element.children if isinstance(child, str))


def _title(element: Element) -> str:
    text = clean_text(element.text())
    return text if len(text) <= MAX_TITLE else ""


def _date_value(element: Element) -> str:
    """The date of an element: as it says for programs, else as printed."""
    for name in ("datetime", "content"):
        if value := element.get(name).strip():
            return value
    if element.tag == "abbr" and (value := element.get("title").strip()):
        return value
    return element.text()


def _fold(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _same_title(shown: str, stated: str) -> bool:
    """Whether a heading is the stated title, which may be cut short, or have the site's name at its end."""
    first, second = _fold(shown), _fold(stated)
    if first == second:
        return bool(first)
    short, long = sorted((first, second), key=len)
    return len(short) >= MIN_SAME and long.startswith(short)


def _parts(title: str, sites: set[str]) -> list[str]:
    """The head's title taken apart: the item's own title first, then the names of section and site."""
    if not title:
        return []
    parts = [part for part in _SEPARATOR.split(title[:MAX_TITLE]) if part]
    own = [part for part in parts if _fold(part) not in sites]
    if len(parts) < 2 or not own:
        return [title]
    best = own[0]
    if len(best.split()) < 3:
        best = max(own, key=lambda part: len(part.split()))
    return [best, *(part for part in parts if part != best)]


def _without_site(title: str, sites: set[str]) -> str:
    """`title` without a site's known name at either end."""
    parts = _SEPARATOR.split(title[:MAX_TITLE])
    for name in (parts[-1], parts[0]):
        if len(parts) > 1 and name and _fold(name) in sites:
            rest = title.removesuffix(name) if name == parts[-1] else title.removeprefix(name)
            return rest.strip(" |-–—·•»:/\t")
    return title
