"""What mail programs and lists put below the text of a mail: signatures, notices of secrecy, lists' footers.

What belongs here: finding where such lines begin, or which they are. What does not: the foot of a page text
(`warta.intake.roles.tail`), and forwarded mails (`warta.intake.mail.mail_forward`). Nothing goes unsaid:
the words are told. Standards: RFC 3676, 4.3 (the line that parts a signature off); the words of the
programs themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warta.intake.lines import Line

# Stands for the line `-- ` that parts a signature off, whose space lines have no more.
SIGNATURE = "\ue0f3"
_DELIMITER = re.compile(r"^-- $", re.MULTILINE)
_RULE = re.compile(r"_{20,}|-{30,}|={20,}")
_OF_LIST = re.compile(
    r"\bmailing list\b|\bmailman\b|\bunsubscribe\b|\bberhenti berlangganan\b"
    r"|\bto post to this (?:group|list)\b|\bsubscribed to the google groups\b|\bmilis\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"you received this message because you are subscribed|anda menerima (?:email|pesan|surel) ini karena",
    re.IGNORECASE,
)
_MESSAGE = r"(?:e-?mail|message|communication|transmission|pesan|surel|surat elektronik|komunikasi)"
_SECRECY = re.compile(
    rf"\b{_MESSAGE}\b.{{0,160}}\b(?:confidential|privileged|intended (?:solely|only)"
    r"|for the (?:sole|exclusive) use|rahasia|hanya (?:di(?:tujukan|peruntukkan|maksudkan)|untuk))\b",
    re.IGNORECASE | re.DOTALL,
)
_TO_WHOM = re.compile(
    r"\b(?:recipients?|addressees?|(?:individual|person|entity) (?:or entity )?to whom"
    r"|received? (?:it|this).{0,40} in error|penerima|alamat yang dituju"
    r"|(?:tidak sengaja|salah|keliru) (?:me)?(?:nerima|terima|kirim))\b",
    re.IGNORECASE | re.DOTALL,
)
_DEVICE = re.compile(
    r"(?:sent from (?:my|yahoo|mail|outlook|samsung|the)\b.{0,60}|get outlook for .{0,40}|sent via .{0,40}"
    r"|dikirim (?:dari|melalui|menggunakan) (?:iphone|ipad|android|ponsel|perangkat|telepon|yahoo"
    r"|outlook|samsung|smartphone|blackberry)\b.{0,60}|powered by telkomsel blackberry.{0,20}"
    r"|please consider the environment before printing.{0,60})",
    re.IGNORECASE,
)
# How far from the end a notice may begin, and how long a signature may be, in lines with words.
_NEAR_END = 14
_LONGEST_SIGNATURE = 40
_REACH_OF_RULE = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of a text without what stands below it, and the words of that ('' for nothing)."""

    lines: list[Line]
    left_out: str = ""


def with_delimiter(text: str) -> str:
    """A plain text in which the line that parts a signature off can be told from a dash."""
    return _DELIMITER.sub(SIGNATURE, text.replace("\r\n", "\n"))


def without_footer(lines: Sequence[Line]) -> Cut:
    """The lines of a mail's text, which is above all that they cut."""
    printed = [number for number, line in enumerate(lines) if not line.is_blank]
    if not printed:
        return Cut(list(lines))
    end = _begin(lines, printed)
    gone = set(range(end, len(lines)))
    for block in _blocks(lines, [number for number in printed if number < end][-_NEAR_END:]):
        words = " ".join(lines[number].printed for number in block)
        if (_SECRECY.search(words) and _TO_WHOM.search(words)) or _DEVICE.fullmatch(words):
            gone.update(block)
    if gone.issuperset(printed):  # a mail that is nothing else
        gone = set()
    gone |= {number for number in printed if lines[number].printed == SIGNATURE}
    left_out = " ".join(lines[number].printed for number in sorted(gone) if not lines[number].is_blank)
    kept = [line for number, line in enumerate(lines) if number not in gone]
    return Cut(kept, left_out.replace(SIGNATURE, "").strip())


def _begin(lines: Sequence[Line], printed: Sequence[int]) -> int:
    """Where a signature or the footer of a list begins, with all that follows; behind the lines for none."""
    for place, number in enumerate(printed[1:], start=1):
        words, below = lines[number].printed, printed[place + 1 :]
        if words == SIGNATURE and len(below) <= _LONGEST_SIGNATURE:
            return number
        next_words = " ".join(lines[other].printed for other in below[:_REACH_OF_RULE])
        if _RULE.fullmatch(words) and len(below) <= _NEAR_END and _OF_LIST.search(next_words):
            return number
        if _GROUPS.match(words) and len(below) <= _NEAR_END:
            return number
    return len(lines)


def _blocks(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[list[int]]:
    """The paragraphs among the lines: of a text without blank ones each line is one."""
    is_wrapped = any(line.is_blank for line in lines)
    block: list[int] = []
    for number in numbers:
        if block and not (is_wrapped and number == block[-1] + 1):
            yield block
            block = []
        block.append(number)
    if block:
        yield block
