"""Where on a saved page the release is, and what its markup says is furniture or hidden.

What belongs here: judging elements by name, class, and how much running text they hold. What does not:
lines (`warta.intake.page_lines`) and what a line means (`warta.intake.roles`). Furniture is marked only
where the markup is clear; all else is left to the rules for lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from warta.intake.page_tree import UNSEEN, Element, is_inline

# Text that runs on: shorter lines are menus, labels and facts.
MIN_PROSE = 60
_MIN_SENTENCE = 25
MAX_LINK_SHARE = 0.4
# An area must hold this much of the running text, or text beside it would be lost.
_ENOUGH = 0.8

_FURNITURE_TAGS = frozenset(
    "nav footer aside dialog button select textarea datalist audio video canvas".split()
)
_FURNITURE_ROLES = frozenset(
    "navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist".split()
)
# Words in a class or id that say it.
_FURNITURE_WORDS = frozenset(
    """
    nav navbar navigation navi menu submenu breadcrumb breadcrumbs sidebar sidemenu sidenav comments
    commentlist respond disqus share sharing sharedaddy sharebar addtoany addthis sharethis newsletter
    subscribe subscription related relatedposts recommended recommendations popular terpopuler populer
    trending terkait terbaru terkini
    cookie cookies consent gdpr popup modal lightbox offcanvas advert adverts advertisement ads adsbygoogle
    sponsor sponsored promo pagination pager paginator pagenav footer copyright login signin captcha recaptcha
    tagcloud skiplink skip resize fontsize translate captions ticker jp
    """.split()
)
_FURNITURE_PHRASES = re.compile(
    r"\b(?:social (?:media|share|links?|icons?|buttons?|bar|nav)|comment (?:form|list|section|area|respond)"
    r"|komentar|baca juga|berita (?:lain|lainnya|utama|populer|terkait|terbaru)|artikel (?:lain|terkait)"
    r"|(?:latest|recent|more|other|similar) (?:news|posts?|stories|articles|releases)|see also|also like"
    r"|author (?:box|bio)|about author|(?:post|entry|article|tag) (?:tags|links|list)|tags|tag list"
    r"|(?:language|lang) (?:switcher|selector|picker)|search (?:form|box|bar)|read next|next prev|prev next"
    r"|post navigation|back to top|scroll top|widget area|side bar|right col|left col|mega menu|sub menu)\b"
)
# Comments may be longer than what they are on.
_COMMENTS = re.compile(r"\b(?:comments|commentlist|respond|disqus|comment (?:list|section|area))\b")
_HIDDEN_CLASSES = frozenset(
    """
    sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader
    element-invisible govuk-visually-hidden show-for-sr a11y-hidden u-visually-hidden is-sr-only sr_only
    offscreen
    """.split()
)
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Classes and ids that systems for publishing give to the text of one item, without its title and facts.
_BODY_NAMES = frozenset(
    """
    entry-content post-content post-body article-content article-body article__body article-text articlebody
    article__content article_body article-main-content story-body story-content story__body news-content
    news-body news-detail news-text newstext news_content news__body detail-content detail-text detail__body
    detail_text detail__body-text detail-berita isi-berita isi_berita isiberita isi-artikel isi konten-berita
    konten-artikel konten_berita content-detail content-news content-berita content-article read__content
    field--name-body field-name-body itemfulltext com-content-article__body td-post-content single-content
    single-post-content node__content press-release-content press-release-body release-body release-text
    pr-body wd_body govspeak entry-body blog-content blog-post-content post_content post__content
    post-entry content__body content-body bodytext body-text richtext rich-text wysiwyg ms-rtestate-field
    text-content teks-berita artikel-isi the-content entrytext storycontent storytext body-copy
    """.split()
)
_WIDE_NAMES = frozenset(
    """
    item-page itempage single-post post-single hentry post article single news-item newsitem press-release
    pressrelease story node main-content maincontent content-main page-content pagecontent content-area
    primary-content primary content konten isi-konten
    """.split()
)
_NAMES = re.compile(r"[^\s]+")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class Area:
    """The element that holds the release's text, None where none stands out, and what is not of it.

    `item` is the element around it that the markup makes one item of, with its title and facts.
    `furniture` and `hidden` are the outermost elements of their kind; all in them is so, too.
    """

    element: Element | None
    furniture: frozenset[Element]
    hidden: frozenset[Element]
    item: Element | None = None


def find_area(root: Element, said: str = "") -> Area:
    """The area of the release on a page; `said` is the text as the page's metadata gives it, or ''."""
    survey = _Survey(root)
    chosen = survey.named_body(said) or survey.densest()
    return survey.area(chosen)


