"""Whether two releases are one that was posted twice: what may differ between them, and what may not.

What belongs here: comparing two releases. What does not: finding those to compare, and what becomes of them
(`warta.duplicates`).

A release that comes from two sources, such as a page and a feed, may be dated a day apart, since one of them
says its instant in UTC. Two of one source and another day are two: a warning is given anew each morning.
"""

from __future__ import annotations

from warta.likeness import FEWEST_WORDS, words_of
from warta.model import Release

RELEASES = "content/releases/"
# The share of wording (percent) from which on two texts under one title, of one agency and day, are one
# text with a few words mended. A paragraph more or less costs about twelve.
LEAST_SHARE_OF_COPY = 90


def is_near_copy(copy: Release, original: Release, share: int) -> bool:
    """Whether `copy`, of the same agency and not the longer of the two, is `original` but for a few words.

    That neither says a number or a name that the other lacks is known already: then none is alike.
    """
    return (
        share >= LEAST_SHARE_OF_COPY
        and bool(title_of(copy))
        and not are_different(copy, original)
        and _is_within(copy, original)
        and difference(copy, original, but_beside=True) == ""
        and not (original.date is None and copy.date)
    )


def _is_within(copy: Release, original: Release) -> bool:
    """Whether all that a release refers to and attaches is at the other one, too."""
    return all(set(own) <= set(others) for own, others in zip(beside(copy), beside(original), strict=True))


def is_about_one_day(one: Release, other: Release) -> bool:
    """Whether the days of two releases may be that of one: the same, or a day apart in two sources."""
    if one.date is None or other.date is None or one.date.iso == other.date.iso:
        return True
    if not (one.date.is_day and other.date.is_day) or _source_of(one) == _source_of(other):
        return False
    return abs((one.date.as_date() - other.date.as_date()).days) <= 1


def _source_of(release: Release) -> str:
    """The file or the site that a release came from; a file that lies alone is a source of its own."""
    file = str(release.fields.get("source", {}).get("file", release.path))
    return file.partition("#")[0].partition(".zip/")[0].partition("/")[0]


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

    `but_beside` leaves what they refer to and attach aside.
    """
    if not is_about_one_day(one, other):
        return "another date"
    if title_of(one) != title_of(other):
        return "another title"
    if "withdrawn" in one.fields or "withdrawn" in other.fields:
        return "one is withdrawn"
    if one.language != other.language:
        return "another language"
    if not but_beside and beside(one) != beside(other):
        return "other links, pictures or attachments"
    return ""


def title_of(release: Release) -> str:
    """The title as it is compared."""
    return " ".join(words_of(release.title))


def beside(release: Release) -> tuple[list[str], list[str]]:
    """What a text refers to, and what is attached to it, as written."""
    attached = [item.get("file", item.get("url", "")) for item in release.fields.get("attachments", ())]
    return [address for address, _ in release.refs], sorted(attached)
