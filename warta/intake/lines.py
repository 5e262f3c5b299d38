"""Text into lines.

What belongs here: where a line ends, what of it is white space, and its bullet. What does not: what a
line means (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# For how many lines a rule keeps what it found out. The pages of a site show the same lines again and again,
# and those of a hundred sites lie in an inbox in no order.
LINES_KEPT = 8_192
# Signs that are nothing but bullets, often without a space behind them. The last three are bullets of Word's
# symbol fonts, which text copied from it holds.
ONLY_BULLETS = "•●▪■◦‣⁃○◆◇❖➤➢▶►✓✔✅❑□☑\uf0b7\uf0a7\uf0d8"
# Signs that may be bullets, or letters, dashes and arrows: a text keeps them as printed. `o` and `§` are what
# Word's symbol fonts leave of a circle and a square; before a number the second is that of a law.
KEPT_BULLETS = frozenset("—−»›§o")
_BULLETS = f"{ONLY_BULLETS}·*-–+{''.join(sorted(KEPT_BULLETS))}"
_BULLET = re.compile(
    rf"(?:[{ONLY_BULLETS}] ?(?=\w)|[{ONLY_BULLETS}·*–—−»›-] (?=\S)|[+§] (?=[^\W\d_])|o (?=[^\W_]))"
)
# A rule that was printed on a line of its own, and glued to the paragraph below it when copied; one on both
# sides is part of what it frames, as of the line above a mail that is sent on.
_RULE = re.compile(r"([*=_#~-])\1{7,} (?=\S+ \S+ \S)(?!.*\1{3}$)")
_RULES = frozenset(mark * 3 for mark in "*=_#~-")
# Soft hyphens and marks of direction show nothing either, and would part the words that rules look for.
_OF_DIRECTION = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE = dict.fromkeys(
    (
        *(*range(0x09), *range(0x0E, 0x20), 0x7F, 0xAD, 0x180E, 0x200B, *_OF_DIRECTION),
        *(*range(0x2060, 0x2065), *range(0x206A, 0x2070), 0xFEFF),
    )
)
# Signs without ink that are letters to Unicode: fillers of Hangul, an empty cell of Braille.
_INKLESS = dict.fromkeys((0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0), " ")
# Joiners and variation selectors shape emoji and some scripts; behind Latin letters they show nothing. A key
# is a digit with one of them.
_SHAPING = "\u034f\u200c\u200d\ufe0e\ufe0f"
_SHAPELESS = re.compile(f"(?<=[0-9A-Za-z\u00c0-\u024f])[{_SHAPING}]+(?!\u20e3)")
_UNSEEN = (*_SHAPING, *map(chr, _INKLESS))


def _stray_controls() -> dict[int, str]:
    # Windows-1252 text once read as Latin-1 holds these controls where a quote or dash was meant;
    # the HTML Standard reads them the same way.
    table = {}
    for code in range(0x80, 0xA0):
        try:
            table[code] = bytes((code,)).decode("windows-1252")
        except UnicodeDecodeError:
            table[code] = ""
    return table


_CHARACTERS = {**_INVISIBLE, **_stray_controls()}
_TO_REPLACE = re.compile(f"[{''.join(map(chr, _CHARACTERS))}]")
# Of these, what `splitlines` takes for ends of lines, and no page does.
_NO_ENDS = [mark for mark in map(chr, _CHARACTERS) if len(f"a{mark}a".splitlines()) > 1]


# Regions of lines in the area of the release.
IN_AREA = frozenset({"content", "guess"})
# Regions of lines that the markup itself sets apart.
OUTSIDE = frozenset({"furniture", "apart"})


@dataclass(slots=True, init=False)
class Line:
    """One line: its number from 1, its text with single spaces, its bullet, its tab-separated cells.

    `last` is the number of the last line where several were put together, 0 for one.
    `indent` is by how many columns the first line of a paragraph of plain text stands further in than most.
    `text` is without the bullet mark; `printed` has it. `cells` has two or more items where the line
    holds tabs, some of them perhaps empty. `glued` says that the line before it is not blank.

    What only a saved page's markup tells: `markdown` is the line as inline Markdown ('' for none, so that
    `printed` is what there is), `form` what kind of line it is ('' for a plain one): heading, item or number
    with a level behind it (`heading2`), or quote, row, headrow, caption, figure, code, term, definition.
    `region` says whether it stands in the area of the release ("content"; "guess" where no markup calls that
    so, and most of the sentences stand there), in what the markup itself calls
    menu, footer, form and the like ("furniture"; "apart" where its sentences may be the release's all the
    same), or neither ('').

    What every rule asks is read once: `words` is how many words `text` has, `is_blank` says that nothing is
    printed, and `is_row` that tabs stand between texts; `told_as_text` is what
    `warta.intake.shapes.shape.is_text` found, None until it is asked. Nobody changes a line; it is not
    frozen because that makes it three times as dear to make, and a page has many.
    """

    number: int
    text: str
    printed: str
    bullet: str
    cells: tuple[str, ...]
    glued: bool
    markdown: str
    form: str
    region: str
    last: int
    indent: int
    words: int = field(init=False, repr=False, compare=False)
    is_blank: bool = field(init=False, repr=False, compare=False)
    is_row: bool = field(init=False, repr=False, compare=False)
    told_as_text: bool | None = field(init=False, repr=False, compare=False)

    def __init__(
        self,
        number: int,
        text: str,
        printed: str,
        bullet: str,
        cells: tuple[str, ...],
        glued: bool,
        markdown: str = "",
        form: str = "",
        region: str = "",
        last: int = 0,
        indent: int = 0,
    ) -> None:
        self.number, self.text, self.printed = number, text, printed
        self.bullet, self.cells, self.glued = bullet, cells, glued
        self.markdown, self.form, self.region, self.last = markdown, form, region, last
        self.indent = indent
        self.words = text.count(" ") + 1 if text else 0
        self.is_blank = not printed
        self.is_row = bool(cells) and sum(map(bool, cells)) > 1
        self.told_as_text = None


def split_lines(text: str) -> list[Line]:
    """The lines of `text`. No-break and other wide spaces count as spaces, runs as one."""
    lines: list[Line] = []
    if any(map(text.__contains__, _NO_ENDS)):
        text = text.translate(_CHARACTERS)
    if not text.isascii() and any(map(text.__contains__, _UNSEEN)):
        text = _SHAPELESS.sub("", text.translate(_INKLESS))
    glued = False
    # It ends a line at an end alone, so the last one gets one that makes no pair with another.
    for number, typed in enumerate(f"{text}\v".splitlines(), start=1):
        if not typed:
            lines.append(Line(number, "", "", "", (), glued))
            glued = False
            continue
        # Most lines hold nothing to replace and no white space but single spaces, which is quickly told.
        is_plain = typed.isprintable()
        clean = typed if is_plain or not _TO_REPLACE.search(typed) else typed.translate(_CHARACTERS)
        printed = clean.strip(" ") if is_plain and "  " not in clean else " ".join(clean.split())
        cells = _cells(clean) if "\t" in clean else ()
        if printed[:3] in _RULES and (rule := _RULE.match(printed)):
            printed = printed[rule.end() :]
        mark, words = cut_bullet(printed)
        if mark:
            lines.append(Line(number, words, f"{mark} {words}", mark, cells, glued))
        else:
            lines.append(Line(number, printed, printed, "", cells, glued))
        glued = printed != ""
    return lines


def cut_bullet(printed: str) -> tuple[str, str]:
    """The bullet before a line's words, '' for none, and the words."""
    if printed[:1] in _BULLETS and (bullet := _BULLET.match(printed)):
        return printed[0], printed[bullet.end() :]
    return "", printed


def _cells(clean: str) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in clean.strip(" ").split("\t"))