class _Survey:
    """What each element of a page holds, counted once."""

    def __init__(self, root: Element) -> None:
        self.order = list(root.walk())
        self._root = root
        self._headings = {above for h1 in self.order if h1.tag == "h1" for above in (h1, *h1.ancestors())}
        self.prose: dict[Element, int] = {}
        self.hidden: set[Element] = set()
        self.furniture: set[Element] = set()
        self._count(look_hidden=True)
        if not self.prose.get(root):
            # A page that shows its text by script only has it hidden in its markup.
            self.hidden.clear()
            self._count(look_hidden=False)
        if not self.prose.get(root):
            self.furniture = {element for element in self.furniture if element.tag in _FURNITURE_TAGS}

    def _count(self, *, look_hidden: bool) -> None:
        """Running text per element, in letters, furniture and hidden elements apart."""
        total = _prose_of(self.order, self.hidden if look_hidden else None)
        whole = total.get(self._root, 0)
        self.furniture = {
            element
            for element in self.order
            if element is not self._root and self._is_furniture(element, total.get(element, 0), whole)
        }
        self.prose = _prose_of(self.order, self.hidden if look_hidden else None, self.furniture)

    def _is_furniture(self, element: Element, prose: int, whole: int) -> bool:
        if element.tag in ("html", "body", "main", "article", "h1"):
            return False
        if element.tag in _FURNITURE_TAGS:
            return not (element.tag == "footer" and _is_in(element, "blockquote"))
        attributes = element.attributes
        if not attributes and element.tag != "form":
            return False
        if element in self._headings and element.tag != "form":
            return False
        if attributes.get("role") in _FURNITURE_ROLES:
            return True
        if element.tag == "form":
            return element not in self._headings and prose * 3 < whole
        words = _words(f"{attributes.get('class', '')} {attributes.get('id', '')}")
        if not words or not (_FURNITURE_WORDS & set(words.split()) or _FURNITURE_PHRASES.search(words)):
            return False
        return prose * 2 < whole or _COMMENTS.search(words) is not None

    def named_body(self, said: str) -> Element | None:
        """The element that its markup calls the text of the item, if it holds most of what runs on."""
        whole = self.prose.get(self._root, 0)
        opening = _letters(said)[:60]
        for candidates in self._named():
            with_prose = [element for element in candidates if self.prose.get(element)]
            if not with_prose:
                continue
            if opening:
                told = [element for element in with_prose if opening in _letters(element.text())]
                if told:
                    return min(told, key=lambda element: self.prose[element])
            best = max(with_prose, key=lambda element: self.prose[element])
            beside = [e for e in with_prose if self.prose[e] * 5 >= self.prose[best]]
            around = _common(beside) if len(beside) > 1 else best
            if self.prose[best] * 2 >= self.prose[around] and len(beside) > 2:
                around = best
            if around.tag in ("html", "body"):
                around = best
            if self.prose.get(around, 0) * 3 >= whole:
                return around
        return None

    def _named(self) -> list[list[Element]]:
        """Candidates by how they are named, the surest first."""
        stated, bodies, articles, wide = [], [], [], []
        for element in self.order:
            attributes = element.attributes
            if attributes.get("itemprop", "").lower() in ("articlebody", "text"):
                stated.append(element)
            names = _NAMES.findall(f"{attributes.get('class', '')} {attributes.get('id', '')}".lower())
            if not _BODY_NAMES.isdisjoint(names):
                bodies.append(element)
            if element.tag == "article":
                articles.append(element)
            elif (
                element.tag == "main" or attributes.get("role") == "main" or not _WIDE_NAMES.isdisjoint(names)
            ):
                wide.append(element)
        return [stated, _outermost(bodies), _outermost(articles), wide]

    def densest(self) -> Element | None:
        """The smallest element that holds nearly all running text."""
        whole = self.prose.get(self._root, 0)
        if not whole:
            return None
        element = self._root
        while True:
            below = max(element.elements(), key=lambda child: self.prose.get(child, 0), default=None)
            if below is None or is_inline(below.tag) or self.prose.get(below, 0) < _ENOUGH * whole:
                return element
            if below.tag in ("p", "li", "blockquote", "h1", "h2", "h3"):
                return element
            element = below

    def area(self, chosen: Element | None) -> Area:
        """The area, with only the outermost furniture; what holds the area is none."""
        around = [chosen, *chosen.ancestors()] if chosen else []
        item = next((element for element in around if _is_item(element)), None)
        furniture = self.furniture.difference(around)
        if item is not None:
            # The item's own foot may say who wrote it, and when.
            furniture = {
                element for element in furniture if not (_is_foot(element) and _is_below(element, item))
            }
        return Area(chosen, frozenset(furniture), frozenset(self.hidden.difference(around)), item)


