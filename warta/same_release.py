"""Whether two releases are one that was posted twice: what may differ between them, and what may not.

What belongs here: comparing two releases. What does not: finding those to compare, and what becomes of them
(`warta.duplicates`).

Only what is surely the same is: the same words in the same order but for a few slips of typing, whatever
whole blocks stand above or below them in one of the two (`warta.same_words`), and nothing in the front matter
that the other lacks. A release that comes from two sources, such as a page and a feed, may be dated a day
apart, where one of them says its instant in UTC. Two of one source and another day are two: a warning is
given anew each morning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from warta.dates import CivilDate
from warta.likeness import FEWEST_WORDS, words_of
from warta.model import Release
from warta.same_words import Slip, elsewhere_of, slips_between

RELEASES = "content/releases/"
# The share of wording (percent) from which on a text that another holds whole is that one: what is more
# there is a line below the text, and not another text. A paragraph more or less costs about twelve.
LEAST_SHARE_OF_COPY = 90
# The furthest that a place's clocks are ahead of UTC, and behind it.
_AHEAD, _BEHIND = timedelta(hours=14), timedelta(hours=12)
# Fields with words of their own, of which none may be withheld that the other release has not.
_FIELDS_WITH_WORDS = {
    "number": "another number",
    "subtitle": "another subtitle",
    "boilerplate": "other paragraphs below its text",
    "contacts": "other contacts",
}


def slips_of_near_copy(
    copy: Release, original: Release, share: int, html_of: Callable[[Release], str]
) -> tuple[Slip, ...] | None:
    """With which slips of typing `copy`, of the same agency and not the longer, stands whole in `original`.

    None where it does not, or where anything else makes two releases of them. `html_of` gives the HTML of a
    release's body.
    """
    if (
        share < LEAST_SHARE_OF_COPY
        or not title_of(copy)
        or are_different(copy, original)
        or not _is_within(copy, original)
        or difference(copy, original, but_beside=True)
        or (original.date is None and copy.date)
    ):
        return None
    whole, part = html_of(original), html_of(copy)
    if not elsewhere_of(part) <= elsewhere_of(whole):
        return None
    return slips_between(whole, part, original.fields.get("dateline", ""))


def _is_within(copy: Release, original: Release) -> bool:
    """Whether all that a release refers to and attaches is at the other one, too."""
    return all(set(own) <= set(others) for own, others in zip(beside(copy), beside(original), strict=True))


def is_about_one_day(one: Release, other: Release) -> bool:
    """Whether the days of two releases may be that of one: the same, or a day apart in two sources."""
    if one.date is None or other.date is None or one.date.iso == other.date.iso:
        return True
    if _source_of(one) == _source_of(other):
        return False
    return _is_day_of(one.date, other.date) or _is_day_of(other.date, one.date)


def _is_day_of(day: CivilDate, stated: CivilDate) -> bool:
    """Whether clocks may show `day` at the instant in UTC that `stated` is."""
    if not (day.is_day and stated.instant):
        return False
    instant = datetime.fromisoformat(stated.instant)
    if instant.utcoffset() != timedelta(0):
        return False
    there = instant.astimezone(UTC)
    return (there - _BEHIND).date() <= day.as_date() <= (there + _AHEAD).date()


def _source_of(release: Release) -> str:
    """The file or the site that a release came from; a file that lies alone is a source of its own."""
    file = str(release.fields.get("source", {}).get("file", release.path))
    return file.partition("#")[0].partition(".zip/")[0].partition("/")[0]


def fullest_first(releases: Sequence[Release], html_of: Callable[[Release], str]) -> list[Release]:
    """The releases in the order of `order_of`, but those of one date and title by which states more.

    Only of those more than a list shows is read. `html_of` gives the HTML of a release's body.
    """
    counts = Counter((str(release.date), title_of(release)) for release in releases)

    def key(release: Release) -> tuple[bool, tuple[int, int, int, str], int, int, str]:
        dateless, date, length, path = order_of(release)
        is_alone = counts[str(release.date), title_of(release)] == 1
        stated = 0 if is_alone else _stated(release, html_of(release))
        return dateless, date, -stated, length, path

    return sorted(releases, key=key)


def _stated(release: Release, html: str) -> int:
    """How much a release states beside its words."""
    return sum(name in release.fields for name in _FIELDS_WITH_WORDS) + len(elsewhere_of(html))


def order_of(release: Release) -> tuple[bool, tuple[int, int, int, str], int, str]:
    """The key that puts the release to be kept first: dated before undated, oldest, shortest slug.

    A second release of one date and title got a suffix to its slug as it was converted.
    """
    date = release.date
    return (date is None, date.order() if date else (0, 0, 0, ""), len(release.slug), release.path)


def are_different(one: Release, other: Release) -> bool:
    """Whether a person says that neither is the other once more."""
    return any(
        other_path.removeprefix(RELEASES) in release.decided.get("not_duplicate_of", ())
        for release, other_path in ((one, other.path), (other, one.path))
    )


def is_telling(release: Release) -> bool:
    """Whether a text is so long that two of the same words are no chance."""
    return release.words >= FEWEST_WORDS


def difference(one: Release, other: Release, *, but_beside: bool = False) -> str:
    """What tells two releases of one agency and the same words apart; '' for nothing.

    `one` is that which would give way to the other. `but_beside` leaves what they refer to and attach aside.
    """
    if not is_about_one_day(one, other):
        return "another date"
    if title_of(one) != title_of(other):
        return "another title"
    if "withdrawn" in one.fields or "withdrawn" in other.fields:
        return "one is withdrawn"
    if one.language != other.language:
        return "another language"
    for name, told in _FIELDS_WITH_WORDS.items():
        if not _parts_of(one, name) <= _parts_of(other, name):
            return told
    if not but_beside and beside(one) != beside(other):
        return "other links, pictures or attachments"
    return ""


def _parts_of(release: Release, name: str) -> set[str]:
    """What a field of a release says, each paragraph and each person's entry by itself, as it is compared."""
    value: Any = release.fields.get(name, ())
    parts = [value] if isinstance(value, str) else value
    return {
        " ".join(words_of(part if isinstance(part, str) else repr(sorted(part.items())))) for part in parts
    }


def title_of(release: Release) -> str:
    """The title as it is compared."""
    return " ".join(words_of(release.title))


def beside(release: Release) -> tuple[list[str], list[str]]:
    """What a text refers to, and what is attached to it, as written."""
    attached = [
        item.get("file") or item.get("url") or item.get("title", "")
        for item in release.fields.get("attachments", ())
    ]
    return [address for address, _ in release.refs], sorted(attached)
