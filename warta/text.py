"""Reader-facing text: one catalogue a language, dates and numbers by CLDR.

What belongs here: reading `layouts/text/<language>.yml` and forming words, dates, numbers and
plurals with it. What does not: messages of the command line, which are English
(`warta.errors`, `warta.report`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from warta.collation import Collation
from warta.dates import parse_date
from warta.errors import Problem
from warta.schema import Checker
from warta.yaml_nodes import Node
from warta.yamltext import YamlError, read_yaml

if TYPE_CHECKING:
    from babel import Locale

FOLDER = "text"
PLURALS = ("zero", "one", "two", "few", "many", "other")
DATE_FORMS = ("long", "short", "day", "month_year", "day_month", "day_name", "month", "month_name")


class Catalogue:
    """The interface text of one language.

    A value is one text, or one text per plural category of CLDR (`one`, `other`, …).
    """

    def __init__(self, language: str, entries: Mapping[str, str | dict[str, str]]) -> None:
        self.language = language
        self.entries = dict(entries)

    def text(self, key: str, **values: Any) -> str:
        """The text of `key` with `{name}` replaced. Raises KeyError where it is missing."""
        entry = self.entries[key]
        form = entry if isinstance(entry, str) else entry["other"]
        return form.format(**values) if values else form

    def counted(self, key: str, count: int) -> str:
        """The text of `key` for a number, in the plural that the language wants; `{n}` is the number."""
        entry = self.entries[key]
        if isinstance(entry, str):
            return entry.format(n=self.number(count))
        form = entry.get(_plural(count, self.language), entry["other"])
        return form.format(n=self.number(count))

    def number(self, value: int) -> str:
        """A whole number with the language's thousands marks."""
        return _number(value, self.language)

    def file_size(self, size: int) -> str:
        """The size of a file, given in bytes, as a reader says it: `536 byte`, `2.3 kB`, `1.2 MB`."""
        from babel.units import format_unit

        locale = _locale(self.language)
        units = (("byte", 1), ("kilobyte", 1_000), ("megabyte", 1_000_000))
        unit, scale = next(pair for pair in reversed(units) if size >= pair[1] or pair[1] == 1)
        return str(format_unit(round(size / scale, 1), f"digital-{unit}", length="short", locale=locale))

    def date(self, written: str, form: str = "long") -> str:
        """A written date in words, as precise as it is.

        `form` is one of `DATE_FORMS`; a form that asks for more than is known gives what is known.
        """
        return _date_in_words(written, form, self._patterns)

    def language_name(self, tag: str) -> str:
        """The name of a language, the tag itself where CLDR has none."""
        return _language_name(tag, self.language)

    def weekdays(self) -> list[dict[str, Any]]:
        """The days of the week as CLDR begins it: short name, name, and number (0 is Monday)."""
        locale = _locale(self.language)
        names = locale.days["stand-alone"]
        order = [(locale.first_week_day + step) % 7 for step in range(7)]
        return [
            {"short": names["abbreviated"][day], "name": names["wide"][day], "number": day} for day in order
        ]

    @cached_property
    def collation(self) -> Collation:
        """How the language sorts names."""
        extra_letters = str(self.entries.get("extra_letters", ""))
        return Collation(extra_letters, arabic_first=_is_in_arabic_script(self.language))

    @cached_property
    def _patterns(self) -> _DatePatterns:
        return _DatePatterns(self.language, {form: self.text(f"date_{form}") for form in DATE_FORMS})


def parse_catalogue(path: str, language: str, text: str) -> tuple[Catalogue, list[Problem]]:
    """The catalogue in `text`, and its problems; what it lacks only others can tell (`warta.catalogues`)."""
    checker = Checker(path)
    entries: dict[str, str | dict[str, str]] = {}
    try:
        node = read_yaml(text)
    except YamlError as error:
        checker.add(error.line, error.message, error.hint)
        return Catalogue(language, {}), checker.problems
    if not isinstance(node.value, dict | None):
        checker.add(node.line, "is not a mapping", "write `key: text` lines")
    for key, item in node.value.items() if isinstance(node.value, dict) else ():
        if problem := _entry_problem(item):
            checker.add(item.line, f"{key}: {problem[0]}", problem[1])
        else:
            entries[key] = item.plain()
    return Catalogue(language, entries), checker.problems


def _entry_problem(item: Node) -> tuple[str, str] | None:
    """What is wrong with an entry, and its cure."""
    value = item.plain()
    if isinstance(value, str):
        return None
    if not isinstance(value, dict) or not all(isinstance(form, str) for form in value.values()):
        return "is not text", "write text, in quotes"
    if "other" not in value:
        return "lacks the plural `other`", "write `other: …`"
    if unknown := sorted(set(value) - set(PLURALS)):
        return f"{unknown[0]!r} is not a plural of CLDR", f"write one of {', '.join(PLURALS)}"
    return None


