"""Which elements of a saved page its own markup calls furniture, and which it hides.

What belongs here: judging an element by its name, role, class and id, and by the words that head it. What
does not: cards that lead to other items (`warta.intake.saved.page_cards`), and lines that only their words
tell for furniture (`warta.intake.shapes.furniture`). Only what is clear is marked: all else is left to the
rules for lines.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from warta.intake.saved.page_clocks import is_clock
from warta.intake.saved.page_prose import Prose
from warta.intake.saved.page_tree import UNSEEN, Element, is_inline
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.titles.same_titles import fold_title

_TAGS = frozenset("nav footer aside dialog button select textarea datalist audio video canvas".split())
_ROLES = frozenset(
    "navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist".split()
)
# Some templates give the role of the row of tabs to what holds their panels as well, and so all of a text.
_TABS, _PANEL_OF_TAB = "tablist", "tabpanel"
_NEVER = frozenset({"html", "body", "main", "article", "h1"})
# Words in a class or id that say it.
_WORDS_OF_FURNITURE = frozenset(
    """
    nav navbar navigation navi navskip navservice menu submenu breadcrumb breadcrumbs sidebar sidemenu
    sidenav comments commentlist respond disqus share sharing sharedaddy sharebar addtoany addthis
    sharethis newsletter subscribe subscription related relatedposts recommended recommendations popular
    terpopuler populer trending terkait terbaru terkini cookie cookies consent gdpr popup modal lightbox
    offcanvas advert adverts advertisement ads adsbygoogle sponsor sponsored promo pagination pager
    paginator pagenav footer kaki copyright login signin captcha recaptcha outbrain taboola criteo sociable
    syndication paywall mostread mostpopular tagcloud skiplink skip resize fontsize translate ticker jp
    cats toolbar resizer rating ratings reactions saboxplugin printfooter catlinks toc sosmed medsos helpful
    """.split()
)
_PHRASES = re.compile(
    r"\b(?:social (?:media|share|links?|icons?|buttons?|bar|nav|border)"
    r"|comment (?:form|list|section|area|respond)"
    r"|komentar|baca juga|berita (?:lain|lainnya|utama|populer|terkait|terbaru)|artikel (?:lain|terkait)"
    r"|(?:latest|recent|more|other|similar|interesting) (?:news|posts?|stories|articles|releases)"
    r"|see also|also like|ad (?:wrapper|container|slot|content|unit|box|block|banner|label)"
    r"|author (?:box|bio)|about author|(?:post|entry|article|tag) (?:tags|links|list)|tags|tag list"
    r"|(?:language|lang) (?:switch|switcher|selector|picker)"
    r"|(?:page|article|post|print|story) tools|page links|meta bottom|search (?:form|box|bar)|read next"
    r"|next prev|prev next|post navigation|back to top|scroll top|widget area|side bar|right col|left col"
    r"|mega menu|sub menu|bread ?crumb\w*"
    r"|top ?bar|header top|no ?print|hidden print|print none|hide print|most (?:read|popular|viewed))\b"
)
_STATES = re.compile(
    r"\b(?:no|has|with|without) (?:sidebar|side bar|comments?|share|breadcrumbs?|menu|nav)\b"
    r"|\bcomments? (?:open|closed|enabled|disabled)\b"
)
# What a program that reads a page aloud passes over: dates, too.
_UNREAD = "rs skip"
_OF_ITEM = frozenset({"item", "entry", "post", "article", "news", "story"})
# Comments may be longer than what they are on.
COMMENTS = re.compile(r"\b(?:comments|commentlist|respond|disqus|comment (?:list|section|area))\b")
# What asks a visitor for consent may be longer than a short release, but hardly so much.
_OF_VISIT = frozenset({"cookie", "cookies", "consent", "gdpr"})
MOST_OF_VISIT = 0.97
MOST_OF_PAGE = 0.9
_HIDDEN_CLASSES = frozenset(
    """
    sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader
    screen-reader element-invisible element-hidden govuk-visually-hidden show-for-sr a11y-hidden
    u-visually-hidden is-sr-only sr_only offscreen off-screen aural hidden-text hiddentext
    assistive-text
    """.split()
)
# Fonts that draw a picture for each of these words.
_ICON_CLASSES = frozenset(
    """
    material-icons material-icons-outlined material-icons-round material-icons-sharp material-icons-two-tone
    material-symbols-outlined material-symbols-rounded material-symbols-sharp
    """.split()
)
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_RANKS = _HEADINGS | {"h1"}
# Letters of the mark by which a heading links to itself.
MAX_MARK = 2
# Letters of a title, and of the words that head a list of other items.
MIN_TITLE, MAX_TITLE = 15, 600
MAX_LABEL = 60
_LABELLED = frozenset({Kind.RELATED, Kind.MORE, Kind.COMMENTS, Kind.NEWSLETTER, Kind.COOKIES})
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\b|hak cipta\b)", re.IGNORECASE)
_BEGIN_COPYRIGHT = frozenset("©(cChH")
MAX_COPYRIGHT = 250
# How far down the page its foot may begin, and how much of its running text it may hold.
FOOT_BEGINS = 0.6
FOOT_PROSE = 0.15


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
        if is_titled and prose.get(element, 0) >= MOST_OF_PAGE * whole > 0:
            return False  # one that nobody closed holds the rest of the page
        return not (
            element.tag == "footer" and any(above.tag == "blockquote" for above in element.ancestors())
        )
    if element.tag == "form":
        return 3 * prose.get(element, 0) < whole and not is_titled
    if not element.attributes or is_titled:
        return False
    if element.get("role") in _ROLES or is_clock(element):
        return element.get("role") != _TABS or not _holds_panels(element, prose)
    if not is_named_furniture(element):
        return False
    if not _OF_VISIT.isdisjoint(names_of(element).split()):
        return prose.get(element, 0) < MOST_OF_VISIT * whole
    return 2 * prose.get(element, 0) < whole or COMMENTS.search(names_of(element)) is not None


def _holds_panels(tabs: Element, prose: Prose) -> bool:
    """Whether what is called a row of tabs holds their panels, or paragraphs."""
    return bool(prose.get(tabs)) or any(below.get("role") == _PANEL_OF_TAB for below in tabs.walk())


def is_named_furniture(element: Element) -> bool:
    """Whether a word of the element's class or id says that it is furniture."""
    words = names_of(element).replace(_UNREAD, "")
    return bool(words) and bool(_WORDS_OF_FURNITURE & set(words.split()) or _PHRASES.search(words))


