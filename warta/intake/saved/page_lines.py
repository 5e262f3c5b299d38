"""A saved page's tree into lines, with the form, region and inline Markdown that its markup gives them.

What belongs here: which elements begin a line. What does not: of what form, region and style it is
(`warta.intake.saved.page_forms`), white space and marks within a line
(`warta.intake.saved.inline_markdown`), addresses (`warta.intake.saved.page_addresses`), facts side by side
(`warta.intake.saved.page_facts`) and behind labels (`warta.intake.saved.page_pairs`), text as it was typed
(`warta.intake.saved.page_typed`), which pictures belong to the text (`warta.intake.saved.page_pictures`),
tables (`warta.intake.saved.page_tables`), where the release stands (`warta.intake.saved.page_area`), and
what a line means (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from warta.intake.lines import OUTSIDE, Line
from warta.intake.saved.inline_markdown import Run, clean_text, read_runs
from warta.intake.saved.page_addresses import hidden_address, whole_address
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_bullets import with_typed_bullets
from warta.intake.saved.page_facts import (
    button_before,
    holds_fact,
    is_fact_row,
    is_glued_date,
    is_icon,
    is_shown_elsewhere,
    stand_apart,
)
from warta.intake.saved.page_forms import HEADINGS, Forms, Place
from warta.intake.saved.page_pairs import read_pairs, read_pairs_of_rows
from warta.intake.saved.page_pictures import (
    headlines_of,
    is_of_picture,
    is_sign,
    leads_away,
    name_of,
    names_of,
    says_title,
    sources_of,
    stated_sources,
)
from warta.intake.saved.page_tables import Row, read_table
from warta.intake.saved.page_tree import UNSEEN, Element, is_inline
from warta.intake.saved.page_typed import AS_TYPED, typed_lines
from warta.intake.saved.saved_pictures import SavedPictures
from warta.intake.titles.same_titles import fold_title
from warta.markdown_text import escape_inline

# A line of the release with so many words is the text's: facts stand above it.
FEWEST_WORDS_OF_TEXT = 15
# What parts the facts of a row, as the pictures between them do.
MARKS = ("|", "/", "·", "•", ",")
BARS = " \xa0\t\n" + "".join(MARKS)


def write_lines(root: Element, area: Area, base: str, pictures: SavedPictures | None = None) -> list[Line]:
    """All that the page shows, line by line, numbered from 1. `base` is what its links start from.

    `pictures` are those that were saved with the page; of them it learns which ones are shown.
    """
    head = root.first("title")
    title = fold_title(head.own_text()) if head is not None else ""
    writer = _Writer(area, base, (title, *headlines_of(root)), pictures or SavedPictures())
    return list(with_typed_bullets(writer.write(root)))


# What stands between links that a page sets apart, and says nothing on a line of its own.
_BETWEEN = frozenset({",", ";", "|", "/"})
_BREAK = Element("br", {})
_Step = tuple["Element | str | None", Place]


class _Writer:
    """Walks the tree, gathers runs, and writes a line wherever the page begins another."""

    def __init__(self, area: Area, base: str, titles: Sequence[str], saved: SavedPictures) -> None:
        self._area = area
        self._saved = saved
        self._titles = titles
        self._base = base
        self._forms = Forms(area, base)
        self._lines: list[Line] = []
        self._runs: list[Run] = []
        self._place = Place()
        self._glued = False
        self._group: Element | None = None
        self._begun: set[Element] = set()
        self._pictures: list[Line] = []
        self._behind: dict[Element, dict[Element, str]] = {}
        self._stack: list[_Step] = []
        self._is_in_text = False

    def write(self, root: Element, place: Place | None = None) -> list[Line]:
        """The lines of `root`."""
        self._stack = [(root, place or Place())]
        while self._stack:
            item, place = self._stack.pop()
            if item is None:
                self._end_line()
            elif isinstance(item, str):
                if not self._runs:
                    self._place = place
                self._runs.append((item, place.style))
            else:
                self._enter(item, place)
        self._end_line()
        for number, line in enumerate(self._lines, start=1):
            line.number = number
        return self._lines

    def _enter(self, element: Element, place: Place) -> None:
        tag = element.tag
        if element in self._area.hidden or (tag in UNSEEN and element not in self._area.apart):
            return
        if tag == "br":
            self._end_line(by_break=True)
            return
        if tag == "img":
            self._picture(element, place)
            return
        region = self._forms.region(element, place)
        if region == place.region and is_inline(tag) and not self._is_caption(element):
            self._inline(element, place)
        elif region in OUTSIDE and is_inline(tag) and self._is_amid_sentence():
            writer = _Writer(self._area, self._base, self._titles, self._saved)
            self._pictures += writer.write(element, place)  # what stands behind the line, as pictures do
        else:
            self._end_line()
            self._enter_block(element, place, region)

    def _enter_block(self, element: Element, place: Place, region: str) -> None:
        tag = element.tag
        if region != place.region:
            place = place._replace(region=region, form="" if region == "content" else place.form)
            if tag == "a":
                place = place._replace(
                    style=place.style._replace(address=whole_address(element.get("href"), self._base))
                )
        if tag == "table" and (rows := read_table(element, self._area.element)):
            self._table(element, rows, place)
        elif tag in AS_TYPED:
            self._lines += typed_lines(element, place.region)
            self._glued, self._group = False, None
        elif not self._writes_pairs(element, place):
            self._stack.append((None, place))
            self._push_block(element, self._forms.inside(element, place))

    def _is_amid_sentence(self) -> bool:
        """Whether the line under way is running text, which no button and no remark for programs ends."""
        return sum(text.count(" ") for text, _ in self._runs) >= FEWEST_WORDS_OF_TEXT

    def _inline(self, element: Element, place: Place) -> None:
        if code := element.get("data-cfemail"):
            self._stack.append((hidden_address(code) or element.text(), place))
            return
        tag = element.tag
        if tag == "time" and is_shown_elsewhere(element):
            return
        if self._runs and not self._is_in_text and is_icon(element) and self._may_part(element):
            return
        if (style := self._forms.style(element, place.style)) is not place.style:
            place = place._replace(style=style)
        if tag in ("sup", "sub") and (raised := self._forms.set_apart(element)):
            self._stack.append((raised, place))
            return
        if not self._runs and is_glued_date(element, self._text_behind(element)):
            self._stack.append((_BREAK, place))
        if tag == "q":
            self._stack.append(("”", place))
        self._stack.extend([(child, place) for child in reversed(element.children)])
        if tag == "q":
            self._stack.append(("“", place))

    def _is_caption(self, element: Element) -> bool:
        """Whether an element amid a line is called a caption and stands right below a picture."""
        if not (self._lines and self._lines[-1].form == "figure" and self._forms.is_caption(element)):
            return False
        return not any(text.strip() for text, _ in self._runs)

    def _may_part(self, icon: Element) -> bool:
        """End the line before a picture that parts facts, unless a mark there does; a count has no words."""
        text, style = self._runs[-1]
        behind = self._text_behind(icon).strip()
        if text.rstrip().endswith(MARKS) and (not behind or any(map(str.isalpha, behind))):
            return False
        self._runs[-1] = (text.rstrip(BARS), style)
        self._end_line(by_break=True)
        return True

    def _text_behind(self, element: Element) -> str:
        """The text right behind an element, '' where another one stands there."""
        above = element.parent
        if above is None or len(above.children) == len(above.below):
            return ""
        if above not in self._behind:
            pairs = zip(above.children, above.children[1:], strict=False)
            self._behind[above] = {
                child: text for child, text in pairs if isinstance(child, Element) and isinstance(text, str)
            }
        return self._behind[above].get(element, "")

    def _push_block(self, element: Element, place: Place) -> None:
        children = element.children
        if element.tag in HEADINGS and (button := button_before(element)):
            self._stack += [(child, place) for child in reversed(children) if child is not button]
            self._stack += [(_BREAK, place), (button, place._replace(form=""))]
        elif element.tag in HEADINGS and self._is_broken_title(element):
            self._stack.append((element.text(), place))
        elif is_fact_row(element, is_above_text=not self._is_in_text):
            for child in reversed(children):
                if isinstance(child, Element) or holds_fact(child):
                    # A label stays with what it names.
                    text = child.text() if isinstance(child, Element) else child
                    end = " " if text.endswith(":") else _BREAK
                    part = child if isinstance(child, Element) else child.strip(BARS)
                    self._stack += [(end, place), (part, place)]
        elif stand_apart(element):
            for child in reversed(children):
                self._stack += [(" ", place), (child, place)]
        else:
            self._stack += [(child, place) for child in reversed(children)]

    def _is_broken_title(self, heading: Element) -> bool:
        """Whether a heading over several lines is, as one, in the title of the page's head."""
        return heading.first("br") is not None and fold_title(heading.text()) in self._titles[0]

    def _writes_pairs(self, element: Element, place: Place, rows: Sequence[Row] = ()) -> bool:
        """Write an element, a table of these rows, that is nothing but labelled facts, each on one line.

        Only above the text: there may be such tables in it. False where it is no such.
        """
        pairs = [] if self._is_in_text else read_pairs_of_rows(rows) if rows else read_pairs(element)
        if not pairs or (self._area.hidden and not self._area.hidden.isdisjoint(element.walk())):
            return False
        self._lines += [_line(f"{label}: {value}", "", "", place.region) for label, value in pairs]
        self._glued, self._group = False, None
        return True

    def _end_line(self, *, by_break: bool = False) -> None:
        """Write the line that is under way, if anything is printed on it."""
        runs, self._runs = self._runs, []
        printed, markdown = read_runs(runs) if runs else ("", "")
        if not printed or printed in _BETWEEN or (printed == "." and not self._glued):
            self._glued = False
        else:
            self._write_line(printed, markdown)
            self._glued = by_break
        if self._pictures:
            self._lines += self._pictures
            self._pictures = []
            self._glued, self._group = False, None

    def _write_line(self, printed: str, markdown: str) -> None:
        place = self._place
        form, bullet, glued = place.form, place.bullet, self._glued
        if place.item is not None and form.startswith("lettered"):
            # No list of Markdown has such marks: they are words of a paragraph, as in copied text.
            if place.item not in self._begun:
                printed, markdown = f"{bullet} {printed}", markdown and f"{bullet} {markdown}"
            self._begun.add(place.item)
            form = bullet = ""
        elif place.item is not None and form.startswith(("item", "number")):
            if place.item in self._begun:
                form = bullet = ""
            elif place.group is self._group:
                glued = True
            self._begun.add(place.item)
        elif place.group is not None and place.group is self._group and form:
            glued = True
        else:
            bullet = ""
        self._group = place.group
        is_of_release = place.region == "content" or (self._area.element is None and not place.region)
        if is_of_release and printed.count(" ") >= FEWEST_WORDS_OF_TEXT:
            self._is_in_text = True
        self._lines.append(_line(printed, markdown, form, place.region, bullet=bullet, glued=glued))

    def _table(self, element: Element, rows: list[Row], place: Place) -> None:
        if self._writes_pairs(element, place, rows):
            return
        for caption in element.below:
            if caption.tag == "caption" and (text := clean_text(caption.text())):
                self._lines.append(_line(text, "", "caption", place.region))
        glued = False
        for row in rows:
            cells, marked = [], []
            for cell in row.cells:
                writer = _Writer(self._area, self._base, self._titles, self._saved)
                lines = writer.write(cell) if cell is not None else []
                self._pictures += [line for line in lines if line.form == "figure"]
                texts = [line for line in lines if line.form != "figure"]
                cells.append(" ".join(line.printed for line in texts))
                marked.append(" ".join(line.markdown or escape_inline(line.printed) for line in texts))
            if not any(cells):
                continue
            printed = " ".join(filter(None, cells))
            markdown = " | ".join(cell.replace("|", "\\|") for cell in marked)
            form = "headrow" if row.is_head else "row"
            self._lines.append(_line(printed, markdown, form, place.region, tuple(cells), glued=glued))
            glued = True
        self._end_line()

    def _picture(self, element: Element, place: Place) -> None:
        alt = " ".join(clean_text(element.get("alt")).split())
        alt = alt if any(map(str.isalnum, alt)) else ""
        names = names_of(element)
        if "emoji" in names:
            self._runs.append((alt, place.style))
            return
        if place.region in OUTSIDE or is_sign(element, names):
            return
        is_beside = self._area.element is not None and place.region == ""
        address = "" if is_beside and leads_away(element) else self._address_of(element, place)
        name = alt or name_of(element) or address
        if not name:
            return
        markdown = f"![{escape_inline(name)}]({address})" if address else ""
        if alt and says_title(alt, self._titles):
            name = name_of(element) or address or alt  # its line is no headline of the page
        picture = _line(name, markdown, "figure", place.region)
        if any(text.strip() for text, _ in self._runs):
            self._pictures.append(picture)
        else:
            self._lines.append(picture)
            self._glued, self._group = False, None

    def _address_of(self, picture: Element, place: Place) -> str:
        """The name of the file that was saved for a picture, else its address in the web; '' for neither."""
        for source in stated_sources(picture):
            if name := self._saved.take(source):
                return name
        linked = place.style.address if is_of_picture(place.style.address) else ""
        for address in (*(whole_address(source, self._base) for source in sources_of(picture)), linked):
            if urlsplit(address).scheme in ("http", "https"):
                return address
        return ""


def _line(
    printed: str,
    markdown: str,
    form: str,
    region: str,
    cells: tuple[str, ...] = (),
    bullet: str = "",
    glued: bool = False,
) -> Line:
    return Line(0, printed, printed, bullet, cells, glued, markdown, form, region)
