"""What a saved page states of itself beside its text: titles, dates, site, authors, address, files.

What belongs here: gathering it, and what needs no rules of its own. What does not: titles and names of
sites (`warta.intake.saved.page_titles`), dates (`warta.intake.saved.page_dates`), JSON-LD
(`warta.intake.saved.json_ld`), and choosing among what is stated (`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urljoin, urlsplit

from warta.intake.marks.labels import label_of
from warta.intake.page import Link, Metadata, Stated
from warta.intake.saved.inline_markdown import clean_text
from warta.intake.saved.json_ld import Node, name_of, words_of
from warta.intake.saved.named_subtitles import read_subtitles
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_dates import read_published, read_updated
from warta.intake.saved.page_furniture import is_hidden
from warta.intake.saved.page_nearness import Nearness
from warta.intake.saved.page_titles import read_sites, read_titles
from warta.intake.saved.page_tree import UNSEEN, Element
from warta.intake.saved.page_view import MAX_NAME, Found, PageView
from warta.intake.saved.page_views import read_views

_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_DESCRIPTIONS = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
)
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage")
_TAGS = ("article:tag", "keywords", "news_keywords", "citation_keywords", "dc.subject", "dcterms.subject")
# Classes of an element that says who wrote or issued the item.
_AUTHOR_NAMES = frozenset(
    """
    author byline by-line penulis createdby author-name post-author entry-author article-author news-author
    read__author writer kontributor reporter vcard submitted-by article__author c-byline
    """.split()
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|ods|odp|csv|zip|rar|7z|epub|geojson|kmz|shp)$", re.IGNORECASE
)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s+url:\s*|(mirrored) from\s+)"
    r"(\S{4,2000})",
    re.IGNORECASE,
)
MAX_TAG = 80
MAX_TAGS = 2_000


def saved_from(text: str) -> str:
    """The address that the program which saved a page wrote into a comment, '' for none."""
    found = _SAVED_FROM.search(text[:20_000])
    if not found:
        return ""
    url = found[2]
    if url.lower().startswith(("http://", "https://")):
        return url
    return f"http://{url}" if found[1] and "." in url.partition("/")[0] else ""


def base_address(order: Iterable[Element], url: str) -> str:
    """What the relative addresses of a page with these elements start from, '' where that is not known."""
    for element in order:
        if element.tag == "base" and (href := element.get("href").strip()):
            address = _joined(url, href)
            if address.lower().startswith(("http://", "https://")):
                return address
    return url


def read_metadata(
    root: Element, area: Area, url: str = "", title: str = "", nodes: list[Node] | None = None
) -> Metadata:
    """What the page says of itself. `url` and `title` are what the saved file says beside the page.

    `nodes` are the objects of its JSON-LD, where they are read already.
    """
    view = PageView(root, area, nodes)
    address = _address(view, url)
    sites = read_sites(view)
    return Metadata(
        titles=read_titles(view, sites, title),
        subtitles=read_subtitles(view),
        published=read_published(view),
        updated=read_updated(view),
        sites=tuple(sites),
        authors=_authors(view),
        views=read_views(view),
        language=_language(view),
        url=address,
        description=_first(view, *_DESCRIPTIONS),
        tags=_tags(view),
        attachments=_attachments(view, base_address(view.order, url or address)),
    )


def _address(view: PageView, url: str) -> str:
    """The page's own address: the one that it asks to be known by, if that leads to more than a site."""
    for candidate in (view.canonical(), *view.meta("og:url"), words_of(view.article.get("url"))):
        address = _joined(url, candidate) if candidate else ""
        parts = urlsplit(address)
        is_page = parts.path.strip("/") or parts.query
        if parts.scheme in ("http", "https") and parts.netloc and (is_page or not url):
            return address
    return url


def _authors(view: PageView) -> tuple[Stated, ...]:
    found = Found(MAX_NAME)
    authors = view.article.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        found.add(name_of(author), "JSON-LD author")
    for name in _AUTHORS:
        for value in view.meta(name):
            if not value.startswith(("http:", "https:")):
                found.add(value, f"meta {name}")
    near = Nearness(view)
    for element in view.telling:
        if "author" in element.get("itemprop").lower().split() or "author" in element.get("rel").lower():
            found.add(_name_in(element), "itemprop or rel author in the page")
        elif _is_named_author(element) and near.is_fact(element):
            found.add(_without_label(_name_in(element)), f"class {element.get('class')} in the page")
    return tuple(found.values)


def _name_in(element: Element) -> str:
    """The name alone, where the markup sets it apart from words such as “posted by”."""
    for below in element.walk():
        if below.get("itemprop").lower() == "name" or "fn" in below.get("class").split():
            return below.text()
    return _shown_text(element)


def _without_label(text: str) -> str:
    """A name without the words before it that say what it is: `Written by Ani`."""
    label = label_of(text)
    return text[label.end() :] if label else text


def _shown_text(element: Element) -> str:
    """The text of an element without what is hidden in it, as words for those who hear the page are."""
    if not any(map(is_hidden, element.walk())):
        return element.text()
    stack: list[Element | str] = [element]
    pieces = []
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag not in UNSEEN and not is_hidden(item):
            stack += reversed(item.children)
    return " ".join("".join(pieces).split())


def _is_named_author(element: Element) -> bool:
    return not _AUTHOR_NAMES.isdisjoint(element.get("class").lower().split())


def _language(view: PageView) -> str:
    own = view.root.get("lang") or view.root.get("xml:lang")
    return (own or words_of(view.article.get("inLanguage")) or _first(view, *_LANGUAGES)).strip()[:MAX_TAG]


def _tags(view: PageView) -> tuple[str, ...]:
    found = view.article.get("keywords")
    words = [str(word) for word in found] if isinstance(found, list) else [words_of(found)]
    split = (
        " ".join(tag.split())
        for word in (*words, *view.meta(*_TAGS))
        for tag in re.split("[,;]", word[:MAX_TAGS])
    )
    return tuple(dict.fromkeys(tag for tag in split if 1 < len(tag) < MAX_TAG))


def _first(view: PageView, *names: str) -> str:
    return " ".join(clean_text(next(iter(view.meta(*names)), "")).split())


def _attachments(view: PageView, base: str) -> tuple[Link, ...]:
    """Files that links in or beside the text lead to."""
    found: dict[str, Link] = {}
    area = view.area.element
    around = area.parent if area is not None and area.tag != "body" else None
    holder = area if around is None or around.tag in ("html", "body") else around
    for element in (holder or view.root).walk():
        if element.tag != "a" or element in view.apart or not (href := element.get("href").strip()):
            continue
        url = _joined(base, href)
        parts = urlsplit(url)
        name = unquote(parts.path).rpartition("/")[2]
        is_file = _FILE.search(name) or _FILE.search(unquote(parts.query)) or "download" in element.attributes
        if is_file and parts.scheme in ("http", "https"):
            found.setdefault(url, Link(url, element.text() or name))
    return tuple(found.values())


def _joined(base: str, href: str) -> str:
    """`href` as an absolute address, '' for one that cannot be read."""
    try:
        address = urljoin(base, href)
        urlsplit(address)
    except ValueError:
        return ""
    return address