def is_foot(element: Element) -> bool:
    """Whether it is furniture for nothing but being a foot."""
    words = set(names_of(element).split()) & _WORDS_OF_FURNITURE
    return words <= {"footer"} and (element.tag == "footer" or bool(words))


def is_foot_of_item(element: Element) -> bool:
    """Whether a foot's name says that it is an item's own and not the site's: `itemContentFooter`."""
    return is_foot(element) and not _OF_ITEM.isdisjoint(names_of(element).split())


def is_hidden(element: Element) -> bool:
    """Whether the page does not show the element, or only reads it out."""
    if element.is_styled_hidden or element.tag == "mat-icon":
        return True
    attributes = element.attributes
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if (style := attributes.get("style")) and _NOT_DISPLAYED.search(style):
        return True
    if leads_to_itself(element):
        return True
    if not (names := attributes.get("class")):
        return False
    words = names.lower().split()
    return not (_HIDDEN_CLASSES.isdisjoint(words) and _ICON_CLASSES.isdisjoint(words))


def leads_to_itself(element: Element) -> bool:
    """Whether it is the mark behind a heading by which others link to that place: `#`."""
    if element.tag != "a" or not 0 < element.letters <= MAX_MARK or not element.get("href").startswith("#"):
        return False
    is_in_heading = element.parent is not None and element.parent.tag in _RANKS
    return is_in_heading and not any(map(str.isalnum, element.text()))


@dataclass(frozen=True, slots=True)
class Outline:
    """A page's elements in order, with what several rules ask of where they stand.

    `begins` has for each element how many letters the page shows before it; `titled` are those that are
    or hold a heading of the first rank, or one of the head's title.
    """

    order: list[Element]
    begins: dict[Element, int]
    titled: frozenset[Element]


def outline(order: list[Element]) -> Outline:
    """The outline of the page whose elements are `order`, the root first."""
    return Outline(order, _beginnings(order[0]), _titled(order))


def find_labelled(page: Outline, prose: Prose) -> dict[Element, Kind]:
    """The elements whose first words call them comments, related items, a newsletter's form and the like."""
    order, begins, titled = page.order, page.begins, page.titled
    whole = prose.get(order[0], 0)
    found: dict[Element, Kind] = {}
    for element in order:
        if not 0 < element.letters <= MAX_LABEL or is_inline(element.tag) or element in titled:
            continue
        if any(not is_inline(child.tag) for child in element.below):
            continue
        kind = furniture_kind(element.text())
        if kind is Kind.PAGER and element.tag in _HEADINGS:
            kind = Kind.RELATED  # what leads to other items elsewhere: "More news"
        if kind is None or kind not in _LABELLED:
            continue
        if kind is Kind.COMMENTS and _points_within_page(element):
            found[element] = kind
            continue
        if ":" in element.text().rstrip(" :") and element.first("a") is not None:
            continue  # "Read also: A new quay" heads no list, for it has its link
        around = _with_label_first(element, begins)
        is_small = 2 * prose.get(around, 0) < whole
        if not is_small and kind is Kind.COMMENTS:
            is_small = _text_stands_above(order, around, prose)
        leads_on = kind is not Kind.MORE or around.first("a") is not None
        if is_small and leads_on and around is not element and around not in titled:
            found[around] = kind
    return found


