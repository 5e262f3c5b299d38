"""The archive: what the releases are together.

What belongs here: which releases are public, their agencies and tags, their order, and the indexes by
date, tag and agency. What does not: pages (`warta.pages`) and files.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any

from warta import urls
from warta.agencies import Registry
from warta.around import Around
from warta.dates import CivilDate
from warta.duplicates import find_duplicates
from warta.errors import Problem, Severity
from warta.model import Agency, Release, Summary, Tag
from warta.slugs import make_slug
from warta.tags import Vocabulary

_RANK = attrgetter("rank")
# What stands for the agency in the address of an office whose agency nobody knows: no slug, so no key of any.
NO_AGENCY = "-"

# What keeps a release from the public, as layouts read it: `draft`, whether it is one; `until`, `day` and
# `hour` of the embargo's end, None for none; `review`, what a human should look at.
Standing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A release that is not public, and why: 'draft' or 'embargo'."""

    release: Release
    why: str


class Archive:
    """The public releases, oldest first, and their indexes.

    Nothing of a draft or an embargoed release is in any of them; `held` names those, for the report. A
    preview may show them among the others, each with its `standing`. Of a release that stands in the archive
    more than once only one is in them; `duplicates` tells which, and `withheld` are the others.
    """

    def __init__(
        self,
        releases: Iterable[Release],
        registry: Registry,
        vocabulary: Vocabulary,
        now: datetime,
        *,
        show_held: bool = False,
        related: Mapping[str, Sequence[str]] | None = None,
        alike: Iterable[tuple[str, str, int]] = (),
        html_of: Callable[[Release], str] | None = None,
    ) -> None:
        """`now` is an instant with offset; it decides which embargoes are over. Previews set `show_held`.

        `related` are the paths of related releases by path, where they are known: some releases of an archive
        do not tell what is related in the whole of it. `alike` are pairs of digests of Markdown files whose
        wording is alike, with the share that they have in common; `html_of` gives the HTML of a body, which
        tells whether one of two is the other once more.
        """
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self._registry = registry
        self._now, self._show_held = now, show_held
        self._known_related = related
        public = [shown for release in releases if (shown := self._shown(release))]
        self.agencies = self._resolve_agencies(public)
        self.duplicates = find_duplicates(public, self._key_of_agency, alike, html_of)
        self.problems += self.duplicates.problems
        self.withheld = [release for release in public if release.path in self.duplicates.kept]
        public = [release for release in public if release.path not in self.duplicates.kept]
        self.tags, self._tag_keys = _resolve_tags(public, vocabulary)
        public.sort(key=_age)
        self.releases: tuple[Release, ...] = tuple(public)
        self._ordered = tuple(self._summary(release, rank) for rank, release in enumerate(public))
        self.summaries = {summary.path: summary for summary in self._ordered}

    @cached_property
    def dated(self) -> tuple[Summary, ...]:
        """Summaries of the dated releases, oldest first."""
        return tuple(summary for summary in self._ordered if summary.date)

    @cached_property
    def undated(self) -> tuple[Summary, ...]:
        """Summaries of the undated releases, by title."""
        undated = (summary for summary in self._ordered if not summary.date)
        return tuple(sorted(undated, key=lambda summary: (summary.title.casefold(), summary.url)))

    @cached_property
    def by_tag(self) -> Mapping[str, tuple[Summary, ...]]:
        """Summaries by tag, oldest first; the tags in order of key."""
        return _grouped((tag, summary) for summary in self._ordered for tag in summary.tags)

    @cached_property
    def by_agency(self) -> Mapping[str, tuple[Summary, ...]]:
        """Summaries by agency, oldest first; the agencies in order of key. Those of none are left out."""
        return _grouped((summary.agency, summary) for summary in self._ordered if summary.agency)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Summary, ...]]:
        """Summaries by slug of the places that they name, oldest first."""
        pairs = ((make_slug(name, "place"), summary) for summary in self._ordered for name in summary.places)
        return {key: tuple(dict.fromkeys(summaries)) for key, summaries in _grouped(pairs).items()}

    @cached_property
    def by_office(self) -> Mapping[str, tuple[Summary, ...]]:
        """Summaries by agency and slug of the office that issued them, oldest first."""
        return _grouped((office_key(summary), summary) for summary in self._ordered if summary.office)

    def neighbours(self, path: str) -> tuple[Summary | None, Summary | None]:
        """The earlier and the later release of a dated one."""
        return self._around.neighbours(self.summaries[path])

    def within_agency(self, path: str) -> tuple[Summary | None, Summary | None]:
        """The earlier and the later release of the same agency of a dated one."""
        return self._around.within_agency(self.summaries[path])

    def around(self, path: str) -> tuple[Summary | None, ...]:
        """The earlier and the later release of a dated one, in all and of its agency."""
        return (*self.neighbours(path), *self.within_agency(path))

    def related_to(self, path: str) -> tuple[Summary, ...]:
        """The earlier releases most akin to one."""
        return self._around.related(self.summaries[path])

    def relate(self, paths: Iterable[str]) -> None:
        """Find what is related to a few releases, which need not wait for the rest then."""
        self._around.relate(self.summaries[path] for path in paths)

    def relate_none(self) -> None:
        """Look for no related releases: no layout shows any."""
        self._known_related = {}
        self.__dict__.pop("_around", None)

    @cached_property
    def _around(self) -> Around:
        return Around(self._ordered, self.dated, self._known_related)

    @property
    def names_places(self) -> bool:
        """Whether a release names a place."""
        return any(summary.places for summary in self.summaries.values())

    @property
    def names_offices(self) -> bool:
        """Whether a release names an office."""
        return any(summary.office for summary in self.summaries.values())

    @cached_property
    def copies(self) -> Mapping[str, tuple[Release, ...]]:
        """The withheld copies of a release by its path; what led to them leads to it."""
        groups: defaultdict[str, list[Release]] = defaultdict(list)
        for release in self.withheld:
            groups[self.duplicates.kept[release.path]].append(release)
        return {path: tuple(sorted(inner, key=lambda item: item.path)) for path, inner in groups.items()}

    def summary_of(self, path: str) -> Summary | None:
        """The summary of the public release at a path, or of the one that is published in its place."""
        return self.summaries.get(self.duplicates.kept.get(path, path))

    @property
    def hidden(self) -> list[Held]:
        """Those of `held` of which nothing is shown."""
        return [] if self._show_held else self.held

    def standing_mark(self, release: Release) -> str:
        """What the standing of a release goes by beside its file: a text for the basis of its page."""
        return str(self._show_held and is_embargoed(release.embargo, self._now))

    @property
    def how_held(self) -> Mapping[str, str]:
        """By path of each release that is held: draft or embargo."""
        return {held.release.path: held.why for held in self.held}

    @cached_property
    def _held_paths(self) -> frozenset[str]:
        return frozenset(held.release.path for held in self.held)

    def standing(self, release: Release) -> Standing | None:
        """What a preview says of a release or page; None where nothing keeps it back, and out of previews."""
        if not self._show_held:
            return None
        until = release.embargo if is_embargoed(release.embargo, self._now) else None
        review = [": ".join(item.values()) for item in release.fields.get("review", ())]
        if not (release.draft or until or review):
            return None
        return {"draft": release.draft, "until": until and _day_and_hour(until), "review": review}

    def shown_pages(self, pages: Iterable[Release]) -> list[Release]:
        """Those of the pages beside the releases that are shown."""
        return [page for page in pages if self._show_held or not page.draft]

    def _shown(self, release: Release) -> Release | None:
        """The release as the archive shows it; None where it does not."""
        why = "draft" if release.draft else "embargo" if is_embargoed(release.embargo, self._now) else ""
        if why:
            self.held.append(Held(release, why))
        if not self._show_held:
            return None if why else release
        return replace(release, title=release.title or release.slug)

    def _resolve_agencies(self, releases: list[Release]) -> dict[str, Agency]:
        self._agency_by_name: dict[str, Agency] = {}
        for release in releases:
            if release.agency and release.agency not in self._agency_by_name:
                self._agency_by_name[release.agency] = self._registry.resolve(release.agency)
        self._tell_agencies(releases)
        return {agency.key: agency for agency in self._agency_by_name.values()}

    def _tell_agencies(self, releases: list[Release]) -> None:
        """A warning for each name that no registry lists, and one for all releases that name none.

        A name whose first release is marked for it is told by that: once is enough.
        """
        told = {name for name, agency in self._agency_by_name.items() if not agency.known} | {""}
        counts: Counter[str] = Counter()
        firsts: dict[str, Release] = {}
        for release in releases:
            if release.agency in told:
                counts[release.agency] += 1
                firsts.setdefault(release.agency, release)
        for name, first in firsts.items():
            if name and any(item["field"] == "agency" for item in first.fields.get("review", ())):
                continue
            others = counts[name] - 1
            more = f", here and in {others} more file{'s' * (others != 1)}" if others else ""
            if name:
                message = f"agency: {name!r} is in no registry{more}"
                hint = "add it to content/agencies.yml, or correct the name"
            else:
                message = f"agency: none is named{more}, so no index of agencies has it"
                hint = "write its key, or set `agency` in site.yml and run `convert --again --yes`"
            line = first.lines.get("agency")
            self.problems.append(Problem(first.path, line, message, hint, Severity.WARNING))

    def _key_of_agency(self, release: Release) -> str:
        """The key of the agency of a release, '' for none."""
        return self._agency_by_name[release.agency].key if release.agency else ""

    def _summary(self, release: Release, rank: int) -> Summary:
        tags = tuple(dict.fromkeys(self._tag_keys[tag] for tag in release.tags))
        return Summary(
            path=release.path,
            url=urls.release_address(release.date, release.slug),
            title=release.title,
            date=release.date,
            agency=self._key_of_agency(release),
            tags=release.tags if release.tags == tags else tags,  # one and the same is held once
            held=release.path in self._held_paths,
            rank=rank,
            of=release,
        )


