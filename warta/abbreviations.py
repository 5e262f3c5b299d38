"""Abbreviations in texts: where one is used, and where a text itself says what it stands for.

What belongs here: finding both by the text alone, and `<abbr>` in a body. What does not: which expansions
hold in an archive (`warta.glossary`) and proposing them (`warta.proposals`).

Definitions are found by the method of Schwartz & Hearst (2003, "A simple algorithm for identifying
abbreviation definitions in biomedical text"): a short form in brackets behind its long form, or the other
way round, where the letters of the short form stand in the long form in order. Adapted to Indonesian:
short forms are made of letters (`SPK`) and of syllables (`Kemenkes`, `Bappenas`), which begin a word or stand
behind its prefix (`Kepolisian` gives `Pol`); the words for "and", "of" and "for" may be passed over; and
`yang selanjutnya disingkat` stands for brackets. The method itself lets every letter but the first stand
within a word, and so takes many a word in brackets for an abbreviation of what stands before it; here one
letter may, or one word give none, or the initials of all words stand in another order (`ISO`); only a word of
syllables may take these from within words (`Satuan Tugas` gives `Satgas`).
"""

from __future__ import annotations

import html as html_escapes
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# Characters of a short form, as in the method: at least two, at most ten.
SHORTEST, LONGEST = 2, 10
# Words of a long form, beside as many as the short form has letters.
_MORE_WORDS = 5

_USED = re.compile(r"[A-Z][a-z]*[A-Z0-9]\w*")
_TAG = re.compile(r"(<[^>]*>)")
_SKIPPED = frozenset("a abbr code pre th h1 h2 h3 h4 h5 h6".split())

_BRACKETED = re.compile(r"\(([^()\n]{2,120})\)")
_SAYING = ("disingkat", "disebut", "dikenal")
_SAID = (
    rf"(?:yang\s+)?(?:selanjutnya\s+|kemudian\s+|biasa\s+)?(?:{'|'.join(_SAYING)})"
    r"(?:\s+(?:dengan|sebagai|menjadi))?"
)
_NAMED = re.compile(rf",?\s+{_SAID}\s+(?:[\"“‘']\s*)?([A-Z]\w{{1,9}})\b")
_LEAD = re.compile(rf"(?:{_SAID}|atau|or|hereinafter|singkatan dari|stands for)\s*:?\s+", re.IGNORECASE)
_SHORT = re.compile(r"[A-Z][\w&.\-/]*")
_LAST_WORD = re.compile(r"(?<![\w-])([A-Z][\w&.\-/]*)[\"”’']?\s*$")
_WORD = re.compile(r"[^\s(),;:“”\"‘’'\[\]–—/][^\s(),;:“”\"‘’'\[\]–—]*")
_ENDS = re.compile(r"[.!?;:]\s+(?=[A-Z“\"(])|[()\n\t“”\"]")
# What may stand between the words of a long form without a letter of its own.
_PASSED = frozenset(
    "dan atau di ke dari untuk pada dengan yang bagi serta oleh dalam tentang antar atas se para "
    "and or of the for in on to at by with from de la du des et".split()
)
# Behind one of these a root begins, of which a syllable may be taken.
_PREFIXES = (
    "peng",
    "peny",
    "pem",
    "pen",
    "per",
    "pe",
    "ke",
    "ber",
    "ter",
    "meng",
    "mem",
    "men",
    "di",
    "se",
    "non",
    "inter",
)
# Words of offices that give a syllable which is not their first.
_CONTRACTED = {"dinas": "dis", "kepala": "ka"}
_FEWEST_OF_LONG = 2
# Letters of an initialism that may leave one word out, at least.
_LONG_INITIALISM = 4
# Letters of a word of syllables, of a piece in it, and words of which one may give none.
_SHORTEST_OF_SYLLABLES = 5
_PIECE = 2
_LONGEST_WITHIN = 3
_MANY_WORDS = 4
_WORD_LEFT_OUT = 2
# Characters before a short form in which its long form is looked for.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form and its long form as a text gives them; `start` is where the short form stands in it."""

    short: str
    long: str
    start: int


