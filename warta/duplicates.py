"""Duplicates: which releases are published once though they stand in the archive twice, and which may be.

What belongs here: which copy is withheld, which cross-post linked and which likely duplicate marked for
review. What does not: what tells two releases apart (`warta.same_release`), which texts are alike
(`warta.likeness`, `warta.alikes`) and what the archive shows of it (`warta.archive`, `warta.release_page`).

Certain is a release of the same words, title, agency and day, or one without a day, and one that another
holds whole, with a block or two around it; all else is for a person, whose word (`duplicate_of`,
`cross_post_of`, `not_duplicate_of`) goes before any rule. What comes of it depends on the set of releases
alone, not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from warta.duplicate_pairs import Kind, Pair, reviews_of
from warta.errors import Problem, Severity
from warta.model import Release
from warta.same_release import (
    RELEASES,
    are_different,
    difference,
    fullest_first,
    is_telling,
    order_of,
    slips_of_near_copy,
    title_of,
)
from warta.same_words import elsewhere_of


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


def find_duplicates(
    releases: Sequence[Release],
    agency_of: Callable[[Release], str],
    alike: Iterable[tuple[str, str, int]] = (),
    html_of: Callable[[Release], str] | None = None,
) -> Duplicates:
    """The duplicates among the public releases; `agency_of` gives the key of a release's agency, or ''.

    `alike` are pairs of digests of Markdown files whose wording is alike, with the share in common, `html_of`
    the HTML of a release's body; without these no near copy is found.
    """
    return _Search(releases, agency_of, alike if html_of else (), html_of or (lambda _: "")).run()


def likely_duplicates(
    releases: Sequence[Release],
    alike: Iterable[tuple[str, str, int]],
    found: Duplicates,
    held: Mapping[str, str],
) -> list[Pair]:
    """The pairs of releases, public or not, whose wording is alike and of which `found` says nothing.

    `alike` are pairs of digests of Markdown files, with the share of wording that they have in common; `held`
    says by path how a release is held.
    """
    pairs = list(_copies_of_held(releases, found, held))
    wanted = {digest for one, other, _ in alike for digest in (one, other)}
    of_content: dict[str, Release] = {}
    for release in releases:
        if release.content in wanted and release.path not in found.kept:
            of_content.setdefault(release.content, release)
    told = {frozenset((pair.later, pair.earlier)) for pair in (*found.pairs, *pairs)}
    for one, other, share in alike:
        some = sorted((of_content[digest] for digest in (one, other) if digest in of_content), key=order_of)
        is_new = len(some) > 1 and frozenset(item.path for item in some) not in told
        if is_new and not are_different(*some):
            pairs.append(_with_hold(Pair(Kind.ALIKE, some[1].path, some[0].path, share), held))
    return sorted(pairs, key=lambda pair: (pair.later, pair.earlier))


def _copies_of_held(
    releases: Iterable[Release], found: Duplicates, held: Mapping[str, str]
) -> Iterator[Pair]:
    """The public releases that have the words of one that is held."""
    if not held:
        return
    of_text = {release.text: release for release in releases if release.path in held and is_telling(release)}
    for release in releases if of_text else ():
        other = of_text.get(release.text) if release.path not in held else None
        if other and release.path not in found.kept and not are_different(release, other):
            earlier, later = sorted((release, other), key=order_of)
            yield _with_hold(Pair(Kind.SAME_TEXT, later.path, earlier.path), held)


def _with_hold(pair: Pair, held: Mapping[str, str]) -> Pair:
    """The pair, with which of the two is held where the other is not."""
    one = [path for path in (pair.later, pair.earlier) if path in held]
    return replace(pair, held=f"{one[0]} ({held[one[0]]})") if len(one) == 1 else pair


class _Search:
    """One search among the public releases."""

    def __init__(
        self,
        releases: Sequence[Release],
        agency_of: Callable[[Release], str],
        alike: Iterable[tuple[str, str, int]],
        html_of: Callable[[Release], str],
    ) -> None:
        self._releases = releases
        self._alike, self._html_of = alike, html_of
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
        self._withhold_near()
        self._tell_same_title()
        kept = self._found.kept
        kept |= {path: _end_of(path, kept) or target for path, target in kept.items()}
        self._found.also = {path: self._shown(others) for path, others in self._linked.items()}
        self._found.pairs.sort(key=lambda pair: (pair.later, pair.earlier, pair.kind))
        self._found.problems += reviews_of(self._found.pairs)
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
            earlier, later = sorted((one, other), key=order_of)
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
        yield from (sorted(group, key=order_of) for group in groups.values() if len(group) > 1)

    def _withhold(self, group: list[Release]) -> None:
        kept: list[Release] = []
        for release in fullest_first(group, self._html_of):
            original = next((other for other in kept if self._is_copy(release, other)), None)
            if original:
                self._found.kept[release.path] = original.path
                self._found.pairs.append(Pair(Kind.COPY, release.path, original.path))
            else:
                kept.append(release)

    def _withhold_near(self) -> None:
        """Withhold what another release holds whole."""
        of_content: dict[str, Release] = {}
        for release in sorted(self._releases, key=order_of):
            if release.path not in self._found.kept:
                of_content.setdefault(release.content, release)
        for one, other, share in sorted(self._alike, key=lambda pair: (-pair[2], pair)):
            some = [of_content[digest] for digest in (one, other) if digest in of_content]
            if len(some) < 2 or any(release.path in self._found.kept for release in some):
                continue
            # The longer one is published: it holds what the other says.
            copy, original = sorted(sorted(some, key=order_of), key=lambda release: -release.words)[::-1]
            of_one = self._agency_of(copy) == self._agency_of(original)
            slips = slips_of_near_copy(copy, original, share, self._html_of) if of_one else None
            if slips is not None:
                self._found.kept[copy.path] = original.path
                words = ", ".join(f"`{own}` where that has `{other}`" for own, other in slips)
                self._found.pairs.append(Pair(Kind.NEAR_COPY, copy.path, original.path, share, words))

    def _is_copy(self, release: Release, other: Release) -> bool:
        return self._agency_of(release) == self._agency_of(other) and not (
            are_different(release, other) or self._difference(release, other)
        )

    def _difference(self, release: Release, other: Release) -> str:
        """What tells two releases of the same words apart; '' for nothing."""
        why = difference(release, other)
        if why or elsewhere_of(self._html_of(release)) <= elsewhere_of(self._html_of(other)):
            return why
        return "other links or pictures"

    def _tell_same_text(self, left: list[Release]) -> None:
        """Tell each release of the same words beside the first of its agency, where that is no chance.

        Which agency one is from that names none cannot be told, so it is put beside the first of any.
        """
        for number, release in enumerate(left):
            for other in left[:number]:
                of_one = self._agency_of(release) == self._agency_of(other)
                if (of_one or self._is_of_none(release, other)) and not are_different(release, other):
                    why = self._difference(release, other) or ("" if of_one else "only one names its agency")
                    if why and is_telling(release):
                        self._found.pairs.append(Pair(Kind.SAME_TEXT, release.path, other.path, why=why))
                    break

    def _link(self, left: list[Release]) -> None:
        """Link releases of different agencies and the same words."""
        standing = [release for release in left if is_telling(release) and "withdrawn" not in release.fields]
        for one, other in combinations(standing, 2):
            of_two = self._agency_of(one) != self._agency_of(other) and not self._is_of_none(one, other)
            if of_two and not are_different(one, other):
                self._add_link(one, other)

    def _is_of_none(self, one: Release, other: Release) -> bool:
        """Whether one of the two names no agency."""
        return not (self._agency_of(one) and self._agency_of(other))

    def _shown(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The releases at these paths, or what is published in their place, in order."""
        shown = {self._found.kept.get(path, path) for path in paths}
        return tuple(sorted(shown, key=lambda path: order_of(self._by_path[path])))

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
            for release in sorted(day, key=order_of) if len(day) > 1 else ():
                groups.setdefault(title_of(release), []).append(release)
            for first, *others in groups.values():
                self._found.pairs += [
                    Pair(Kind.SAME_TITLE, other.path, first.path, share=0)
                    for other in others
                    if other.text != first.text and not are_different(first, other)
                ]


def _end_of(path: str, named: Mapping[str, str]) -> str | None:
    """Where the chain of copies ends that begins at `path`; None where it never does."""
    seen = {path}
    while (path := named[path]) in named:
        if path in seen:
            return None
        seen.add(path)
    return None if path in seen else path
