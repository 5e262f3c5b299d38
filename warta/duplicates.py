"""Duplicates: which releases are published once though they stand in the archive twice, and which may be.

What belongs here: the rule by which a copy is withheld, a cross-post linked and a likely duplicate marked for
review. What does not: which texts are alike (`warta.likeness`, `warta.alikes`) and what the archive shows of
it (`warta.archive`, `warta.release_page`).

Certain is only a release of the same words, title, agency and day, or one without a day; all else is for a
person, whose word (`duplicate_of`, `cross_post_of`, `not_duplicate_of`) goes before any rule. What comes of
it depends on the set of releases alone, not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from warta.errors import Problem, Severity
from warta.likeness import FEWEST_WORDS, words_of
from warta.model import Release

RELEASES = "content/releases/"


class Kind(StrEnum):
    """What two releases are to each other."""

    COPY = "copy"
    CROSS_POST = "cross-post"
    SAME_TEXT = "same text"
    SAME_TITLE = "same title and day"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two releases of which `later` is, or may be, `earlier` once more; both are paths.

    `share` is the percentage of wording that they share, `why` what keeps them from being one, or '';
    `by_hand` says that a person decided.
    """

    kind: Kind
    later: str
    earlier: str
    share: int = 100
    why: str = ""
    by_hand: bool = False


@dataclass(slots=True)
class Duplicates:
    """What was found among the public releases.

    `kept` is by the path of each withheld copy the path of the release that is published in its place,
    `also` by path the cross-posts of other agencies.
    """

    kept: dict[str, str] = field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_duplicates(releases: Sequence[Release], agency_of: Callable[[Release], str]) -> Duplicates:
    """The duplicates among the public releases; `agency_of` gives the key of a release's agency, or ''."""
    return _Search(releases, agency_of).run()


def likely_duplicates(
    releases: Iterable[Release], alike: Iterable[tuple[str, str, int]], found: Duplicates
) -> list[Pair]:
    """The pairs of releases, public or not, whose wording is alike and of which `found` says nothing.

    `alike` are pairs of digests of Markdown files, with the share of wording that they have in common.
    """
    wanted = {digest for one, other, _ in alike for digest in (one, other)}
    of_content: dict[str, Release] = {}
    for release in releases:
        if release.content in wanted and release.path not in found.kept:
            of_content.setdefault(release.content, release)
    told = {frozenset((pair.later, pair.earlier)) for pair in found.pairs}
    pairs = []
    for one, other, share in alike:
        some = sorted((of_content[digest] for digest in (one, other) if digest in of_content), key=_order)
        is_new = len(some) > 1 and frozenset(item.path for item in some) not in told
        if is_new and not _are_different(*some):
            pairs.append(Pair(Kind.ALIKE, some[1].path, some[0].path, share))
    return sorted(pairs, key=lambda pair: (pair.later, pair.earlier))


def review_of(pair: Pair) -> Problem | None:
    """What a person should look at; None where nothing is in doubt."""
    if pair.by_hand or pair.kind is Kind.CROSS_POST:
        return None
    other = pair.earlier.removeprefix(RELEASES)
    if pair.kind is Kind.COPY:
        message = f"is {pair.earlier} once more (same words, title and agency), so its address leads there"
        hint = (
            f"delete it or write `duplicate_of: {other}`; to publish both write `not_duplicate_of: {other}`"
        )
        return Problem(pair.later, None, message, hint, Severity.REVIEW)
    message = {
        Kind.SAME_TEXT: f"has the same words as {pair.earlier}, but {pair.why}",
        Kind.SAME_TITLE: f"has title, agency and day of {pair.earlier}, but another text",
        Kind.ALIKE: f"has {pair.share} % of its wording in common with {pair.earlier}",
    }[pair.kind]
    hint = (
        f"write `duplicate_of: {other}` where it is the same release, `cross_post_of: {other}` where another "
        f"agency's, else `not_duplicate_of: {other}`"
    )
    return Problem(pair.later, None, message, hint, Severity.REVIEW)


