from __future__ import annotations

import pytest

from warta.intake.datelines.dateline import dateline_alone, find_dateline

REST = " yang dihadiri para warga dusun di tepi sungai itu serta tamu dari balai rotan dan pasar di hulu"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Medan, Membuka pekan rotan pertama tahun ini", "Medan"),
        ("Medan, Permintaan rotan semakin besar", "Medan"),
        ("Medan, Direktorat Jenderal Rotan mengadakan rapat", "Medan"),
        ("Medan. Balai Rotan dan Dinas Tali mengadakan rapat", "Medan"),
        ("Medan, Humas Balai Rotan. Balai itu mengadakan rapat", "Medan, Humas Balai Rotan"),
        ("Medan, 16 Oktober 2024, Badan Rotan mengadakan rapat", "Medan, 16 Oktober 2024"),
        (
            "balai.rotan.example. Medan, Sabtu 10 Mei2025 — Warga",
            "balai.rotan.example. Medan, Sabtu 10 Mei2025",
        ),
    ],
)
def test_a_sentence_behind_a_known_place_leaves_it_the_dateline(text: str, printed: str) -> None:
    found = find_dateline(text + REST)
    assert found is not None
    assert (found.printed, found.place) == (printed, "Medan")


@pytest.mark.parametrize(
    "text",
    [
        "Medan, Binjai dan Langkat menjadi tujuan para pedagang",
        "Medan, Ibu kota Sumatera Utara menjadi tujuan",
        "Medan, Senin malam itu menjadi tujuan",
        "Medan, Indonesia menjadi tujuan",
        "Medan, Rotan Jaya Abadi menjadi tujuan",
        "Hulurimbun, Membuka pekan rotan pertama",
    ],
)
def test_places_in_a_row_and_what_a_place_is_are_no_sentence(text: str) -> None:
    assert find_dateline(text + REST) is None


def test_a_short_line_is_no_sentence_behind_its_place() -> None:
    assert find_dateline("Medan, Permintaan rotan naik") is None


def test_a_text_in_another_language_begins_no_sentence_so() -> None:
    text = "Sydney, Nova harbour in the dark, and the lights of the boats that came home on the evening tide"
    assert find_dateline(f"{text}, as the old songs of this coast tell it") is None


def test_a_place_with_a_month_and_no_day_is_a_dateline_alone() -> None:
    found = dateline_alone("Medan, Desember 2013")
    assert found is not None
    assert (found.place, found.date) == ("Medan", None)
    assert dateline_alone("Rotan, Desember 2013") is None
