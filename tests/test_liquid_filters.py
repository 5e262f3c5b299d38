"""What filters of Liquid make of values that are known."""

from __future__ import annotations

import pytest

from warta.liquid_filters import dated, filtered, split_at
from warta.template_codes import translate


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        ([], " Balai garam "),
        ([" strip "], "Balai garam"),
        (["upcase"], " BALAI GARAM "),
        (["strip", "downcase", "capitalize"], "Balai garam"),
        (["escape", "default: 'x'"], " Balai garam "),
        (["strip", "append: 'x'", "prepend: 'y'"], "xBalai garamx"),
        (["strip", "replace: 'x', 'x'"], "Balai garam"),
        (["remove: 'x'", "slugify"], "balai-garam"),
        (["strip", "url_encode"], "Balai+garam"),
        (["sort"], None),
        (["append: site.x"], None),
        (["strip: 'x'"], None),
    ],
)
def test_filters_are_applied_in_turn(filters: list[str], text: str | None) -> None:
    assert filtered(" Balai garam ", filters, {"'x'": "x", "'y'": "x"}.get) == text


def test_what_is_empty_has_its_default() -> None:
    assert filtered("", ['default: "Balai"'], lambda _: "Balai") == "Balai"


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        ("2019-04-08", "%B %d, %Y", "April 08, 2019"),
        ("2019-04-08", "%A, %-d %b %y (%j) 100%%", "Monday, 8 Apr 19 (098) 100%"),
        ("2019-04-08 09:05:07 +0700", "%l:%M %p, %H.%M.%S", " 9:05 AM, 09.05.07"),
        ("2019-04-08T00:30:00Z", "%-I %P %^a %e", "12 am MON  8"),
        ("2019-04-08", "%H:%M", None),
        ("2019-04-08", "%Q", None),
        ("2019-02-31", "%Y", None),
        ("now", "%Y", None),
    ],
)
def test_a_date_is_shown_in_its_form(value: str, style: str, text: str | None) -> None:
    assert dated(value, style) == text


def test_forms_of_dates_that_jekyll_names() -> None:
    assert filtered("2019-04-08", ["date_to_string"]) == "08 Apr 2019"
    assert filtered("2019-04-08", ["date_to_long_string"]) == "08 April 2019"


def test_marks_in_quotes_part_nothing() -> None:
    assert split_at("|", "'a|b' | x: \"c|d\"") == ["'a|b' ", ' x: "c|d"']


def test_a_body_shows_what_filters_make_of_a_value() -> None:
    body = "a {{ page.title | upcase }} {{ page.title | sort }}"
    translated = translate(body, {"page.title": "x & y"})
    assert translated.text == "a X &amp; Y {{ page.title | sort }}"
    assert [note.words for note in translated.notes] == ["{{ page.title | sort }}"]