class _Search:
    """One search among the public releases."""

    def __init__(self, releases: Sequence[Release], agency_of: Callable[[Release], str]) -> None:
        self._releases = releases
        self._by_path = {release.path: release for release in releases}
        self._agency_of = agency_of
        self._found = Duplicates()
        self._linked: dict[str, list[str]] = {}

    def run(self) -> Duplicates:
        self._decided()
        self._declared_cross_posts()
        for group in self._of_one_text():
            self._withhold(group)
            left = [release for release in group if release.path not in self._found.kept]
            self._tell_same_text(left)
            self._link(left)
        self._tell_same_title()
        kept = self._found.kept
        kept |= {path: kept.get(target, target) for path, target in kept.items()}
        self._found.also = {path: self._shown(others) for path, others in self._linked.items()}
        self._found.pairs.sort(key=lambda pair: (pair.later, pair.earlier, pair.kind))
        self._found.problems += filter(None, map(review_of, self._found.pairs))
        return self._found

    def _decided(self) -> None:
        """The copies that a person has named as such."""
        named = {
            release.path: f"{RELEASES}{release.decided['duplicate_of']}"
            for release in self._releases
            if "duplicate_of" in release.decided
        }
        for path in sorted(named):
            target = _end_of(path, named)
            if target is None:
                self._warn(path, "leads in a circle", "name the release that is to be published")
            elif target not in self._by_path:
                hint = "correct the path below content/releases/; until then both stand for themselves"
                self._warn(path, f"there is no published {target}", hint)
            else:
                self._found.kept[path] = target
                self._found.pairs.append(Pair(Kind.COPY, path, target, by_hand=True))

    def _declared_cross_posts(self) -> None:
        """The cross-posts that a person has named as such."""
        for release in self._releases:
            for name in release.decided.get("cross_post_of", ()):
                other = f"{RELEASES}{name}"
                if other in self._by_path and other != release.path:
                    self._add_link(self._by_path[other], release, by_hand=True)

    def _add_link(self, one: Release, other: Release, *, by_hand: bool = False) -> None:
        if other.path not in self._linked.setdefault(one.path, []):
            self._linked[one.path].append(other.path)
            self._linked.setdefault(other.path, []).append(one.path)
            earlier, later = sorted((one, other), key=_order)
            self._found.pairs.append(Pair(Kind.CROSS_POST, later.path, earlier.path, by_hand=by_hand))

    def _warn(self, path: str, message: str, hint: str) -> None:
        line = self._by_path[path].lines.get("duplicate_of")
        self._found.problems.append(Problem(path, line, f"duplicate_of: {message}", hint, Severity.WARNING))

    def _of_one_text(self) -> Iterator[list[Release]]:
        """The releases that share their words, two or more, those that a person named as copies left out."""
        groups: dict[bytes, list[Release]] = {}
        for release in self._releases:
            if release.text and release.path not in self._found.kept:
                groups.setdefault(release.text, []).append(release)
        yield from (sorted(group, key=_order) for group in groups.values() if len(group) > 1)

    def _withhold(self, group: list[Release]) -> None:
        kept: list[Release] = []
        for release in group:
            original = next((other for other in kept if self._is_copy(release, other)), None)
            if original:
                self._found.kept[release.path] = original.path
                self._found.pairs.append(Pair(Kind.COPY, release.path, original.path))
            else:
                kept.append(release)

    def _is_copy(self, release: Release, other: Release) -> bool:
        return self._agency_of(release) == self._agency_of(other) and not (
            _are_different(release, other) or _difference(release, other)
        )

    def _tell_same_text(self, left: list[Release]) -> None:
        """Tell each release of the same words beside the first of its agency, where that is no chance.

        Which agency one is from that names none cannot be told, so it is put beside the first of any.
        """
        for number, release in enumerate(left):
            for other in left[:number]:
                of_one = self._agency_of(release) == self._agency_of(other)
                if (of_one or self._is_of_none(release, other)) and not _are_different(release, other):
                    why = _difference(release, other) or ("" if of_one else "only one names its agency")
                    if why and _is_telling(release):
                        self._found.pairs.append(Pair(Kind.SAME_TEXT, release.path, other.path, why=why))
                    break

    def _link(self, left: list[Release]) -> None:
        """Link releases of different agencies and the same words."""
        standing = [release for release in left if _is_telling(release) and "withdrawn" not in release.fields]
        for one, other in combinations(standing, 2):
            of_two = self._agency_of(one) != self._agency_of(other) and not self._is_of_none(one, other)
            if of_two and not _are_different(one, other):
                self._add_link(one, other)

    def _is_of_none(self, one: Release, other: Release) -> bool:
        """Whether one of the two names no agency."""
        return not (self._agency_of(one) and self._agency_of(other))

    def _shown(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The releases at these paths, or what is published in their place, in order."""
        shown = {self._found.kept.get(path, path) for path in paths}
        return tuple(sorted(shown, key=lambda path: _order(self._by_path[path])))

    def _tell_same_title(self) -> None:
        days: dict[tuple[str, str], list[Release]] = {}
        for release in self._releases:
            if (
                release.date
                and release.date.is_day
                and release.title
                and release.path not in self._found.kept
            ):
                days.setdefault((self._agency_of(release), release.date.iso), []).append(release)
        for day in days.values():
            groups: dict[str, list[Release]] = {}
            for release in sorted(day, key=_order) if len(day) > 1 else ():
                groups.setdefault(_title(release), []).append(release)
            for first, *others in groups.values():
                self._found.pairs += [
                    Pair(Kind.SAME_TITLE, other.path, first.path, share=0)
                    for other in others
                    if other.text != first.text and not _are_different(first, other)
                ]


def _order(release: Release) -> tuple[bool, tuple[int, int, int, str], int, str]:
    """The key that puts the release to be kept first: dated before undated, oldest, shortest slug.

    A second release of one date and title got a suffix to its slug as it was converted.
    """
    date = release.date
    return (date is None, date.order() if date else (0, 0, 0, ""), len(release.slug), release.path)


def _end_of(path: str, named: Mapping[str, str]) -> str | None:
    """Where the chain of copies ends that begins at `path`; None where it never does."""
    seen = {path}
    while (path := named[path]) in named:
        if path in seen:
            return None
        seen.add(path)
    return None if path in seen else path


def _are_different(one: Release, other: Release) -> bool:
    """Whether a person says that neither is the other once more."""
    return any(
        other_path.removeprefix(RELEASES) in release.decided.get("not_duplicate_of", ())
        for release, other_path in ((one, other.path), (other, one.path))
    )


def _is_telling(release: Release) -> bool:
    """Whether a text is so long that two of the same words are no chance."""
    return release.words >= FEWEST_WORDS


def _difference(one: Release, other: Release) -> str:
    """What tells two releases of one agency and the same words apart; '' for nothing."""
    dates = {release.date.iso for release in (one, other) if release.date}
    if len(dates) > 1:
        return "another date"
    if _title(one) != _title(other):
        return "another title"
    if "withdrawn" in one.fields or "withdrawn" in other.fields:
        return "one is withdrawn"
    if one.language != other.language:
        return "another language"
    if _beside(one) != _beside(other):
        return "other links, pictures or attachments"
    return ""


def _title(release: Release) -> str:
    return " ".join(words_of(release.title))


def _beside(release: Release) -> tuple[list[str], list[str]]:
    """What a text refers to, and what is attached to it, as written."""
    attached = [item.get("file", item.get("url", "")) for item in release.fields.get("attachments", ())]
    return [address for address, _ in release.refs], sorted(attached)