def _prose_of(
    order: list[Element], hidden: set[Element] | None, apart: set[Element] | frozenset[Element] = frozenset()
) -> dict[Element, int]:
    """Letters of running text in each element, what is `apart` left out. Gathers `hidden` unless None."""
    counts = _count_blocks(order, hidden, apart)
    prose: dict[Element, int] = {}
    for element in reversed(order):
        amount = prose.get(element, 0)
        if element in counts:
            amount += counts[element].prose()
        if amount:
            prose[element] = amount
            if element.parent is not None:
                prose[element.parent] = prose.get(element.parent, 0) + amount
    return prose


def _count_blocks(
    order: list[Element], hidden: set[Element] | None, apart: set[Element] | frozenset[Element]
) -> dict[Element, _Count]:
    """The letters that stand right in each block, those of its inline elements among them."""
    blocks: dict[Element, Element] = {}
    linked: set[Element] = set()
    counts: dict[Element, _Count] = {}
    for element in order:
        above = element.parent
        is_root = element is order[0]
        if not is_root and (above not in blocks or element.tag in UNSEEN or element in apart):
            continue
        if hidden is not None and is_hidden(element):
            hidden.add(element)
            continue
        block = element if above is None or not is_inline(element.tag) else blocks[above]
        blocks[element] = block
        if element.tag == "a" or above in linked:
            linked.add(element)
        count = counts.setdefault(block, _Count())
        for child in element.children:
            if isinstance(child, str) and (text := child.strip()):
                count.add(text, is_link=element in linked)
    return counts


@dataclass(slots=True)
class _Count:
    """The letters of one block."""

    letters: int = 0
    linked: int = 0
    last: str = ""

    def add(self, text: str, *, is_link: bool) -> None:
        # A letter of a script that writes words in one or two counts for more.
        length = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        self.letters += length
        self.linked += length if is_link else 0
        self.last = text[-1]

    def prose(self) -> int:
        """How many of them are running text."""
        if self.letters < _MIN_SENTENCE or self.linked > MAX_LINK_SHARE * self.letters:
            return 0
        is_text = self.letters >= MIN_PROSE or self.last in '.!?。”"’…'
        return self.letters - self.linked if is_text else 0


def is_hidden(element: Element) -> bool:
    """Whether the page does not show the element, or only reads it out."""
    attributes = element.attributes
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if (style := attributes.get("style")) and _NOT_DISPLAYED.search(style):
        return True
    names = attributes.get("class")
    return names is not None and not _HIDDEN_CLASSES.isdisjoint(names.lower().split())


@lru_cache(maxsize=4096)
def _words(names: str) -> str:
    """The words of classes and ids: `relatedPosts post_meta` is `related posts post meta`."""
    return " ".join(_WORDS.findall(names[:500])).lower()


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_item(element: Element) -> bool:
    names = element.get("class").lower().split()
    return element.tag == "article" or "itemscope" in element.attributes or "hentry" in names


def _is_foot(element: Element) -> bool:
    """Whether it is furniture for nothing but being a foot."""
    words = set(_words(f"{element.get('class')} {element.get('id')}").split()) & _FURNITURE_WORDS
    return words <= {"footer"} and (element.tag == "footer" or bool(words))


def _is_below(element: Element, item: Element) -> bool:
    return any(above is item for above in element.ancestors())


def _is_in(element: Element, tag: str) -> bool:
    return any(above.tag == tag for above in element.ancestors())


def _outermost(elements: list[Element]) -> list[Element]:
    """Those of `elements`, given in the page's order, that are in none of the others."""
    found: set[Element] = set()
    for element in elements:
        if not any(above in found for above in element.ancestors()):
            found.add(element)
    return [element for element in elements if element in found]


def _common(elements: list[Element]) -> Element:
    """The smallest element around all of `elements`."""
    shared = [elements[0], *elements[0].ancestors()]
    for element in elements[1:]:
        around = {element, *element.ancestors()}
        shared = [above for above in shared if above in around]
    return shared[0]
