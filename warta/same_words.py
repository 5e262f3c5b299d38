"""Whether one text holds another whole: the same words in the same order, but for what stands around them.

What belongs here: what of a body's HTML counts as its words, and finding a text in another. What does not:
which texts are compared (`warta.likeness`), and what else makes two releases (`warta.same_release`).

No list of words can say which word may be another and mean the same: a letter makes `million` of `billion`,
a comma `no, prices rise` of `no prices rise`. So every word counts, and every mark but for those at the end
of a block, where a list has a full stop or a semicolon as its editor likes. What may differ are a few slips
of typing, known by their form: inside a long word a letter left out or doubled, or two that changed places.
One letter for another is none: so words are made of words (`membeli`, `memberi`).
"""

from __future__ import annotations

import html as html_escapes
import re

from warta.likeness import words_of

# A word as one text has it, and as the other has it.
Slip = tuple[str, str]

# Tags that say what words alone do not: a figure's column, what is raised, struck out, or counted from where.
_TELLING = re.compile(r"<(t[dh]|su[bp]|s|del|strike|ol start=\"\d+)\b[^>]*>")
_MEANING = {"td": " | ", "th": " | ", "sup": "^", "sub": "_", "s": " ~~", "del": " ~~", "strike": " ~~"}
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|blockquote|pre|figure|figcaption|hr)\b[^>]*>"
)
# A megawatt is no milliwatt: behind a figure the case of a letter or two tells.
_UNIT = re.compile(r"[0-9]\s?[A-Za-z]{1,2}(?!\w)")
_CAPITAL = re.compile("[A-Z]")
# Whatever leads to another site or comes from there; what lies beside a release is compared as it is written.
_ELSEWHERE = re.compile(r"""\b(?:href|src)="(?:https?:)?//([^"]+)""", re.IGNORECASE)
# What a site adds to an address to count where its readers come from.
_COUNTING = re.compile(r"(?:utm_\w+|fbclid|gclid)=[^&]*&?")
_END_MARKS = ".,;:"
_DASHES = frozenset({"-", "--"})
# A second posting mends a slip or two; a text with more of them in this many words is another.
_WORDS_PER_SLIP = 50
_MOST_SLIPS = 3
# Of shorter words too many are others with a letter more or two changed: `batan`, `bantan`; `form`, `from`.
_LEAST_LETTERS = 6


def text_of(html: str) -> str:
    """The text of a body: a tag within a line leaves no trace, so that a word bold in part is one."""
    return html_escapes.unescape(_TAG.sub("", html))


def compared_text(html: str, text: str) -> str:
    """`text`, that of `html`, with marks for what its tags, and the case of units, say beside its words."""
    return _with_case(text_of(_TELLING.sub(_with_mark, html)) if _TELLING.search(html) else text)


def _with_case(text: str) -> str:
    """A text with a line below each capital letter of a unit: folding would make a small one of it."""
    return _UNIT.sub(lambda unit: _CAPITAL.sub("\\g<0>\u0332", unit[0]), text)


def _with_mark(tag: re.Match[str]) -> str:
    name, _, number = tag[1].partition(' start="')
    return _MEANING.get(name, f" {number}# ")


def elsewhere_of(html: str) -> frozenset[str]:
    """The addresses at other sites that a body links to or shows, as they are compared."""
    return frozenset(map(_compared_address, _ELSEWHERE.findall(html)))


def _compared_address(address: str) -> str:
    """An address without scheme, without what counts readers, and without the place within its page."""
    where, _, query = html_escapes.unescape(address).partition("#")[0].partition("?")
    host, _, path = where.partition("/")
    asked = _COUNTING.sub("", query).rstrip("&")
    return f"{host.lower().removeprefix('www.')}/{path.rstrip('/')}?{asked}"


def slips_between(whole: str, part: str, dateline: str = "") -> tuple[Slip, ...] | None:
    """With which slips of typing the body `whole` is `part`, or that and whole blocks above or below it.

    None where it does not hold it. `dateline` is one that `whole` may have before the words of `part`, as
    printed.
    """
    words, ends = _words_and_ends(whole)
    sought, _ = _words_and_ends(part)
    starts = ends | _after_dateline(words, words_of(dateline))
    size = len(sought)
    for at in range(len(words) - size + 1) if size else ():
        if at in starts and at + size in ends:
            slips = _slips(sought, words[at : at + size])
            if slips is not None:
                return slips
    return None


def _slips(words: list[str], others: list[str]) -> tuple[Slip, ...] | None:
    """In which words two runs of as many differ by slips of typing; None where they differ by more."""
    if words == others:
        return ()
    differing = tuple((one, other) for one, other in zip(words, others, strict=True) if one != other)
    most = min(_MOST_SLIPS, len(words) // _WORDS_PER_SLIP)
    return differing if len(differing) <= most and all(is_slip(*pair) for pair in differing) else None


def is_slip(one: str, other: str) -> bool:
    """Whether two words are one of which a letter inside was left out or doubled, or two changed places."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LEAST_LETTERS or not (one + other).isalpha() or one[0] != other[0]:
        return False
    at = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    if len(longer) == len(shorter) + 1:
        return at < len(shorter) and shorter[at:] == longer[at + 1 :]
    swapped = shorter[:at] + shorter[at : at + 2][::-1] + shorter[at + 2 :]
    return len(longer) == len(shorter) and at + 2 < len(shorter) and swapped == longer


def _words_and_ends(html: str) -> tuple[list[str], set[int]]:
    """The words of a body, and how many of them stand above each block, and above the end."""
    words: list[str] = []
    ends = {0}
    for block in _BLOCK.split(_TELLING.sub(_with_mark, html)):
        own = words_of(_with_case(text_of(block)))
        if own:
            own[-1] = own[-1].rstrip(_END_MARKS) or own[-1]
        words += own
        if not words or not words[-1].endswith("#"):  # what a list is counted from belongs to the list
            ends.add(len(words))
    return words, ends


def _after_dateline(words: list[str], dateline: list[str]) -> set[int]:
    """The number of the word after the dateline and its dash, where the text begins with it."""
    size = len(dateline)
    if not dateline or words[:size] != dateline:
        return set()
    return {size + (words[size : size + 1] != [] and words[size] in _DASHES)}
