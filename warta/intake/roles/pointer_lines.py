"""Lines that lead from a release to something else: pictures, a report, a page with more about it.

What belongs here: telling by its words that a line at either end of the text is a link and no more. What does
not: pointers to other texts, with a word for them (`warta.intake.roles.asides`), and files below a text
(`warta.intake.roles.tail`).
"""

from __future__ import annotations

import re
from itertools import repeat

from warta.intake.role import Role
from warta.intake.shapes.shape import ends_as_text
from warta.intake.sheets.marking import Marking
from warta.intake.sheets.sheet import Sheet
from warta.intake.told_lines import told_left_out

MOST_WORDS = 14
# So many paragraphs stand above links below a text, where the page's markup does not show that they are.
FEWEST_PARAGRAPHS = 2
_THINGS = (
    r"(?:photos?|photographs?|pictures?|images?|videos?|footage|b-?roll|galler(?:y|ies)|slideshow|infographics?"
    r"|maps?|report|stud(?:y|ies)|paper|findings|results|data|statistics|speech|remarks|transcript|letter|order"
    r"|judge?ment|decision|ruling|opinion|complaint|statement|consultation|guidance|fact ?sheets?|q&a|release"
    r"|document|text|bill|agreement|application|website|webpage|page|webcast|recording|podcast|episode)"
)
_BENDA = (
    r"(?:foto|gambar|video|galeri|infografis|peta|laporan|dokumen|siaran|naskah|salinan|materi|paparan|data"
    r"|rekaman|tayangan|berkas|lampiran)"
)
_POINTER = re.compile(
    r"(?:see|view|watch|browse|download|read|listen to|access|explore)\b"
    r"(?: (?:the|all|more|our|a|full|complete|entire|whole|high[- ]resolution|related|these|this))*"
    rf"(?: [\w&'’-]+){{0,3}}? {_THINGS}\b.*"
    r"|(?:learn|find out|read|discover|see) more (?:about|on|here|at)\b.*"
    r"|(?:more|further|additional) (?:information|details|photos|images|pictures|about)\b"
    r"(?: (?:on|about|at|is)\b.*)?"
    r"|(?:jump|skip) to (?:the )?.*"
    r"|visit (?:the|our) .*(?:website|web ?page|page|site)"
    rf"|(?:lihat|unduh|simak|tonton|baca)\b(?: \w+){{0,2}} {_BENDA}\b.*"
    r"|(?:info|informasi) (?:selengkapnya|lebih lanjut) (?:tentang|mengenai|di)\b.*",
    re.IGNORECASE,
)
# Where a site keeps its other texts, and itself.
_SECTION = re.compile(
    r"(?:[\w&'’.-]+ ){0,3}(?:news|press|media|releases?|blog|posts?|stories) archives?"
    r"|(?:all|more) (?:the |our )?(?:news|(?:press )?releases|statements|stories|posts)"
    r"|semua (?:berita|siaran pers|rilis)"
    r"|(?:buka|kunjungi|lihat|baca)\b.{0,40}\b(?:website|situs|laman|portal)(?: (?:web|resmi))?\b.{0,60}",
    re.IGNORECASE,
)
_LAST_WORDS_OF_SECTION = frozenset("archive archives news releases statements stories posts".split())
_FIRST_WORDS_OF_SECTION = frozenset("semua buka kunjungi lihat baca".split())
# What a line is all of that is a link and no more.
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")
# What a link is to, in brackets behind its words.
_TO_WHAT = re.compile(
    r".*\((?:full text|background information|press release|news release|fact ?sheet|infographics?"
    r"|text|video|website|web ?page|external link|external site|link|pdf|docx?|xlsx?"
    r"|(?:pdf|docx?|xlsx?)[ ,–-].{1,30}|.{1,20}[ ,](?:pdf|docx?|xlsx?))\)\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"://|www\.|@|\d{3}-\d{4}")
# A bullet before a link that leads on.
_ARROWS = frozenset("»›")
_FIRST_WORDS = frozenset(
    """see view watch browse download read listen access explore learn find discover more further additional
    jump skip visit lihat unduh simak tonton baca info informasi""".split()
)


def is_pointer(sheet: Sheet, position: int) -> bool:
    """Whether a line leads to something else and is no sentence."""
    line = sheet[position]
    if line.words > MOST_WORDS or line.is_row or line.form or ends_as_text(line) or line.text.endswith(":"):
        return False
    if _ADDRESS.search(line.text):
        return False  # it says where
    if line.text.endswith(")"):
        return _TO_WHAT.fullmatch(line.text) is not None
    if line.words == 1:
        return False
    first, last = (sheet.folded(position).split()[at] for at in (0, -1))
    may_be_section = last in _LAST_WORDS_OF_SECTION or first in _FIRST_WORDS_OF_SECTION
    if may_be_section and _SECTION.fullmatch(line.text) is not None:
        return True
    return first in _FIRST_WORDS and _POINTER.fullmatch(line.text) is not None


def leave_pointers(marking: Marking) -> None:
    """Mark the links above the first paragraph and below the last one, and tell them."""
    sheet = marking.sheet
    lines = marking.text_positions()
    texts = [p for p in lines if sheet.text(p) and not is_pointer(sheet, p)]
    is_long = len(texts) >= FEWEST_PARAGRAPHS
    if not texts or not (is_long or _LINK.fullmatch(sheet[lines[-1]].markdown)):
        return
    above = [p for p in lines if p < texts[0]] if is_long else []
    if above and all(is_pointer(sheet, p) for p in above):
        _leave(marking, above, "above the text")
    if below := _last_pointers(sheet, [p for p in lines if p > texts[-1]]):
        _leave(marking, below, "below the text")


def _last_pointers(sheet: Sheet, lines: list[int]) -> list[int]:
    """Those of the lines below the last paragraph that are links, from the first on, and names among them."""
    first = next((p for p in lines if is_pointer(sheet, p)), -1)
    links = [p for p in lines if p >= first >= 0]
    if not links or sheet[first - 1].text.endswith(":"):
        return []
    if not all(map(is_pointer, repeat(sheet), links)):
        is_of_links = 2 * sum(is_pointer(sheet, p) for p in links) >= len(links)
        if not is_of_links or any(ends_as_text(sheet[p]) or sheet[p].is_row for p in links):
            return []
    return [] if any(sheet[p].bullet and sheet[p].bullet not in _ARROWS for p in links) else links


def _leave(marking: Marking, positions: list[int], where: str) -> None:
    marking.mark(positions, Role.RESIDUE)
    first, last = marking.sheet[positions[0]].number, marking.sheet[positions[-1]].number
    marking.result.doubt("body", told_left_out(first, last, where))