def abbreviations_among(words: Iterable[str]) -> list[str]:
    """Those of `words`, each begun by a capital letter, in which another or a digit follows."""
    return [word for word in words if not word[1:].islower() and _USED.fullmatch(word)]


def definitions_in(text: str) -> list[Definition]:
    """Every abbreviation that `text` itself says the long form of, in order; of several for one the first."""
    found: dict[str, Definition] = {}
    for definition in sorted(_definitions(text), key=lambda item: item.start):
        found.setdefault(definition.short, definition)
    return list(found.values())


def mark_first_uses(html: str, titles: Mapping[str, str]) -> str:
    """`html` with the first use of each abbreviation in `titles` in an `<abbr>` that says what it stands for.

    Not in headings, links and code, and not where all is in capitals, as an abbreviation cannot be told from
    a word there.
    """
    left = dict(titles)
    parts = _TAG.split(html)
    skipped = 0
    for number, part in enumerate(parts):
        if number % 2:
            name = part.strip("</>").split(maxsplit=1)[0].lower()
            if name in _SKIPPED:
                skipped += -1 if part.startswith("</") else 1
        elif left and not skipped and part and not _is_shouted(part):
            parts[number] = _marked(part, left)
    return "".join(parts)


def _is_shouted(text: str) -> bool:
    """Whether words are all in capitals, so that none of them can be told from an abbreviation."""
    return text.isupper() and len(text.split()) > 1


def _marked(text: str, left: dict[str, str]) -> str:
    def mark(match: re.Match[str]) -> str:
        start = match.start()
        # Not within a word, nor within an entity such as `&AMP;`.
        if (start and (text[start - 1].isalnum() or text[start - 1] in "&_")) or match[0] not in left:
            return match[0]
        title = html_escapes.escape(left.pop(match[0]))
        return f'<abbr title="{title}">{match[0]}</abbr>'

    return _USED.sub(mark, text)


def _definitions(text: str) -> Iterator[Definition]:
    for match in _BRACKETED.finditer(text):
        inside = _LEAD.sub("", match[1].strip(" \"“”‘’'"), count=1).strip(" \"“”‘’'")
        if _is_short(inside):
            if long := _long_before(text, match.start(), inside):
                yield Definition(inside, long, match.start(1) + match[1].index(inside))
        elif (before := _LAST_WORD.search(text, max(0, match.start() - 40), match.start())) and _is_short(
            before[1]
        ):
            words = _words(inside)
            if (
                len(words) <= _most_words(before[1])
                and _first_word_of(before[1], words) == 0
                and _is_long(words)
            ):
                yield Definition(before[1], inside, before.start(1))
    for match in _NAMED.finditer(text) if any(word in text for word in _SAYING) else ():
        if _is_short(match[1]) and (long := _long_before(text, match.start(), match[1])):
            yield Definition(match[1], long, match.start(1))


def _is_short(words: str) -> bool:
    """Whether this may be a short form: one word that begins with a capital letter and is no number."""
    letters = sum(map(str.isalpha, words))
    return SHORTEST <= len(words) <= LONGEST and letters >= SHORTEST and bool(_SHORT.fullmatch(words))


def _most_words(short: str) -> int:
    return min(len(short) + _MORE_WORDS, 2 * len(short))


def _long_before(text: str, end: int, short: str) -> str:
    """The long form in `text` that ends at `end`; '' for none."""
    start = max(0, end - _REACH)
    window = text[start:end].rstrip(" \"“”‘’',")
    ends = [match.end() for match in _ENDS.finditer(window)]
    if not ends and start:
        ends = [window.find(" ") + 1]  # the first word may be cut off
    sentence = window[ends[-1] :] if ends else window
    words = _words(sentence)[-_most_words(short) :]
    first = _first_word_of(short, words)
    if first is None or not _is_long(words[first:]) or short in [word for _, word in words[first:]]:
        return ""
    return " ".join(sentence[words[first][0] :].split())


def _words(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0].rstrip(".")) for match in _WORD.finditer(text)]


def _is_long(words: Sequence[tuple[int, str]]) -> bool:
    """Whether words may be a long form: two or more, beside those that link them, and no list of numbers."""
    content = [word for _, word in words if word.lower() not in _PASSED]
    return len(content) >= _FEWEST_OF_LONG and all(word[:1].isalnum() for word in content)


