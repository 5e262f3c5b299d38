"""The bodies that a text introduces with their short forms."""

from __future__ import annotations

import pytest

from warta.intake.agencies.short_forms import beside_text, in_title

TEXT = "The Larch and Oak Trust (LOT) will open. Balai Rotan dan Tali (BRT) hadir bersama warga."


def test_a_short_form_stands_for_the_words_that_begin_with_its_letters() -> None:
    assert list(beside_text([TEXT], 600, ["News from LOT"])) == [("Larch and Oak Trust", "LOT")]
    assert list(beside_text([TEXT], 600, ["LOTS of news"])) == []
    assert list(beside_text([TEXT], 20, ["News from LOT"])) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("BRT Buka Rapat", [("Balai Rotan dan Tali", "BRT")]),
        ("“Tali Kuat”, BRT Buka Rapat", [("Balai Rotan dan Tali", "BRT")]),
        ("Rapat (BRT) Dibuka", []),
        ("Warga Hadiri Rapat BRT Rimbun", []),
        ("Rapat Dibuka", []),
    ],
)
def test_a_short_form_may_act_in_the_title(title: str, found: list[tuple[str, str]]) -> None:
    assert list(in_title(title, [TEXT])) == found


def test_a_journal_or_a_report_is_no_body() -> None:
    text = "It is in the Tides and Tar Weekly Report (TTWR), which splicers read."
    assert list(beside_text([text], 600, ["TTWR"])) == []
    assert list(beside_text([text.replace("Report", "Rope")], 600, ["TTWR"])) != []
