"""When a release was published, of all the dates that its page shows.

What belongs here: which of them counts, and what is doubtful about it. What does not: finding them and how
far each is trusted (`warta.intake.dating.date_candidates`), reading a date
(`warta.intake.days.printed_dates`) and where on the page it stands (`warta.intake.roles.assignment`). A
date of the text itself, today's date and the file's own never count.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from warta.dates import CivilDate
from warta.intake.datelines.dateline_place import Dateline
from warta.intake.dating.date_candidates import Candidate, Rank, candidates, read_in_order
from warta.intake.days.civil_day import OFFSETS, days_anywhere, days_there, is_in_utc, may_be_another_day
from warta.intake.days.coded_dates import read_address_date, read_metadata_date
from warta.intake.days.date_tokens import may_name_weekday
from warta.intake.days.printed_dates import find_dates
from warta.intake.days.told_days import nearer_told
from warta.intake.lines import Line
from warta.intake.marks.fact import About, Fact
from warta.intake.page import Metadata, Stated

# A text may be written some days before it is published, or name the day that it tells of.
NEAR_DATELINE = 31
# A text that tells of a whole date so many days after its dateline was hardly written on that day.
LONG_AFTER = 200
# Within so many lines of the top a page shows today's day, and so far above that of its text.
LINES_OF_CLOCK = 3


@dataclass(slots=True)
class Dating:
    """The dates of a release. `chosen` is None where the source states none that can be used.

    `moved` says that the day is not the one that is written, but that of the agency's time zone,
    `is_confirmed` that another line or the metadata states the same day.
    """

    date: CivilDate | None = None
    moved: bool = False
    is_confirmed: bool = False
    chosen: Candidate | None = None
    updated: CivilDate | None = None
    doubts: list[str] = field(default_factory=list)


def date_release(
    facts: Sequence[tuple[Line, Fact]],
    metadata: Metadata,
    datelines: Sequence[tuple[Line, Dateline]],
    *,
    day_first: bool | None,
    language: str = "",
    text: Sequence[str] = (),
    closing: Collection[CivilDate] = (),
) -> Dating:
    """The dates of a release by its printed facts, metadata and datelines.

    `day_first` says how numeric dates are meant, None where that is not known; `language` is that of the
    text, whose paragraphs are `text`. `closing` are days that stand alone at the end of the text, which show
    which of several is meant.
    """
    order = {True: "day-first", False: "month-first", None: ""}[day_first]
    dating = Dating(updated=_updated(facts, metadata, order))
    found = sorted(candidates(facts, metadata, datelines, order), key=lambda item: item.rank)
    unreadable = _unreadable(metadata)
    if not found:
        dating.doubts.append(unreadable or "the source states no date of publication")
        return dating
    best = _behind_clock(_told_again(_by_the_printed_day(found), found, closing), found)
    if day_first is None:
        best, found = _as_words_beside(best, found)
    dating.chosen = best
    if not _read_day(dating, best, found, text, is_order_known=day_first is not None):
        return dating
    if best.printed.doubt:
        dating.doubts.append(best.printed.doubt)
    dating.doubts += _contradictions(best, found)
    if best.rank in (Rank.ADDRESS, Rank.DATELINE) and unreadable:
        dating.doubts.append(unreadable)
    if best.rank is Rank.DATELINE:
        dating.doubts += _written_later(best, metadata, text)
    if not dating.doubts and not _is_settled(best, found):
        _move_to_zone(dating, best, language)
    return dating


def _as_words_beside(best: Candidate, found: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """The best date and all of them, its digits read as words beside it say that they are meant."""
    stated = [item for item in found if item.rank is not Rank.DATELINE]
    if not (best.printed.either_way and _says_the_other(best, stated)):
        return best, found
    read = replace(best, printed=replace(best.printed, date=best.otherwise, either_way=False))
    return read, [read if item is best else item for item in found]


def _read_day(
    dating: Dating, best: Candidate, found: list[Candidate], text: Sequence[str], *, is_order_known: bool
) -> bool:
    """Take the day of the best date, where it can be read; whether it is the one that is printed."""
    if best.printed.date is None:
        dating.doubts.append(f"{best.words!r} {best.printed.doubt}")
        return False
    if says := _says_the_other(best, found):
        dating.date = best.otherwise
        said = f"for {says.where} says {says.printed.date}; look which is right"
        dating.doubts.append(f"{best.words!r} is read as {_order_of(best, best.otherwise)}, {said}")
        return False
    if best.printed.either_way and not is_order_known and not _is_confirmed(best, found):
        _read_by_text(dating, best, text)
        return False
    dating.date = best.printed.date
    dating.is_confirmed = any(item is not best and item.printed.date == dating.date for item in found)
    return True


def _read_by_text(dating: Dating, best: Candidate, text: Sequence[str]) -> None:
    """Read figures that may mean two days as the one near which the text tells of others, and tell it."""
    told = (
        nearer_told(best.printed.date, best.otherwise, text) if best.printed.date and best.otherwise else None
    )
    if told is None:
        dating.doubts.append(f"{best.words!r} may be day/month or month/day; write the right one")
        return
    dating.date, words = told
    read = _order_of(best, dating.date)
    dating.doubts.append(
        f"{best.words!r} is read as {read}, for the text tells of {words!r}; look which is right"
    )


def _order_of(best: Candidate, day: CivilDate | None) -> str:
    """In which order the figures of a date, read day first by default, mean `day`."""
    numbers = re.findall(r"\d+", best.printed.words)
    is_day_first = day is not None and bool(numbers) and day.day == int(numbers[0])
    return "day/month" if is_day_first else "month/day"


def _told_again(best: Candidate, found: list[Candidate], closing: Collection[CivilDate]) -> Candidate:
    """The one of several dates as good as `best` that a dateline or the text's last lines have again."""
    same = [item for item in found if item.rank is best.rank and item.printed.date]
    if len({item.printed.date for item in same}) < 2:
        return best
    days = {item.printed.date for item in found if item.rank is Rank.DATELINE} | set(closing)
    again = [item for item in same if item.printed.date in days]
    return again[0] if again and len({item.printed.date for item in again}) == 1 else best


