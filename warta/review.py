"""What needs a human eye, worst first, as a table on the terminal.

What belongs here: gathering it from raw files, Markdown files and their `review` fields, and its order.
What does not: finding doubts (`warta.intake`), broken content (`warta.loading`), and the page that shows
source and result side by side (`warta.review_page`). Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum
from itertools import chain
from zoneinfo import ZoneInfo

from warta.conversion import convert_files
from warta.duplicate_pairs import reviews_of
from warta.duplicates_listing import pairs_in
from warta.errors import Problem, has_errors, one_line
from warta.loading import Loaded
from warta.model import Release
from warta.outcomes import Manner, Outcome, Status, only_refused
from warta.parsing import RELEASES
from warta.places import Places
from warta.progress import Progress
from warta.reconversion import PROPOSED
from warta.report import Options
from warta.stocktaking import Stock, can_convert, take_stock
from warta.terminal import table


class Rank(IntEnum):
    """How bad it is.

    FILE: a file that is not in the archive as it should be. RELEASE: a release that cannot be published,
    or may be none. DATE: a date that is missing or may be wrong.
    """

    FILE = 1
    RELEASE = 2
    DATE = 3
    OTHER = 4


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to look at: the file, the line in it (None for none), the field ('' for none), the reason."""

    rank: Rank
    file: str
    line: int | None
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """All that needs a human eye, worst first, with what it was gathered from.

    `outcomes` are what a conversion would come to now, by the raw file's name; `status` is the exit
    status and `problems` what stands in the way of telling more.
    """

    status: int
    problems: list[Problem]
    matters: list[Matter]
    outcomes: dict[str, Outcome]
    stock: Stock | None


_RANKS = {"title": Rank.RELEASE, "agency": Rank.RELEASE, "type": Rank.RELEASE, "date": Rank.DATE}


def gather(places: Places, options: Options, now: datetime | None = None) -> Review:
    """Gather what needs a human eye. `now` is an instant with offset, None for that of the clock.

    The exit status is 0 whether or not there is something; 1 where content cannot be seen or read at
    all, 2 where the settings cannot be used.
    """
    if problem := places.problem():
        return Review(2, [problem], [], {}, None)
    stock = take_stock(places, options.jobs)
    sources = stock.sources
    problems = [*sources.settings_problems, *sources.problems, *stock.inputs.blocking()]
    if has_errors(sources.settings_problems):
        return Review(2, problems, [], {}, stock)
    outcomes = _outcomes(places, options, stock)
    today = (now or datetime.now(UTC)).astimezone(ZoneInfo(sources.settings.timezone)).date()
    matters = chain(
        chain.from_iterable(map(_of_raw_file, outcomes)),
        (_broken(problem) for problem in stock.inputs.passed_over if problem not in problems),
        _of_markdown(stock.loaded, today),
        _of_duplicates(stock),
        _of_proposals(stock),
    )
    ordered = sorted(matters, key=lambda matter: (matter.rank, matter.file))
    by_name = {outcome.name: outcome for outcome in outcomes}
    return Review(1 if has_errors(problems) else 0, problems, ordered, by_name, stock)


def lines_of(review: Review, width: int | None) -> Iterator[str]:
    """The table, fitted to a terminal `width` columns wide, and a line that counts."""
    matters = review.matters
    if not matters:
        yield "nothing to review"
        return
    rows = [("file", "field", "reason"), *map(_row, matters)]
    yield from table(rows, width)
    files = len({matter.file for matter in matters})
    yield ""
    yield f"{_count(len(matters), 'thing')} to review in {_count(files, 'file')}"


def _row(matter: Matter) -> tuple[str, str, str]:
    place = matter.file if matter.line is None else f"{matter.file}:{matter.line}"
    return one_line(place), one_line(matter.field), one_line(matter.reason)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _outcomes(places: Places, options: Options, stock: Stock) -> list[Outcome]:
    """What a conversion of the inbox would come to now."""
    progress = Progress(options.quiet)
    advance = progress.stage("reading", len(stock.inbox))
    manner = Manner(options.jobs, write=False, detailed=options.detailed)
    vocabulary = stock.sources.vocabulary
    outcomes = convert_files(stock.inbox, stock.existing, stock.finder(), vocabulary, places, manner, advance)
    progress.end()
    return outcomes if can_convert(stock.sources) else only_refused(outcomes)


def _of_raw_file(outcome: Outcome) -> Iterator[Matter]:
    if outcome.problem:
        yield _broken(outcome.problem)
    elif outcome.status is Status.CONVERTED:
        yield Matter(Rank.FILE, outcome.name, None, "", "is not converted yet; run `python build.py`")
    elif outcome.status is Status.RECONVERTED:
        reason = f"has changed since it became {outcome.target}; the next build converts it anew"
        yield Matter(Rank.FILE, outcome.name, None, "", reason)


def _broken(problem: Problem) -> Matter:
    reason = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return Matter(Rank.FILE, problem.path, problem.line, "", reason)


def _of_markdown(loaded: Loaded, today: date) -> Iterator[Matter]:
    broken = [problem for problem in loaded.problems if problem.is_error]
    yield from map(_broken, broken)
    for release in loaded.releases:
        yield from _of_release(release)
        yield from _of_coming_day(release, today)


def _of_release(release: Release) -> Iterator[Matter]:
    line = release.lines.get("review")
    told = set()
    for item in release.fields.get("review", ()):
        field = item.get("field", "")
        told.add(field)
        yield Matter(_RANKS.get(field, Rank.OTHER), release.path, line, field, item["reason"])
    if release.draft and not release.title and "title" not in told:
        reason = "is missing, so this stays a draft; write it and remove `draft`"
        yield Matter(Rank.RELEASE, release.path, None, "title", reason)
    if not release.agency and "agency" not in told:
        reason = "is missing, so no index of agencies has this; write its key, or `agency` in site.yml"
        yield Matter(Rank.RELEASE, release.path, None, "agency", reason)


def _of_coming_day(release: Release, today: date) -> Iterator[Matter]:
    """What a release is dated, or was updated, that is not held back until a day to come."""
    if release.draft or release.embargo:
        return
    days = {
        "date": release.date.iso if release.date else "",
        "updated": str(release.fields.get("updated", "")),
    }
    for name, day in days.items():
        if day > today.isoformat()[: len(day)]:
            what = "right, or that of an event" if name == "date" else "right"
            reason = f"{day} lies in the future; look whether it is {what}"
            yield Matter(Rank.DATE, release.path, release.lines.get(name), name, reason)


def _of_duplicates(stock: Stock) -> Iterator[Matter]:
    for problem in reviews_of(pairs_in(stock, datetime.now(UTC))):
        yield Matter(Rank.RELEASE, problem.path, None, "", f"{problem.message}; {problem.hint}")


def _of_proposals(stock: Stock) -> Iterator[Matter]:
    for name in stock.inputs.names(RELEASES, f".md{PROPOSED}"):
        path = name.removesuffix(PROPOSED)
        reason = f"is a new version of {path}; rename it over that, or delete it"
        yield Matter(Rank.FILE, name, None, "", reason)


def files_in(matters: Sequence[Matter]) -> dict[str, list[Matter]]:
    """The matters by file, the worst file first."""
    files: dict[str, list[Matter]] = {}
    for matter in matters:
        files.setdefault(matter.file, []).append(matter)
    return files