def in_language(texts: Mapping[str, str], language: str, fallback: str = "") -> str:
    """The text for `language` among texts per language: its own, any, the fallback's, or the first."""
    return texts.get(_chosen(texts, language, fallback), "")


def other_language(texts: Mapping[str, str], language: str, fallback: str = "") -> str:
    """The language of what `in_language` gives where it is known to be another than `language`; else ''."""
    chosen = _chosen(texts, language, fallback)
    return "" if chosen in (language, language.partition("-")[0]) else chosen


def _chosen(texts: Mapping[str, str], language: str, fallback: str) -> str:
    for key in (language, language.partition("-")[0], "", fallback):
        if key in texts:
            return key
    return next(iter(texts), "")


@cache
def text_direction(language: str) -> str:
    """`ltr` or `rtl`, as CLDR lays the language out; `ltr` where it knows none."""
    from babel import UnknownLocaleError

    try:
        return str(_locale(language).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _is_in_arabic_script(language: str) -> bool:
    """Whether CLDR has a language written in Arabic script, unless it says otherwise."""
    from babel.core import get_global

    tongue, *others = language.split("-")
    stated = [part for part in others if len(part) == 4]
    likely = get_global("likely_subtags").get(tongue, "").split("_")
    return "Arab" in (stated or likely)


def is_in_cldr(language: str) -> bool:
    """Whether CLDR tells how `language` writes dates, numbers and plurals."""
    from babel import UnknownLocaleError

    try:
        return bool(_locale(language))
    except (UnknownLocaleError, ValueError):
        return False


@cache
def is_day_first(language: str) -> bool | None:
    """Whether CLDR has dates in numbers with the day before the month and the year; None where not."""
    from babel import UnknownLocaleError

    try:
        pattern = str(_locale(language).date_formats["short"])
    except (UnknownLocaleError, ValueError):
        return None
    day, month, year = map(pattern.find, "dMy")
    return True if 0 <= day < month < year else None


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse(language, sep="-")


@lru_cache(maxsize=10_000, typed=True)
def _number(value: int, language: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=_locale(language)))


@lru_cache(maxsize=10_000, typed=True)
def _plural(count: int, language: str) -> str:
    return _locale(language).plural_form(count)


@lru_cache(maxsize=1_000)
def _language_name(tag: str, language: str) -> str:
    from babel import UnknownLocaleError

    try:
        return _locale(tag).get_display_name(_locale(language)) or tag
    except (UnknownLocaleError, ValueError):
        return tag


@dataclass(frozen=True, slots=True, eq=False)
class _DatePatterns:
    """The date patterns of a catalogue, by form."""

    language: str
    of_form: Mapping[str, str]


@lru_cache(maxsize=100_000)
def _date_in_words(written: str, form: str, patterns: _DatePatterns) -> str:
    date = parse_date(written)
    if date.month is None:
        return f"{date.year}"
    if date.day is None and form not in ("month", "month_name"):
        form = "month"
    language = patterns.language
    return _template(patterns.of_form[form], language) % _Fields(date.as_date(), language)


class _Fields:
    """The fields of a date pattern for one day, each formed by Babel once for all days that share it."""

    def __init__(self, day: date, language: str) -> None:
        self._day = day
        self._language = language

    def __getitem__(self, name: str) -> str:
        sharing = _SHARING.get(name[0])
        return _field(name, sharing(self._day) if sharing else self._day, self._language)


# By the letter of a field (UTS #35), one day for all on which the field is the same.
_SHARING: Mapping[str, Callable[[date], date]] = {
    "y": lambda day: date(day.year, 1, 1),
    "M": lambda day: date(2000, day.month, 1),
    "L": lambda day: date(2000, day.month, 1),
    "d": lambda day: date(2000, 1, day.day),
    "E": lambda day: date(2001, 1, 1 + day.weekday()),  # which was a Monday
}


@lru_cache(maxsize=10_000)
def _field(name: str, day: date, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, name, locale=_locale(language)))


@lru_cache(maxsize=100)
def _template(pattern: str, language: str) -> str:
    """A date pattern as a text with `%(FIELD)s` for each of its fields."""
    from babel.dates import parse_pattern

    named = _locale(language).date_formats.get(pattern)  # "long" is CLDR's own long pattern
    return str((named or parse_pattern(pattern)).format)