def _behind_clock(best: Candidate, found: list[Candidate]) -> Candidate:
    """The date further down, where `best` is that of the day on which the page was copied.

    Such a day stands on top with its weekday and nothing else, and is later than that of the release.
    """
    if best.rank is not Rank.FACTS or not 0 < best.line <= LINES_OF_CLOCK:
        return best
    if best.words.strip() != best.printed.words or not may_name_weekday(best.words):
        return best
    below = (item for item in found if item.rank is best.rank and item.line > best.line + LINES_OF_CLOCK)
    return next((item for item in below if _is_before(item, best)), best)


def _is_before(item: Candidate, best: Candidate) -> bool:
    day, other = item.printed.date, best.printed.date
    return day is not None and other is not None and day.is_day and day.as_date() < other.as_date()


def _unreadable(metadata: Metadata) -> str:
    """What the metadata states as a date and is none, where it states no other; '' for none of these."""
    read = [(stated, read_metadata_date(stated.value)) for stated in metadata.published]
    if not read or any(printed and printed.date for _, printed in read):
        return ""
    found = (f"{s.where} says {s.value!r}, which {printed.doubt}" for s, printed in read if printed)
    return next(found, "")


def _written_later(best: Candidate, metadata: Metadata, text: Iterable[str]) -> Iterator[str]:
    """What shows that a text was written long after the day that it begins with, which is then an event's."""
    day = best.printed.date
    assert day is not None
    in_address = read_address_date(metadata.url) if metadata.url else None
    if in_address and in_address.date and not in_address.date.is_day and in_address.date.year != day.year:
        yield f"{best.where} says {day}, the page's address {in_address.words}; look which is right"
        return
    for printed in (printed for paragraph in text for printed in find_dates(paragraph)):
        if printed.date and printed.date.is_day and not printed.doubt:
            after = (printed.date.as_date() - day.as_date()).days
            if after > LONG_AFTER:
                yield f"{best.where} says {day}, but the text tells of {printed.words}; look which is right"
                return


def _is_settled(best: Candidate, found: list[Candidate]) -> bool:
    """Whether the page shows the day of an instant in UTC elsewhere, or no such instant is the best date."""
    if best.rank is not Rank.METADATA or not is_in_utc(best.printed):
        return True
    others = (item for item in found if item.rank is not Rank.DATELINE and not is_in_utc(item.printed))
    return any(_days_apart(item, best) == 0 for item in others)


def _move_to_zone(dating: Dating, best: Candidate, language: str) -> None:
    """Take the day of an instant in UTC where the agency is, so far as that is known; tell what is not."""
    assert best.printed.date is not None
    offsets = OFFSETS.get(language)
    if offsets is None:
        if may_be_another_day(best.printed):
            dating.doubts.append(f"{best.words!r} is in UTC, and may be another day where the agency is")
        return
    days = days_there(best.printed, offsets)
    if days == [best.printed.date]:
        return
    dating.date, dating.moved = days[0], days[0] != best.printed.date
    others = " or ".join(day.iso for day in days)
    dating.doubts.append(f"{best.words!r} is in UTC, and {others} where the agency is; look which is right")


