"""Filters of Liquid on values that are known: `{{ page.title | upcase }}`.

What belongs here: what each filter makes of a text. What does not: which values there are
(`warta.liquid_names`). Rules: https://shopify.github.io/liquid/filters/upcase/ and those beside it,
https://jekyllrb.com/docs/liquid/filters/; of dates https://ruby-doc.org/core/strftime_formatting_rdoc.html.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, quote_plus

from warta.calendar_names import MONTHS_IN_ENGLISH, WEEKDAYS_IN_ENGLISH

# Nunjucks has the parameters of a filter in brackets.
_FILTER = re.compile(r"\s*(\w+)\s*(?::(.*)|\((.*)\))?", re.DOTALL)
_PIECE = re.compile(r"\"[^\"]*\"|'[^']*'|[^\"']", re.DOTALL)
# These change nothing that a text shows; addresses from the root of a site stay so.
_AS_IT_IS = frozenset(
    """
    escape escape_once xml_escape strip_html markdownify smartify relative_url absolute_url
    normalize_whitespace strip_newlines url htmlBaseUrl safe
    """.split()
)
# What takes no parameter, by the name of the filter.
_PLAIN: Mapping[str, Callable[[str], str]] = {
    "upcase": str.upper,
    "downcase": str.lower,
    "capitalize": lambda value: value[:1].upper() + value[1:].lower(),
    "strip": str.strip,
    "lstrip": str.lstrip,
    "rstrip": str.rstrip,
    "url_encode": quote_plus,
    "cgi_escape": quote_plus,
    "uri_escape": lambda value: quote(value, safe="!#$&'()*+,/:;=?@[]~"),
    **dict.fromkeys(
        ("slugify", "slug", "slugifyUrl"), lambda value: re.sub(r"[\W_]+", "-", value.lower()).strip("-")
    ),
}
_WITH_ONE: Mapping[str, Callable[[str, str], str]] = {
    "append": lambda value, more: value + more,
    "prepend": lambda value, more: more + value,
    "remove": lambda value, part: value.replace(part, "") if part else value,
    "remove_first": lambda value, part: value.replace(part, "", 1) if part else value,
}
_WITH_TWO: Mapping[str, Callable[[str, str, str], str]] = {
    "replace": lambda value, old, new: value.replace(old, new) if old else value,
    "replace_first": lambda value, old, new: value.replace(old, new, 1) if old else value,
}
_DATE_STYLES = {
    "date_to_string": "%d %b %Y",
    "date_to_long_string": "%d %B %Y",
}
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d))?.*)?", re.DOTALL)
_DIRECTIVE = re.compile(r"%([-_^0]?)([a-zA-Z%])")


def filtered(
    value: str, filters: Sequence[str], term: Callable[[str], str | None] = lambda _: None
) -> str | None:
    """What `filters` make of `value`, None where one is not known.

    `term` tells what a parameter stands for.
    """
    for part in filters:
        found = _FILTER.fullmatch(part.rstrip())
        if not found:
            return None
        given = found[2] or found[3]
        parameters = [term(one.strip()) for one in split_at(",", given)] if given else []
        changed = _changed(value, found[1], parameters)
        if changed is None:
            return None
        value = changed
    return value


def split_at(mark: str, text: str) -> list[str]:
    """The text in parts between marks, those in quotes aside."""
    parts = [""]
    for piece in _PIECE.findall(text):
        if piece == mark:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _changed(value: str, name: str, parameters: Sequence[str | None]) -> str | None:
    known = [parameter for parameter in parameters if parameter is not None]
    if name == "default" and len(known) == len(parameters) == 1:
        return value or known[0]
    if len(known) < len(parameters):
        return None
    if name in _PLAIN and not known:
        return _PLAIN[name](value)
    if name in _WITH_ONE and len(known) == 1:
        return _WITH_ONE[name](value, known[0])
    if name in _WITH_TWO and len(known) == 2:
        return _WITH_TWO[name](value, known[0], known[1])
    if name == "date" and len(known) == 1:
        return dated(value, known[0])
    if name in _DATE_STYLES and not known:
        return dated(value, _DATE_STYLES[name])
    return value if name in _AS_IT_IS else None


def dated(value: str, style: str) -> str | None:
    """A date in a form such as `%B %d, %Y`, as printed; None for what is no date, or has no hour to show."""
    found = _DATE.fullmatch(value.strip())
    if not found:
        return None
    year, month, date, at, minute, second = (int(part or 0) for part in found.groups())
    try:
        day = datetime.date(year, month, date)
        hour = datetime.time(at, minute, second) if found[4] else None
    except ValueError:
        return None
    parts = _parts_of(day) | (_parts_of_hour(hour) if hour else {})
    directives = _DIRECTIVE.findall(style)
    if any(name not in parts for _, name in directives):
        return None
    return _DIRECTIVE.sub(lambda found: _flagged(parts[found[2]], found[1]), style)


def _flagged(text: str, flag: str) -> str:
    if flag == "-":
        return text.lstrip("0 ") or "0"
    if flag == "_":
        return re.sub(r"^0+(?=.)", lambda zeros: " " * len(zeros[0]), text)
    return text.upper() if flag == "^" else text


def _parts_of(day: datetime.date) -> dict[str, str]:
    month, name = MONTHS_IN_ENGLISH[day.month - 1], WEEKDAYS_IN_ENGLISH[day.weekday()]
    return {
        "Y": str(day.year),
        "C": f"{day.year // 100:02}",
        "y": f"{day.year % 100:02}",
        "m": f"{day.month:02}",
        "B": month,
        "b": month[:3],
        "h": month[:3],
        "d": f"{day.day:02}",
        "e": f"{day.day:2}",
        "j": f"{day.timetuple().tm_yday:03}",
        "A": name,
        "a": name[:3],
        "u": str(day.isoweekday()),
        "F": day.isoformat(),
        "D": f"{day:%m/%d/%y}",
        "x": f"{day:%m/%d/%y}",
        "%": "%",
    }


def _parts_of_hour(hour: datetime.time) -> dict[str, str]:
    of_twelve, half = hour.hour % 12 or 12, "am" if hour.hour < 12 else "pm"
    return {
        "H": f"{hour.hour:02}",
        "k": f"{hour.hour:2}",
        "I": f"{of_twelve:02}",
        "l": f"{of_twelve:2}",
        "M": f"{hour.minute:02}",
        "S": f"{hour.second:02}",
        "p": half.upper(),
        "P": half,
        "R": f"{hour:%H:%M}",
        "T": f"{hour:%H:%M:%S}",
    }
