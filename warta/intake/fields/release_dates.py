"""The dates of a release in its fields: of publication, of an update, and the dateline.

What belongs here: asking for the dates with all that bears on them, and keeping what comes of it. What does
not: choosing among dates (`warta.intake.dating.chosen_day`) and where a dateline stands
(`warta.intake.sheets.text_datelines`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from warta.dates import CivilDate
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.datelines.dateline import dateline_alone
from warta.intake.datelines.dateline_place import Dateline, place_in_region
from warta.intake.dating.chosen_day import Dating, date_release
from warta.intake.dating.date_candidates import Candidate, Rank
from warta.intake.dating.date_order import is_day_first, order_in_land, order_in_trail, order_shown
from warta.intake.dating.dateline_doubts import doubt_place
from warta.intake.dating.lone_dates import (
    doubt_date_above,
    doubt_date_in_text,
    doubt_day_of_box,
    doubt_lone_date,
    doubt_other_day_above,
)
from warta.intake.days.printed_dates import find_dates
from warta.intake.fields.day_doubts import doubt_day_of_teaser, doubt_label_of_day, doubt_updated
from warta.intake.fields.release_record import Record
from warta.intake.findings import Certainty, Finding
from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.names.place_names import is_in_indonesia, is_place
from warta.intake.page import Metadata
from warta.intake.role import Role
from warta.intake.shapes.shape import has_year
from warta.intake.sheets.marking import Roles
from warta.intake.sheets.text_datelines import (
    closing_datelines,
    closing_days,
    first_dateline,
    right_below,
    with_year_of_number,
)

_DOUBTS_OF_DATE = (
    doubt_lone_date,
    doubt_date_above,
    doubt_date_in_text,
    doubt_other_day_above,
    doubt_day_of_box,
    doubt_place,
    doubt_label_of_day,
    doubt_day_of_teaser,
)
# What a column of a site is called, which may stand before a text as its place does: `Kabar Rotan – …`.
_RUBRICS = ("kabar ", "warta ", "berita ", "liputan ", "seputar ", "sekilas ")


def take_dates(
    record: Record, metadata: Metadata, roles: Roles, body: list[Line], lead: Line, finder: AgencyFinder
) -> Dating:
    """Keep the dates of a release whose first paragraph is `lead`; `record` has its agency and language."""
    line, opening = first_dateline(body, lead)
    is_rubric = opening is not None and opening.place.casefold().startswith(_RUBRICS)
    if opening and opening.place and not (is_rubric or finder.is_header(opening.place)):
        record.values["places"] = [opening.place]
        record.state("dateline", opening.printed, "the text begins with it", [line])
    elif not opening:
        _take_place_of_day(record, roles)
    printed = opening
    if opening:
        opening = with_year_of_number(opening, record.values.get("number", ""))
    last = [*body, *right_below(roles), *roles.of(Role.SIGNATURE)]
    datelines = [*([(line, opening)] if opening else []), *closing_datelines(last, line)]
    url = record.values["source"].get("url", "")
    dating = date_release(
        roles.stated(),
        metadata if metadata.url == url else replace(metadata, url=url),
        datelines,
        day_first=_is_day_first(record, metadata, roles, finder, opening),
        language=record.values.get("language", ""),
        text=[text.printed for text in body],
        closing=closing_days(last),
    )
    if dating.chosen and dating.chosen.otherwise and not (dating.is_confirmed or dating.doubts):
        dating.doubts += _said_otherwise(roles.lines, dating.chosen, dating.chosen.otherwise)
    if opening is not printed and dating.chosen and dating.chosen.line == line.number:
        dating.doubts.append(
            f"{dating.chosen.words!r}: the year is that of the number; look whether it is right"
        )
    _keep(record, dating)
    return dating


def doubt_dates(record: Record, roles: Roles, dating: Dating) -> None:
    """Note what the lines near the dates that are kept say against them."""
    for doubt in _DOUBTS_OF_DATE:
        if told := doubt(roles, dating):
            record.doubt("date", told)
    if told := doubt_updated(dating):
        record.doubt("updated", told)


def _take_place_of_day(record: Record, roles: Roles) -> None:
    """Keep the place that a letterhead prints before the day, where the text itself begins with none."""
    for line, fact in roles.stated():
        is_day = fact.printed is not None and fact.about in (About.DATE, About.PUBLISHED)
        alone = dateline_alone(line.text) if is_day and "," in line.text else None
        if alone and alone.date and is_place(alone.place) and line.text.startswith(alone.place):
            record.state("places", [alone.place], "before the day beside the title", [line])
            return
        if fact.about is About.PLACE and (place := place_in_region(fact.text)):
            record.state("places", [place], "below the day beside the title", [line])
            return


def _said_otherwise(lines: Iterable[Line], chosen: Candidate, other: CivilDate) -> list[str]:
    """What tells that a date in digits means the other order: the page has that day in words."""
    dated = ((line, find_dates(line.text)) for line in lines if has_year(line))
    in_words = [(line, found.date) for line, dates in dated for found in dates if not found.either_way]
    if any(day == chosen.printed.date for _, day in in_words):
        return []
    said = next((line for line, day in in_words if day == other), None)
    return (
        [f"{chosen.words!r} may be {other}, which line {said.number} says; look which is right"]
        if said
        else []
    )


def _is_day_first(
    record: Record, metadata: Metadata, roles: Roles, finder: AgencyFinder, opening: Dateline | None
) -> bool | None:
    """How dates in numbers are meant: as the agency writes them, or as the language does."""
    if order := finder.date_order(record.values.get("agency", "")):
        return order == "day-first"
    language = record.values.get("language", "")
    known = is_day_first(language, metadata.language)
    dates = [fact.printed for _, fact in roles.stated()] + [opening.date if opening else None]
    if known is not None or not any(date and date.either_way for date in dates):
        return known
    if opening and is_in_indonesia(opening.place):
        return True
    body = [line.printed for line in roles.of(Role.BODY)]
    pairs = zip(roles.lines, roles.roles, strict=True)
    beside = [line.printed for line, role in pairs if role is not Role.BODY]
    for date in dates:
        in_trail = order_in_trail(beside, date.date) if date and date.date and date.either_way else None
        if in_trail is not None:
            return in_trail
    shown = order_shown(body, beside, language)
    if shown is not None or record.doubts("agency"):
        return shown
    land = finder.country(record.values.get("agency", ""))
    return order_in_land(language, land) if land else None


def _keep(record: Record, dating: Dating) -> None:
    if dating.updated:
        labelled = Finding(Certainty.STATED, "labelled as the date of an update")
        record.note("updated", str(dating.updated), labelled)
    chosen = dating.chosen
    if chosen:
        record.values["date_source"] = {"from": chosen.where, "text": chosen.words}
    if dating.date and chosen:
        is_derived = dating.moved or chosen.rank in (Rank.ADDRESS, Rank.DATELINE)
        certainty = Certainty.DERIVED if is_derived else Certainty.STATED
        lines = (chosen.line,) if chosen.line else ()
        record.note("date", dating.date.iso, Finding(certainty, chosen.where, chosen.words, lines))
        if is_derived:
            record.infer("date", f"{chosen.where}: {chosen.words}")
        if chosen.rank is Rank.DATELINE and record.doubts("type"):
            record.doubt("date", f"{chosen.words!r} may be the date of a part of the page alone")
    for doubt in dating.doubts:
        record.doubt("date", doubt)