def office_key(summary: Summary) -> str:
    """The key of the office that issued a release: offices of two agencies may have one name."""
    return f"{summary.agency or NO_AGENCY}/{make_slug(summary.office, 'office')}"


def is_embargoed(embargo: str | None, now: datetime) -> bool:
    """Whether an embargo, an instant with offset, is not over yet."""
    return embargo is not None and datetime.fromisoformat(embargo) > now


def embargoes_around(releases: Iterable[Release], now: datetime) -> tuple[float | None, float | None]:
    """The last embargo that was over at `now` and the first that was not, as POSIX times.

    Between these two instants the same releases are public.
    """
    instants = [datetime.fromisoformat(r.embargo).timestamp() for r in releases if r.embargo and not r.draft]
    begun = [instant for instant in instants if instant <= now.timestamp()]
    coming = [instant for instant in instants if instant > now.timestamp()]
    return max(begun, default=None), min(coming, default=None)


def group_by_year(summaries: Iterable[Summary]) -> dict[int | None, list[Summary]]:
    """Summaries newest first, by year, newest year first; undated ones last under None."""
    groups: dict[int | None, list[Summary]] = {}
    for summary in sorted(summaries, key=_RANK, reverse=True):
        groups.setdefault(summary.date.year if summary.date else None, []).append(summary)
    return groups