def _points_within_page(label: Element) -> bool:
    """Whether a label is a link to a place on a page, as a count of comments above a text is."""
    link = None if label.tag in _HEADINGS else label.first("a")
    return link is not None and "#" in link.get("href")


def _text_stands_above(order: list[Element], around: Element, prose: Prose) -> bool:
    """Whether anything runs on before an element: what heads all of it is no comment on it."""
    holders = {*around.ancestors()}
    above = itertools.takewhile(lambda element: element is not around, order)
    return any(prose.get(element) for element in above if element not in holders)


def find_feet(page: Outline, prose: Prose) -> set[Element]:
    """The elements at the page's end that hold its copyright line, with what else stands there."""
    order, begins, titled = page.order, page.begins, page.titled
    root = order[0]
    found = set()
    for element in order:
        if begins.get(element, 0) < FOOT_BEGINS * root.letters or not claims_rights(element):
            continue
        foot = element
        for above in element.ancestors():
            is_small = prose.get(above, 0) <= FOOT_PROSE * prose.get(root, 0)
            if above.tag in _NEVER or above in titled or not is_small:
                break
            foot = above
        found.add(foot)
    return found


def claims_rights(element: Element) -> bool:
    """Whether an element is a short block that begins as the copyright line of a page does."""
    if not 0 < element.letters <= MAX_COPYRIGHT or is_inline(element.tag):
        return False
    if _only_holds_a_block(element) or _opening(element)[:1] not in _BEGIN_COPYRIGHT:
        return False
    return _COPYRIGHT.match(element.text()) is not None


def _opening(element: Element) -> str:
    """The first text in an element that shows anything."""
    while True:
        first = next((c for c in element.children if (c.strip() if isinstance(c, str) else c.letters)), "")
        if isinstance(first, str):
            return first.strip()
        element = first


def _only_holds_a_block(element: Element) -> bool:
    """Whether one block in an element holds all of its words."""
    return any(child.letters == element.letters and not is_inline(child.tag) for child in element.below)


def _titled(order: list[Element]) -> frozenset[Element]:
    own = own_title(order)
    return frozenset(
        above
        for element in order
        if element.tag == "h1" or (element.tag in _HEADINGS and _is_own_title(element, own))
        for above in (element, *element.ancestors())
    )


def _with_label_first(label: Element, begins: dict[Element, int]) -> Element:
    """The smallest element that holds more than the label and begins with it; the label itself for none."""
    for above in label.ancestors():
        if above.tag in _NEVER or begins[above] != begins[label]:
            return label
        if above.letters > label.letters:
            return above
    return label


def _beginnings(root: Element) -> dict[Element, int]:
    """How many letters the page shows before each element."""
    begins: dict[Element, int] = {}
    count = 0
    stack: list[Element | str] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            count += len(item.strip())
        else:
            begins[item] = count
            if item.letters and (item.tag not in UNSEEN or item is root):
                stack.extend(reversed(item.children))
            elif item.below:
                begins.update(dict.fromkeys(item.walk(), count))
    return begins


def names_of(element: Element) -> str:
    """The words of an element's class and id: `relatedPosts post_meta` is `related posts post meta`."""
    return split_words(f"{element.get('class')} {element.get('id')}")


@lru_cache(maxsize=4096)
def split_words(names: str) -> str:
    """The words of a name, or of several, in lower case: `articleBody_main` is `article body main`.

    What names say of the page around an element is left out: `has-sidebar`, `comments-open`.
    """
    words = " ".join(_WORD.findall(names[:500])).lower()
    return _STATES.sub("", words).strip() if " " in words else words


def own_title(order: list[Element]) -> str:
    """The title in the head of the page whose elements are `order`, folded; '' for none."""
    title = next((element for element in order if element.tag == "title"), None)
    return fold_title(title.own_text()) if title is not None else ""


def _is_own_title(heading: Element, own: str) -> bool:
    if heading.letters > MAX_TITLE:
        return False
    folded = fold_title(heading.text())
    return len(folded) >= MIN_TITLE and folded in own
