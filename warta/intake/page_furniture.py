"""Which elements of a saved page its own markup calls furniture, and which it hides.

What belongs here: judging an element by its name, role, class and id, and cards that lead to other
items. What does not: lines that only their words tell for furniture (`warta.intake.furniture`). Only
what is clear is marked: all else is left to the rules for lines.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.intake.json_ld import fold_title
from warta.intake.page_prose import Prose
from warta.intake.page_tree import Element

_TAGS = frozenset("nav footer aside dialog button select textarea datalist audio video canvas".split())
_ROLES = frozenset(
    "navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist".split()
)
_NEVER = frozenset({"html", "body", "main", "article", "h1"})
# Words in a class or id that say it.
_WORDS_OF_FURNITURE = frozenset(
    """
    nav navbar navigation navi navskip navservice menu submenu breadcrumb breadcrumbs sidebar sidemenu
    sidenav comments commentlist respond disqus share sharing sharedaddy sharebar addtoany addthis
    sharethis newsletter subscribe subscription related relatedposts recommended recommendations popular
    terpopuler populer trending terkait terbaru terkini cookie cookies consent gdpr popup modal lightbox
    offcanvas advert adverts advertisement ads adsbygoogle sponsor sponsored promo pagination pager
    paginator pagenav footer copyright login signin captcha recaptcha outbrain taboola criteo sociable
    syndication paywall mostread mostpopular tagcloud skiplink skip resize fontsize translate ticker jp
    """.split()
)
_PHRASES = re.compile(
    r"\b(?:social (?:media|share|links?|icons?|buttons?|bar|nav|border)"
    r"|comment (?:form|list|section|area|respond)"
    r"|komentar|baca juga|berita (?:lain|lainnya|utama|populer|terkait|terbaru)|artikel (?:lain|terkait)"
    r"|(?:latest|recent|more|other|similar) (?:news|posts?|stories|articles|releases)|see also|also like"
    r"|author (?:box|bio)|about author|(?:post|entry|article|tag) (?:tags|links|list)|tags|tag list"
    r"|(?:language|lang) (?:switcher|selector|picker)|search (?:form|box|bar)|read next|next prev|prev next"
    r"|post navigation|back to top|scroll top|widget area|side bar|right col|left col|mega menu|sub menu"
    r"|top ?bar|header top|no ?print|hidden print|print none|hide print|most (?:read|popular|viewed))\b"
)
# Comments may be longer than what they are on.
_COMMENTS = re.compile(r"\b(?:comments|commentlist|respond|disqus|comment (?:list|section|area))\b")
_HIDDEN_CLASSES = frozenset(
    """
    sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader
    screen-reader element-invisible element-hidden govuk-visually-hidden show-for-sr a11y-hidden
    u-visually-hidden is-sr-only sr_only offscreen off-screen aural hidden-text hiddentext
    assistive-text
    """.split()
)
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# A card that leads to another item is shorter, and comes with others.
MAX_CARD = 600
FEWEST_CARDS = 3


def find_furniture(order: list[Element], prose: Prose) -> set[Element]:
    """The elements that the markup calls furniture; `order` is all of the page, the root first."""
    titled = {above for element in order if element.tag == "h1" for above in element.ancestors()}
    whole = prose.get(order[0], 0)
    return {
        element
        for element in order
        if element.tag not in _NEVER and _is_furniture(element, prose, whole, is_titled=element in titled)
    }


def _is_furniture(element: Element, prose: Prose, whole: int, *, is_titled: bool) -> bool:
    if element.tag in _TAGS:
        return not (
            element.tag == "footer" and any(above.tag == "blockquote" for above in element.ancestors())
        )
    if element.tag == "form":
        return 3 * prose.get(element, 0) < whole and not is_titled
    if not element.attributes or is_titled:
        return False
    if element.get("role") in _ROLES:
        return True
    words = names_of(element)
    if not words or not (_WORDS_OF_FURNITURE & set(words.split()) or _PHRASES.search(words)):
        return False
    return 2 * prose.get(element, 0) < whole or _COMMENTS.search(words) is not None


def is_foot(element: Element) -> bool:
    """Whether it is furniture for nothing but being a foot."""
    words = set(names_of(element).split()) & _WORDS_OF_FURNITURE
    return words <= {"footer"} and (element.tag == "footer" or bool(words))


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


def find_cards(order: list[Element], prose: Prose) -> set[Element]:
    """The elements that tease other items: each with a heading that is a link, and a few lines at most."""
    title = next((element for element in order if element.tag == "title"), None)
    own = fold_title(title.own_text()) if title is not None else ""
    linked = [element for element in order if element.tag in _HEADINGS and _leads_elsewhere(element, own)]
    if len(linked) < FEWEST_CARDS:
        return set()
    within: dict[Element, int] = {}
    for heading in linked:
        for above in heading.ancestors():
            within[above] = within.get(above, 0) + 1
    cards = {_card(heading, within) for heading in linked}
    return {card for card in cards if prose.get(card, 0) <= MAX_CARD and card.first("h1") is None}


def names_of(element: Element) -> str:
    """The words of an element's class and id: `relatedPosts post_meta` is `related posts post meta`."""
    return split_words(f"{element.get('class')} {element.get('id')}")


@lru_cache(maxsize=4096)
def split_words(names: str) -> str:
    """The words of a name, or of several, in lower case: `articleBody_main` is `article body main`."""
    return " ".join(_WORD.findall(names[:500])).lower()


def _leads_elsewhere(heading: Element, own: str) -> bool:
    """Whether a heading is a link to another page, and not the page's own title that leads to itself."""
    around = heading.parent if heading.parent is not None and heading.parent.tag == "a" else None
    link = around or heading.first("a")
    if link is None or not link.get("href") or link.get("href").startswith("#"):
        return False
    text = heading.text()
    folded = fold_title(text)
    return bool(folded) and folded not in own and (link is around or link.text() == text)


def _card(heading: Element, within: dict[Element, int]) -> Element:
    """The largest element around a linked heading that holds no other one."""
    card = heading
    for above in heading.ancestors():
        if within[above] > 1 or above.tag in ("body", "html"):
            break
        card = above
    return card