def group_by_date(summaries: Iterable[Summary], precision: int) -> dict[CivilDate, list[Summary]]:
    """Dated summaries, newest first, by year (1), month (2) or day (3).

    A date of less precision is in the groups that it states and in no other.
    """
    groups: dict[tuple[int | None, ...], list[Summary]] = {}
    for summary in sorted(summaries, key=_RANK, reverse=True):
        if date := summary.date:
            groups.setdefault((date.year, date.month, date.day)[:precision], []).append(summary)
    return {_date_of(*stated): inner for stated, inner in groups.items() if None not in stated}


def _date_of(year: int | None, month: int | None = None, day: int | None = None) -> CivilDate:
    return CivilDate(year or 0, month, day)


def _age(release: Release) -> tuple[tuple[int, int, int, str], str]:
    """The key that sorts from the oldest; undated ones first, equals by address."""
    return _date_order(release.date), urls.release_address(release.date, release.slug)


@lru_cache(maxsize=50_000)
def _date_order(date: CivilDate | None) -> tuple[int, int, int, str]:
    return date.order() if date else (0, 0, 0, "")


def _day_and_hour(instant: str) -> dict[str, str]:
    """An instant with offset as `day`, a civil date, and `hour` with the offset."""
    time = datetime.fromisoformat(instant)
    return {"day": time.date().isoformat(), "hour": f"{time:%H:%M} {time.tzname()}"}


def _grouped(pairs: Iterable[tuple[str, Summary]]) -> dict[str, tuple[Summary, ...]]:
    groups: defaultdict[str, list[Summary]] = defaultdict(list)
    for key, summary in pairs:
        groups[key].append(summary)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _resolve_tags(releases: list[Release], vocabulary: Vocabulary) -> tuple[dict[str, Tag], dict[str, str]]:
    """The tags in use by key, and the key of every spelling in use.

    Where several spellings make one tag that the vocabulary lacks, the commonest is its label.
    """
    counts = Counter(name for release in releases for name in release.tags)
    tags: dict[str, Tag] = {}
    keys: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        tag = vocabulary.resolve(name)
        tags.setdefault(tag.key, tag)
        keys[name] = tag.key
    return tags, keys