def _says_the_other(best: Candidate, found: Iterable[Candidate]) -> Candidate | None:
    """The date in words that is the day which the best one's digits mean in the other order."""
    if best.otherwise is None or _is_confirmed(best, found):
        return None
    return next(
        (item for item in found if item.printed.date == best.otherwise and not item.printed.either_way), None
    )


def _by_the_printed_day(found: list[Candidate]) -> Candidate:
    """The first candidate, or one that states the agency's own day where that is in UTC, a day beside it."""
    best = found[0]
    if best.rank is not Rank.METADATA or not is_in_utc(best.printed):
        return best
    others = (
        item
        for item in found
        if item.rank in (Rank.METADATA, Rank.FACTS, Rank.ADDRESS) and not is_in_utc(item.printed)
    )
    return next((item for item in others if _is_same_instant(item, best)), best)


def _is_same_instant(item: Candidate, stated: Candidate) -> bool:
    """Whether a date is the day beside that of an instant, and the day of that in another time zone."""
    return _days_apart(item, stated) == 1 and item.printed.date in days_anywhere(stated.printed)


def _updated(facts: Sequence[tuple[Line, Fact]], metadata: Metadata, order: str) -> CivilDate | None:
    updates = [fact for _, fact in facts if fact.about is About.UPDATED and fact.printed]
    printed = [read.date for fact in updates if (read := read_in_order(fact, order) or fact.printed)]
    stated = [_read(item) for item in metadata.updated]
    dates = [date for date in printed if date] or []
    if dates:
        return dates[-1]
    return next((date for date in stated if date), None)


def _read(stated: Stated) -> CivilDate | None:
    printed = read_metadata_date(stated.value)
    return printed.date if printed else None


def _is_confirmed(best: Candidate, found: Iterable[Candidate]) -> bool:
    """Whether another date of the page shows how the numbers of this one are meant."""
    return any(
        item.printed.date and _days_apart(item, best) == 0 and not item.printed.either_way
        for item in found
        if item is not best
    )


def _contradictions(best: Candidate, found: list[Candidate]) -> Iterator[str]:
    """What speaks against the best candidate: others of its rank or near it that say another day."""
    same = [item for item in found if item.rank is best.rank]
    if any(_contradicts(item, best) for item in same):
        alike = sorted({item.printed.date.iso for item in same if item.printed.date})
        if len(alike) > 1:
            yield f"the source states more than one date: {', '.join(alike)}; look which is right"
            return
    for item in found:
        if item is not best and item.printed.doubt and not item.printed.end:
            yield f"{item.where} says {item.words!r}: {item.printed.doubt}"
            return
        if item.rank is best.rank or item.printed.date is None:
            continue
        if _contradicts(item, best):
            theirs = f"{item.where} says {item.printed.date}"
            yield f"{best.where} says {best.printed.date}, {theirs}; look which is right"
            return


def _contradicts(item: Candidate, best: Candidate) -> bool:
    """Whether two dates cannot both be right: a dateline may be older, and UTC is a day beside some zones.

    An address may be made some days before or after; one of another month or year tells of a page that was
    published anew, or whose dates are those of its move to another program.
    """
    if item.rank in (Rank.ADDRESS, Rank.DATELINE) and best.rank is not item.rank:
        return _days_apart(item, best) > NEAR_DATELINE or _differs_in_month(item, best)
    if _is_same_instant(item, best) or _is_same_instant(best, item):
        return False
    # A label says which of two printed days is meant; the other may be that of the event.
    is_labelled = {item.rank, best.rank} == {Rank.LABELLED, Rank.FACTS}
    return _days_apart(item, best) > (1 if is_labelled else 0)


def _differs_in_month(item: Candidate, best: Candidate) -> bool:
    """Whether a dateline has the same day of another month, so that one of the two is a slip."""
    one, other = item.printed.date, best.printed.date
    if one is None or other is None or item.rank is not Rank.DATELINE:
        return False
    return one.is_day and one.day == other.day and one.month != other.month


def _days_apart(one: Candidate, other: Candidate) -> int:
    first, second = one.printed.date, other.printed.date
    if first is None or second is None:
        return 0
    if not (first.is_day and second.is_day):
        return 0 if first.iso.startswith(second.iso) or second.iso.startswith(first.iso) else 999
    return abs((first.as_date() - second.as_date()).days)
