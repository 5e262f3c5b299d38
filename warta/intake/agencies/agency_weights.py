"""What speaks for each of the bodies that a page names, where none is known.

What belongs here: adding up by name what speaks for it, and which name comes out. What does not: where on a
page names are looked for, and how much each place says of whose release it is
(`warta.intake.agencies.agency_proposal`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from warta.agencies import fold
from warta.intake.agencies.kinds_of_bodies import in_short, stands_in
from warta.intake.agencies.named_bodies import branch_of

# How much a place says for a body that it names.
IN_TITLE, IN_FIRST_SENTENCE, IN_SECOND, BESIDE, AGAIN = 3, 3, 1, 3, 1
# ... and how much there must be for a proposal.
ENOUGH = 3
MOST_AGAIN = 3
# The domain of an address, of the web or of mail.
_ADDRESS = re.compile(r"(?:www\.|://|@)(?P<name>[\w-]+(?:\.[\w-]+)+)")
# A short form that a headline begins with.
_SHORT_FIRST = re.compile(r"([A-Z]{2,7})(?:['’]s)? (?=\w)")
SMALL_WORDS = frozenset("and of the for & de des du dan untuk la le".split())


class Proposal(NamedTuple):
    """A name that the page prints, and why it may be whose the release is."""

    name: str
    reason: str


class Weights:
    """What speaks for each body, by its name in lower case."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._weights: dict[str, float] = {}
        self._reasons: dict[str, list[str]] = {}
        self._closed: set[str] = set()

    def close(self, name: str) -> None:
        """Let a name, which stands by itself in brackets, be no beginning of another one."""
        self._closed.add(fold(name))

    def add(self, name: str, weight: float, reason: str) -> None:
        """Let one more reason speak for a name."""
        key = fold(name)
        self._names.setdefault(key, name)
        self._weights[key] = self._weights.get(key, 0) + weight
        self._reasons.setdefault(key, []).append(reason)

    def count_in(self, title: str, paragraphs: Sequence[str]) -> None:
        """Count how often title and text, both folded, name those that are known so far."""
        text = " ".join(paragraphs) if self._names else ""
        for key in list(self._names):
            short = in_short(key)
            if key in title or (short and stands_in(short, title)):
                is_first = title.startswith((key, f"{short} " if short else key))
                self.add(key, IN_TITLE if is_first else IN_TITLE / 3, "the title")
            again = max(text.count(key), _count_whole(self._names[key], text), _count_short(short, text))
            self._weights[key] += min(MOST_AGAIN, again) * AGAIN

    def weigh_initials(self, title: str) -> None:
        """Weigh the names that go by the short form with which the title begins: `LU Opens a Library`."""
        short = _SHORT_FIRST.match(title)
        for key, name in list(self._names.items()) if short else ():
            if short and _initials(name) == short[1]:
                self.add(key, IN_TITLE, "the title")

    def weigh_addresses(self, lines: Iterable[str]) -> None:
        """Weigh the names whose words an address is made of, where the text asks to write or to look."""
        found = [found["name"].lower() for line in lines if "." in line for found in _ADDRESS.finditer(line)]
        for key in self._names if found else ():
            words = [word for word in key.split() if word not in SMALL_WORDS]
            if len(words) > 1 and any(all(word in address for word in words) for address in found):
                self.add(key, BESIDE, "an address in the text")

    def best(self, host: str) -> Proposal | None:
        """The name for which most speaks, but none of those in `host`, folded words on whom others visit."""
        open_names = [key for key in self._weights if key not in host]
        key = max(open_names, key=lambda key: self._weights[key], default="")
        if not key or self._weights[key] < ENOUGH:
            return None
        reasons = self._reasons[key]
        key = self._whole(key)
        return Proposal(self._names[key], " and ".join(dict.fromkeys(reasons)))

    def _whole(self, key: str) -> str:
        """Of a name that another goes on from, or that another one tells in full, that one."""
        if key in self._closed:
            return key
        short = f"({key.partition(' ')[0]})"
        told = [
            name for name, weight in self._weights.items() if short in name and weight >= IN_FIRST_SENTENCE
        ]
        longer = [
            name for name in self._names if name.startswith(f"{key} ") and self._weights[name] >= IN_SECOND
        ]
        whole = key.replace(" kab. ", " kabupaten ")
        spelt = [name for name in self._names if in_short(name) == whole]
        return next(iter([*told, *longer, *spelt]), key)


def _initials(name: str) -> str:
    """The letters with which the words of a name begin, the small ones aside."""
    return "".join(word[0] for word in name.split() if word.casefold() not in SMALL_WORDS)


def _count_whole(name: str, text: str) -> int:
    """How often a text, folded, goes on to name a branch by what it is one of: `BPK Perwakilan X`, `BPK`."""
    whole = fold(branch_of(name))
    return len(re.findall(rf"\b{re.escape(whole)}\b", text)) if whole else 0


def _count_short(short: str, text: str) -> int:
    """How often a text, folded, has a body by the short form of its kind: `pa kab. rimba`."""
    return (
        sum(text.count(f" {name}") for name in {short, short.replace(" kabupaten ", " kab. ")})
        if short
        else 0
    )
