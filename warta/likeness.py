"""How like two texts are: what of a text is kept to tell, and telling it.

What belongs here: the digest of a text that its typography does not change, the sketch by which texts that
share most of their wording find each other, and the rule by which two of a series are told from two forms
of one release. What does not: keeping sketches (`warta.alikes`) and what becomes of a duplicate
(`warta.duplicates`).

The sketch is a MinHash (Broder 1997) of the text's runs of three words, cut into bands for
locality-sensitive hashing (Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", section 3.4). Price
lists, timetables and calls for tenders share nearly all of their wording too, but not their numbers and
names: each has some that the other lacks. So two texts of which each states a number or name that the other
lacks are two releases; and the bands of a table hold its numbers as well, so that a long series does not fill
one bucket.
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import mul
from typing import NamedTuple
from zlib import crc32

SHINGLE = 3
BANDS, ROWS, NUMBER_ROWS = 8, 4, 2
SKETCH = 128
# A text with more numbers than the second says is a table, one with fewer than the first none;
# between the two it is kept as both, so that a number more or less hides nothing.
MANY_NUMBERS = (10, 16)
# Below this many words chance makes texts alike: "See the attached file."
FEWEST_WORDS = 30
# The share of their runs of words that two forms of one release have in common, at least (percent). One word
# changed in a release of usual length costs one percent, a paragraph left out about twelve.
LEAST_SHARE = 75

_SEED = 20200925
# Bytes of a number in an array, and where the lowest stands among them.
_BYTES = array("Q").itemsize
_LOWEST_BYTE = 0 if sys.byteorder == "little" else _BYTES - 1
_MASK, _HALF = 2**64 - 1, 2**63
# Odd numbers without a pattern, one a row: those of the fraction of pi.
_FACTORS = (
    0x243F6A8885A308D3,
    0x13198A2E03707345,
    0xA4093822299F31D1,
    0x082EFA98EC4E6C89,
    0x452821E638D01377,
    0xBE5466CF34E90C6D,
)
_TYPOGRAPHY = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("…", "..."))
# NFKC makes plain digits of these: 10⁶ is not 106, nor 2½ 21/2.
_RAISED = re.compile("[²³¹⁰⁴-⁹⁺⁻¼-¾⅐-⅞↉]")
_MARKS = ".,;:!?()[]'\"‘’“”…–—-/"


class Likeness(NamedTuple):
    """What is kept of a text to tell which others are like it.

    `bands` are signed 64-bit numbers, one of which two like texts share; `sketch` has a byte for each of the
    `SKETCH` hash functions, `facts` the sorted 32-bit checksums of the numbers and names.
    """

    bands: tuple[int, ...]
    sketch: bytes
    facts: bytes


def words_of(text: str) -> list[str]:
    """The words of a text as compared: case, forms of letters (NFKC), quotes and dashes do not count."""
    if not text.isascii():
        text = _plainly_set(text)
        if not text.isascii():  # which marks alone made it, mostly
            text = _plainly_set(unicodedata.normalize("NFKC", _RAISED.sub(r"^\g<0>", text)))
    return text.casefold().split()


def _plainly_set(text: str) -> str:
    for mark, plain in _TYPOGRAPHY:
        text = text.replace(mark, plain)
    return text


def text_digest(words: Sequence[str]) -> str:
    """A digest (32 hexadecimal digits) that texts of the same words share."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:32]


def likeness_of(words: Sequence[str], names: Iterable[str]) -> Likeness | None:
    """The likeness of a text of these words and names; None for one too short to be told from others."""
    if len(words) < FEWEST_WORDS:
        return None
    numbers = {word.strip(_MARKS) for word in words if ":" > word >= "0"}  # most are behind the figures
    runs = zip(*(words[start:] for start in range(SHINGLE)), strict=False)
    sketch = _minhash(map(" ".join, runs), SKETCH)
    facts = "\n".join([*numbers, *names]).casefold().encode().split()  # no fact holds a space
    return Likeness(
        bands=tuple(_bands(sketch, numbers)),
        sketch=array("Q", sketch).tobytes()[_LOWEST_BYTE::_BYTES],
        facts=array("I", sorted(set(map(crc32, facts)))).tobytes(),
    )


def share_of(one: Likeness, other: Likeness) -> int:
    """How much of their wording two forms of one release share, in percent; 0 for two releases."""
    # Bytes that are equal are zero in the sum without carry; one by one they take six times as long.
    apart = int.from_bytes(one.sketch) ^ int.from_bytes(other.sketch)
    share = _share(apart.to_bytes(SKETCH).count(0))
    if share < LEAST_SHARE:
        return 0
    here, there = set(array("I", one.facts)), set(array("I", other.facts))
    return 0 if here - there and there - here else share


def _share(same: int) -> int:
    """The share of wording, in percent, that so many equal bytes of two sketches tell."""
    return round(100 * (same / SKETCH - 1 / 256) / (1 - 1 / 256))  # one byte in 256 is equal by chance


# Bits in which the sketches of two like texts differ, at most.
_MOST_BITS_APART = 8 * sum(_share(same) >= LEAST_SHARE for same in range(SKETCH))


def may_be_alike(sketch: int, others: Sequence[int]) -> list[int]:
    """The places among `others` of those that may be like `sketch`; all are sketches, read as numbers.

    Those left out are not alike by `share_of`: bits that differ are counted in a fifth of the time that bytes
    take, and no byte has more than eight of them.
    """
    most = _MOST_BITS_APART
    return [place for place, other in enumerate(others) if (sketch ^ other).bit_count() <= most]


def _minhash(tokens: Iterable[str], functions: int) -> list[int]:
    import rensa

    minhash = rensa.RMinHash(num_perm=functions, seed=_SEED)
    minhash.update(tokens)  # one by one: hundreds of runs at once take longer to make than to take in
    return minhash.digest()  # type: ignore[no-any-return]


def _bands(sketch: Sequence[int], numbers: Collection[str]) -> Iterator[int]:
    """The bands of a text's sketch: by its wording where it has few numbers, by both where it has many."""
    if len(numbers) <= MANY_NUMBERS[1]:
        yield from (_band(band, sketch[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS))
    if len(numbers) >= MANY_NUMBERS[0]:
        of_numbers = _minhash(numbers, BANDS * NUMBER_ROWS)
        for band in range(BANDS):
            rows = of_numbers[band * NUMBER_ROWS : (band + 1) * NUMBER_ROWS]
            yield _band(BANDS + band, [*sketch[band * ROWS : (band + 1) * ROWS], *rows])


def _band(number: int, rows: Sequence[int]) -> int:
    """A signed 64-bit number of a band and its rows, which are random already: a sum of multiples will do."""
    mixed: int = sum(map(mul, rows, _FACTORS), number)
    return (mixed & _MASK) - _HALF