def _first_word_of(short: str, words: Sequence[tuple[int, str]]) -> int | None:
    """The word of `words`, all of which are to be the long form from it on, that the short form begins with.

    The one furthest right of which each following word, linking ones aside, gives a part of the short form in
    order; None where there is none.
    """
    letters = "".join(filter(str.isalnum, short)).lower()
    lowered = [word.lower() for _, word in words]
    spare = int(short.isupper()) + int(short.isupper() and len(letters) >= _LONG_INITIALISM)
    for start in range(len(words) - 1, -1, -1):
        if lowered[start] in _PASSED:
            continue
        begins = any(inner == 0 for _, inner in _taken(letters, lowered[start]))
        if begins and (_spells(letters, lowered[start:], spare) or _is_of_syllables(short, lowered[start:])):
            return start
        if short.isupper() and len(letters) > SHORTEST and _has_initials(letters, lowered[start:]):
            return start
    return None


def _spells(letters: str, words: Sequence[str], spare: int) -> bool:
    """Whether each word, linking ones aside, gives some of the letters in order: its initial or a syllable.

    `spare` is 1 where one letter may stand within a word, 2 where instead one word may give none.
    """
    reach = {(0, 0)}  # how many letters are given, and how much of the licence is used
    for word in words:
        given: set[tuple[int, int]] = set()
        for done, used in reach:
            if word in _PASSED:
                given.add((done, used))
            elif spare == _WORD_LEFT_OUT and done and not used:
                given.add((done, 1))
            given |= {(done + taken, used + inner) for taken, inner in _taken(letters[done:], word)}
        reach = {(done, used) for done, used in given if used <= min(spare, 1)}
    return any(done == len(letters) for done, _ in reach)


def _is_of_syllables(short: str, words: Sequence[str]) -> bool:
    """Whether a word such as `Satgas` is made of pieces of all the words in order, wherever these have them.

    The first gives its beginning, and each other one its own, two or three letters that stand together, its
    initial and such letters (`Sultra`), or its initial alone (`Polri`); of four words or more one may give
    none.
    """
    if len(short) < _SHORTEST_OF_SYLLABLES or not (short[0].isupper() and short[1:].islower()):
        return False
    content = [word for word in words if word not in _PASSED]
    letters = short.lower()
    begun = {count for count, inner in _taken(letters, content[0]) if not inner}
    begun |= {
        count
        for count in range(1, len(letters))
        if letters[0] == content[0][0] and _gives(content[0], letters[:count])
    }
    reach = {(count, 0) for count in begun if count >= _PIECE}
    for word in content[1:]:
        given = {(done, 1) for done, left in reach if not left and len(content) >= _MANY_WORDS}
        given |= {
            (done + count, left)
            for done, left in reach
            for count in range(1, len(letters) - done + 1)
            if _gives(word, letters[done : done + count])
        }
        reach = given
    return any(done == len(letters) for done, _ in reach)


def _gives(word: str, piece: str) -> bool:
    """Whether a word has a piece of two letters and more, begins with it, or with its first letter."""
    if len(piece) < _PIECE:
        return word.startswith(piece)
    has_initial = word[0] == piece[0] and len(piece) > _PIECE
    is_within = len(piece) <= _LONGEST_WITHIN and piece in word
    is_contracted = _CONTRACTED.get(word) == piece
    return word.startswith(piece) or is_contracted or is_within or (has_initial and piece[1:] in word[1:])


def _has_initials(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are the initials of all words, linking ones aside, in another order."""
    return sorted(letters) == sorted(word[0] for word in words if word not in _PASSED)


def _taken(letters: str, word: str) -> Iterator[tuple[int, int]]:
    """How many of `letters` a word may give, from its beginning or its root's: 0; with one within it: 1."""
    if not letters or not word:
        return
    roots = [word, *(part for part in word.split("-")[1:] if part), _CONTRACTED.get(word, "")]
    roots += [
        word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 2
    ]
    for root in roots:
        yield from ((count, 0) for count in range(1, _common(letters, root) + 1))
    if len(letters) > 1 and letters[0] == word[0] and word.find(letters[1], 1) > 0:
        yield 2, 1


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginnings."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
