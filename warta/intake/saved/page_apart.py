"""What the markup of a saved page calls furniture and may be text of the release all the same.

What belongs here: which elements named so may hold sentences of the release, and which of these run on as
its text. What does not: which elements are named so (`warta.intake.saved.page_furniture`), and telling what
of them is left out (`warta.intake.fields.left_out`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from warta.intake.saved.page_furniture import COMMENTS, is_named_furniture, names_of
from warta.intake.saved.page_prose import MIN_SENTENCE, Passages
from warta.intake.saved.page_tree import UNSEEN, Element, is_inline
from warta.intake.shapes.furniture import Kind
from warta.intake.titles.same_titles import fold_title

# What leads to other items holds links; where it has none, its words may be the release's.
OF_ITEMS = frozenset({Kind.RELATED, Kind.MORE})
# What a reader sees only where scripts do not run, or after a click.
_UNFOLDED = frozenset({"noscript", "template", "object", "iframe", "noframes"})
# What one uses rather than reads: its words are never a paragraph, though they may be a sentence.
_CONTROLS = frozenset("button select textarea datalist audio video canvas dialog".split())
_SURE = frozenset("cookie cookies consent gdpr captcha recaptcha adsbygoogle outbrain taboola criteo".split())
# What these are is nothing of a text where links stand in it.
_OF_LINKS = frozenset(
    """
    nav navbar navigation navi navskip navservice menu submenu breadcrumb breadcrumbs sidemenu sidenav menubar
    toolbar tablist pagination pagenav paginator tagcloud skiplink newsletter subscribe login signin
    """.split()
)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_FEET = frozenset({"footer", "contentinfo", "kaki"})
_COPYRIGHT = re.compile(r"©|\(c\)\s|\bcopyright\b|\bhak cipta\b", re.IGNORECASE)
# What a page prints before the title of another text that it leads to, amid its own.
_READ_MORE = re.compile(r"\W*(?:read more|baca selengkapnya|selengkapnya)\s*[:»>–-]\s*", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|csv|zip)(?:[?#]|$)", re.IGNORECASE)
_ASKS_FOR = frozenset({"", "text", "email", "search", "password", "tel"})
# A page's foot with so many links is the site's.
FEWEST_LINKS = 3
MAX_FORM = 600
MAX_BOX = 600
MAX_POINTER = 300
MIN_TITLE = 15
# A menu holds no text of so many letters.
MIN_TEXT = 400
# How many elements that are named as furniture may stand around another one.
MOST_WITHIN = 6


def find_doubtful(order: list[Element], named: set[Element]) -> set[Element]:
    """Those of the elements that are named as furniture in which sentences may be the release's.

    `order` is all of the page. What is furniture many times over is looked at no further.
    """
    within: dict[Element, int] = {}
    found = set()
    for element in order:
        above = within.get(element.parent, 0) if element.parent is not None else 0
        within[element] = above + (element in named)
        if element in named and above < MOST_WITHIN and _may_hold_text(element):
            found.add(element)
    return found


def find_unseen(
    order: list[Element], hidden: Collection[Element], above: Collection[Element]
) -> set[Element]:
    """The outermost elements that a reader of the page does not see, and in which sentences may stand.

    What is in one of the elements `above` is not looked at.
    """
    passed = {*above}
    found = set()
    for element in order:
        if element.parent in passed:
            passed.add(element)
        elif element in hidden or element.tag in _UNFOLDED:
            passed.add(element)
            if _may_hold_text(element):
                found.add(element)
    return found


def is_running_text(element: Element, apart: set[Element], around: str) -> bool:
    """Whether a doubtful element within the text is text itself: a box of facts, a footnote, a form's words.

    So it is where only its tag or role makes it furniture and most of it runs on, headings aside. A quote
    that is pulled out of the text around it is there twice; `around` is that text, folded by `fold_title`.
    """
    if is_named_furniture(element) or element.tag in _CONTROLS:
        return False
    order = element.walk()
    headings = {below for below in order if below.tag in _HEADINGS}
    prose = Passages(order).measure(apart.intersection(order) | headings).get(element, 0)
    if 2 * prose < element.letters:
        return False
    return around.count(fold_title(element.text())) < 2


def find_linked_boxes(order: Iterable[Element], own: str) -> set[Element]:
    """The links that hold a heading with a picture or words, as a teaser of another item amid a text does.

    `own` is the page's title, folded by `fold_title`: a link of that leads to the page itself.
    """
    found = set()
    for link in order:
        if link.tag != "a" or not 0 < link.letters <= MAX_BOX or link.get("href").startswith("#"):
            continue
        below = link.walk()
        heading = next((element for element in below if element.tag in _HEADINGS), None)
        if heading is None or fold_title(heading.text()) in own:
            continue
        if heading.letters < link.letters or any(element.tag in ("img", "picture") for element in below):
            found.add(link)
    return found


def find_pointers(order: Iterable[Element]) -> set[Element]:
    """The blocks amid a text that are nothing but a call to read another one, and the link to that.

    A link to a file, and one that leads to a place on the page, are none.
    """
    found = set()
    beginning: dict[Element, bool] = {}
    for block in reversed(list(order)):
        if not 0 < block.letters <= MAX_POINTER or is_inline(block.tag):
            continue
        # Of blocks one in another, which all hold the same words, these are read once.
        inner = next((child for child in block.below if child.letters == block.letters), None)
        known = beginning.get(inner) if inner is not None else None
        beginning[block] = _READ_MORE.match(block.text()) is not None if known is None else known
        if not beginning[block]:
            continue
        links = [below for below in block.walk() if below.tag == "a" and below.letters]
        if len(links) != 1 or not _leads_to_page(links[0].get("href")):
            continue
        around = fold_title(_READ_MORE.sub("", block.text(), count=1))
        if around and fold_title(links[0].text()).endswith(around):
            found.add(block)
    return found


def _leads_to_page(href: str) -> bool:
    return not href.startswith(("#", "mailto:", "tel:")) and _FILE.search(href) is None


def _may_hold_text(element: Element) -> bool:
    if element.letters < MIN_SENTENCE:
        return False
    names = names_of(element)
    words = {element.tag, element.get("role"), *names.split()}
    if _SURE & words or COMMENTS.search(names):
        return False
    if _OF_LINKS & words and element.first("a") is not None and not _runs_on(element):
        return False
    inputs = [below for below in element.walk() if below.tag == "input"]
    if element.letters <= MAX_FORM and any(field.get("type").lower() in _ASKS_FOR for field in inputs):
        return False
    return not (_FEET & words and _is_of_site(element)) and not _begins_with_title_of_another(element)


def _runs_on(element: Element) -> bool:
    """Whether most of what is called a menu is running text, and much, as in no menu."""
    if element.letters < MIN_TEXT:
        return False
    order = element.walk()
    return 2 * Passages(order).measure().get(element, 0) >= max(element.letters, 2 * MIN_TEXT)


def _begins_with_title_of_another(element: Element) -> bool:
    """Whether a link that is a line of its own, as another item's title is, stands above all that runs on."""
    for below in element.walk():
        if is_inline(below.tag) or below.tag in UNSEEN:
            continue
        words = below.own_text().strip()
        if len(words) >= MIN_SENTENCE and words[-1] in ".!?":
            return False
        link = next((child for child in below.below if child.tag == "a"), None)
        if link is not None and link.letters >= MIN_TITLE and not link.get("href").startswith("#"):
            return len(words) < MIN_SENTENCE
    return False


def _is_of_site(foot: Element) -> bool:
    """Whether a foot is that of the whole page: it claims the rights in it, or leads to its parts."""
    if _COPYRIGHT.search(foot.text()):
        return True
    return sum(below.tag == "a" for below in foot.walk()) >= FEWEST_LINKS
