"""Dates as machines write them: in a page's metadata and in web addresses.

What belongs here: reading a date in the forms that systems store and send, and in the paths and queries of
addresses. What does not: dates in the words of a text (`warta.intake.days.printed_dates`), and which of a
page's dates is the date of the release (`warta.intake.dating.chosen_day`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from warta.intake.days.printed_dates import MAX_LENGTH, read_whole
from warta.intake.days.printed_day import Day, PrintedDate, checked


def read_metadata_date(text: str) -> PrintedDate | None:
    """The date in a page's metadata: ISO 8601, RFC 3339, RFC 2822 or printed; None where it is none.

    The day is the one that is written: it is never moved to another time zone.
    """
    words = " ".join(text.split())
    if len(words) > MAX_LENGTH or not words.strip("0-:.T Z/"):
        return None  # a row of zeros is how databases write that there is no date
    plain = _COMPACT.sub(r"\1-\2-\3", words)
    plain = _COMPACT_TIME.sub(r"\1T\2:\3:\4", plain)
    if found := _ZONE_NAME.fullmatch(plain):
        plain = f"{found[1]}{'Z' if found[2] in ('UTC', 'GMT') else ''}"
    if found := _YEAR_MONTH.fullmatch(plain):
        return checked(words, Day(int(found[1]), int(found[2]), None), None)
    printed = read_whole(_REMARK.sub("", plain), labelled=True)
    if printed is None or plain.startswith("0001-01-01"):
        return None
    return replace(printed, words=words, stop=len(text))


def read_address_date(url: str) -> PrintedDate | None:
    """The date that the path or the query of a web address states; None where there is none.

    A number is one only where a date must be meant: `/2020/09/25/`, `/2020/09/`, `/2020-09-25-title`,
    `/20200925-title`, `?date=2020-09-25`. Numbers of eight digits that stand alone are keys of a
    database as often as dates.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if "/uploads/" in parts.path:
        return None  # that is when a picture or a file was put there
    for pattern in _ADDRESSES:
        if found := pattern.search(parts.path):
            day = int(found["d"]) if found["d"] else None
            printed = checked(found["all"], Day(int(found["y"]), int(found["m"]), day), None)
            if printed.date and not printed.doubt:
                return printed
    return _query_date(parts.query)


_COMPACT = re.compile(r"^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?=$|T)")
_COMPACT_TIME = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])")
# A zone by its abbreviation, which ISO 8601 does not have: the time is as it is written there.
_ZONE_NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?([A-Z]{2,5})")
_YEAR_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})")
# How scripts write a date: "Fri Sep 25 2020 09:00:00 GMT+0700 (Western Indonesia Time)".
_REMARK = re.compile(r" \([^()0-9]*\)$")
_ADDRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})/(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})(?:/|$))",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})(?P<mark>[-_])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2}))(?=[-_/.]|$)",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})(?P<m>[01][0-9])(?P<d>[0-3][0-9]))(?=[-_/][a-zA-Z])",
        r"(?P<all>/(?P<y>(?:19|20)[0-9]{2})/(?P<m>[0-9]{1,2}))/(?P<d>)",
    )
)
_DATE_PARAMETERS = frozenset("date tanggal tgl published pubdate".split())


def _query_date(query: str) -> PrintedDate | None:
    for name, value in parse_qsl(query):
        if name.lower() in _DATE_PARAMETERS:
            printed = read_metadata_date(value)
            if printed and printed.date:
                return replace(printed, words=f"{name}={value}")
    return None
