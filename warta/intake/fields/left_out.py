"""Sentences of a page that are left out of the release, though they may be its text.

What belongs here: finding them once every line has its role, and the words by which a review tells them.
What does not: roles (`warta.intake.roles.assignment`) and what the markup calls furniture
(`warta.intake.saved.page_apart`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warta.intake.lines import Line
from warta.intake.role import Role
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import ends_sentence, is_cut, is_text
from warta.intake.sheets.marking import Roles
from warta.intake.titles.same_titles import fold_title

_LEFT_OUT = frozenset({Role.FURNITURE, Role.RESIDUE, Role.CONTROL})
# What heads readers' comments, and on a page without links other items: all that follows is theirs.
_OTHERS = frozenset({Kind.COMMENTS, Kind.RELATED})
_READERS = frozenset({Kind.COMMENTS})
# A line that is a link and no more leads to another page.
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)\W*")
# Patterns that scripts fill in, markup to copy, and what a page says where it cannot do all that it could.
_CODE = re.compile(r"</?[a-z][a-z0-9]*[\s/>]|\{\{|\$\{|<[#%]|\[%|&lt;|\bfunction ?\(|\bvar \w+ ?=")
_OF_BROWSERS = re.compile(
    r"\bjava ?script|\b(?:your|this|de\w*|ihr\w*|votre|tu|su) (?:web )?browser\b"
    r"|\b(?:browser|peramban) (?:anda|ini)\b",
    re.IGNORECASE,
)
# A day by which something is to be done and files that belong to the text: furniture has no such labels.
_TELLS = re.compile(
    r"(?:media event date|valid until|berlaku sampai|batas (?:akhir|waktu)|deadline|closing date|expires"
    r"|attachments?|lampiran) ?: ?(?=.*\w)",
    re.IGNORECASE,
)
FEWEST_WORDS = 5
FEWEST_WORDS_OF_PARAGRAPH = 12
MIN_TITLE = 15
# How far above a teaser's sentence, in lines, the link of its title may stand.
REACH_OF_TITLE = 3
# How much of what is left out a review quotes, in characters: of one paragraph, and of all.
MAX_QUOTE = 300
MAX_TOLD = 1_800


def doubt_left_out(roles: Roles) -> str:
    """What of a page is left out though it may be text, in its own words; '' for nothing.

    Sentences count that no words show to be furniture, that are neither a reader's comment nor a teaser of
    another item, and that do not stand in the release as well; so do a last day and a list of attachments.
    """
    found = list(_left_out(roles))
    return _told(found) if found else ""


def _left_out(roles: Roles) -> Iterator[Line]:
    kept = ""
    others = comments = False
    is_plain_text = not any(line.region for line in roles.lines)
    heads = _OTHERS if is_plain_text else _READERS
    for index, (line, role) in enumerate(zip(roles.lines, roles.roles, strict=True)):
        if role not in _LEFT_OUT or line.region == "furniture":
            continue
        kind = furniture_kind(line.text) if role is Role.RESIDUE else None
        others = others or kind in heads
        comments = comments or kind is Kind.COMMENTS
        is_run = is_plain_text and not comments and _is_of_run(roles, index)
        may_be_text = _may_be_text(line) or (role is Role.CONTROL and _TELLS.match(line.printed))
        if (others and not is_run) or not may_be_text or _is_teaser(roles.lines, index):
            continue
        kept = kept or _words_kept(roles)
        if fold_title(line.printed) not in kept:
            yield line


def _may_be_text(line: Line) -> bool:
    is_short = ends_sentence(line) and line.words >= FEWEST_WORDS and not is_cut(line)
    is_sentence = is_text(line) or (is_short and not line.printed.endswith("?"))
    if line.region == "apart" and (_CODE.search(line.text) or _OF_BROWSERS.search(line.text)):
        return False
    return is_sentence and furniture_kind(line.text) is None and not _LINK.fullmatch(line.markdown)


def _is_of_run(roles: Roles, index: int) -> bool:
    """Whether a paragraph stands beside another one, as hardly the excerpts of a list of other texts do."""
    lines = roles.lines
    if not is_text(lines[index]) or lines[index].words < FEWEST_WORDS_OF_PARAGRAPH:
        return False
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(lines) and lines[near].is_blank:
            near += step
        if 0 <= near < len(lines) and roles.roles[near] in _LEFT_OUT and is_text(lines[near]):
            return True
    return False


def _is_teaser(lines: list[Line], index: int) -> bool:
    """Whether right above a line stands the link of a title, which leads to what the line tells of."""
    above = lines[max(0, index - REACH_OF_TITLE) : index]
    return any(
        line.region == lines[index].region and len(line.text) >= MIN_TITLE and _LINK.fullmatch(line.markdown)
        for line in above
    )


def _words_kept(roles: Roles) -> str:
    """The letters of what the release keeps."""
    return "".join(
        [
            fold_title(line.printed)
            for line, role in zip(roles.lines, roles.roles, strict=True)
            if role not in _LEFT_OUT and not line.is_blank
        ]
    )


def _told(lines: list[Line]) -> str:
    """What a review says of lines that are left out."""
    quotes: list[str] = []
    length = 0
    for line in lines:
        words = line.printed if len(line.printed) <= MAX_QUOTE else f"{line.printed[:MAX_QUOTE]}…"
        length += len(words)
        if quotes and length > MAX_TOLD:
            break
        quotes.append(f"“{words}”")
    more = f" and {len(lines) - len(quotes)} more" if len(lines) > len(quotes) else ""
    return f"left out, and perhaps text of the release: {' '.join(quotes)}{more}"
