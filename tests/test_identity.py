"""Whether two forms are of one release."""

from __future__ import annotations

import pytest

from warta.differences import Form
from warta.identity import agreement_of, are_alike, titles_agree

TEXT = """Petugas memeriksa dermaga utara sejak Senin pagi dan menemukan 12 papan yang lapuk di sisi timur.

Perbaikan berlangsung selama dua pekan dengan biaya Rp40.000 dari kas warga, kata Kepala Balai Rakit.

Selama itu perahu bersandar di muara, dan penumpang naik dari tangga kayu di sebelah gudang garam."""
OTHER = """Warga menanam seribu bibit bakau di pantai barat bersama para pelajar dari empat sekolah.

Kegiatan itu akan diulang setiap bulan sampai seluruh pantai hijau kembali seperti dahulu kala."""
# What changes from week to week in a text that a newsroom makes from a template.
PRICES = (
    "Harga garam kasar di pasar rakit tercatat Rp{} per karung, dan harga garam halus Rp{} per karung. Data"
    " ini dihimpun petugas dari enam pasar di tiga pulau dan diperbarui pada setiap hari Senin pukul delapan."
)
DAY, NEXT = {"date": "2019-03-18"}, {"date": "2019-03-25"}
FIRST = {**DAY, "title": "Harga Garam Pekan Ke-12", "number": "No. 12/BLN"}
SECOND = {**NEXT, "title": "Harga Garam Pekan Ke-13", "number": "No. 13/BLN"}
SAME = {"title": "Prakiraan Cuaca Pelayaran"}


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        # One thing is corrected.
        (Form(FIRST, TEXT), Form(FIRST, TEXT.replace("12 papan", "14 papan")), True),
        (Form(FIRST, TEXT), Form(FIRST, TEXT.partition("\n\n")[0] + "\n\nSelesai."), True),
        (Form(FIRST, TEXT), Form({**FIRST, **NEXT}, TEXT), True),
        (Form(FIRST, TEXT), Form({**FIRST, "title": "Dermaga Utara Diperbaiki"}, TEXT), True),
        (Form(FIRST, TEXT), Form({**FIRST, "number": "No. 13/BLN"}, TEXT), True),
        (Form(FIRST, TEXT), Form({"title": FIRST["title"]}, TEXT), True),
        (Form({}, TEXT), Form(FIRST, TEXT), True),
        # A mark behind a word makes no other word, which shows where there are few.
        (
            Form({**SAME, **DAY}, "Warga membuka dermaga."),
            Form({**SAME, **NEXT}, "Warga membuka dermaga itu."),
            True,
        ),
        (Form({**DAY, "title": "A"}, ""), Form({**DAY, "title": "A"}, TEXT), True),
        # Its day stands in its dateline too, with the name of that day.
        (
            Form(FIRST, f"Pada Senin, 18 Maret 2019. {TEXT}"),
            Form({**FIRST, **NEXT}, f"Pada Rabu, 25 April 2019. {TEXT}"),
            True,
        ),
        (
            Form(FIRST, f"Pada Jum'at, 18 Maret 2019. {TEXT}"),
            Form({**FIRST, **NEXT}, f"Pada Senin, 25 Maret 2019. {TEXT} Sebanyak 7 papan diganti."),
            True,
        ),
        # One text has a number or a name more.
        (Form(FIRST, TEXT), Form({**FIRST, **NEXT}, f"{TEXT} Sebanyak 7 papan diganti di Rakit."), True),
        # An equal title alone proves nothing.
        (Form({**SAME, **DAY}, TEXT), Form({**SAME, **NEXT}, OTHER), False),
        (Form({**SAME, **DAY}, TEXT), Form({**SAME, **DAY}, OTHER), False),
        (Form(SAME, TEXT), Form(SAME, OTHER), False),
        # Nor does an equal template.
        (Form(FIRST, PRICES.format(412, 570)), Form(SECOND, PRICES.format(415, 566)), False),
        (
            Form({**SAME, **DAY}, PRICES.format(412, 570)),
            Form({**SAME, **NEXT}, PRICES.format(415, 566)),
            False,
        ),
        (Form(FIRST, TEXT), Form({**SECOND, "number": "No. 12/BLN"}, TEXT), False),
        (
            Form(
                {**DAY, "title": "Peringatan bagi Pulau Utara"},
                PRICES.format(1, 1) + " Berlaku di Pulau Utara.",
            ),
            Form(
                {**DAY, "title": "Peringatan bagi Pulau Barat"},
                PRICES.format(1, 1) + " Berlaku di Pulau Barat.",
            ),
            False,
        ),
    ],
)
def test_forms_are_of_one_release_where_one_thing_is_corrected(
    before: Form, after: Form, is_one: bool
) -> None:
    assert are_alike(before, after) is are_alike(after, before) is is_one


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Dermaga Utara Dibuka", "Dermaga Utara dibuka.", True),
        ("Dermaga Utara Dibuka", "Dermaga Utara Dibuka Lagi", True),
        ("Dermaga Utara Diperbaiki", "Dermaga Utara Dipebraiki", True),
        ("Dermaga Utara Diperbaiki", "Dermaga Utara Dperbaiki", True),
        ("Dermaga Utara Diperbaiki", "Dermaga Barat Diperbaiki", False),
        ("Harga Garam", "Harga Garam Pekan Ke-12", False),
        ("Harga Garam Pekan Ke-12", "Harga Garam Pekan Ke-13", False),
        ("Dermaga", "Dermaga Utara", False),
        ("Dermaga Utara", "Harga Garam Naik", False),
        ("Dermaga Utara Dibuka", "Dermaga Udara Dibuka", False),
        ("Dermaga Utara Diperbaiki", "Dermaga Utara Diperbaikilah", False),
        ("Dermaga Utara Diperbaiki", "Dermaga Utara Dipersulit", False),
        ("Dermaga Utara Diperbaiki", "Dermaga Utara Dipermainan", False),
        ("Dermaga AB-12345", "Dermaga AB-12346", False),
        ("Rencana Dermaga Utaranya Diperbaiki", "Rencama Dernaga Utaramya Diperbaiki", False),
        ("Rencana Dermaga Utara Diperbaiki", "Rencama Dernaga Utara Diperbaiki", True),
        ("Dermaga", "", None),
    ],
)
def test_titles_agree_but_for_slips_and_added_words(one: str, other: str, agree: bool | None) -> None:
    assert titles_agree(one, other) is titles_agree(other, one) is agree


def test_where_one_form_is_silent_they_neither_agree_nor_differ() -> None:
    said = agreement_of(Form(FIRST, TEXT), Form({}, TEXT))
    assert (said.title, said.day, said.number) == (None, None, None)
    said = agreement_of(Form(FIRST, TEXT), Form(FIRST, TEXT))
    assert (said.title, said.day, said.number) == (True, True, True)


@pytest.mark.parametrize(("day", "agree"), [("2019-03", True), ("2019", True), ("2019-04", False)])
def test_of_a_month_or_a_year_the_day_is_open(day: str, agree: bool) -> None:
    one, other = Form({"date": day}, TEXT), Form(DAY, TEXT)
    assert agreement_of(one, other).day is agreement_of(other, one).day is agree


def test_how_much_texts_share_is_told_of_the_shorter_and_of_both() -> None:
    short = TEXT.partition("\n\n")[0]
    said = agreement_of(Form({}, TEXT), Form({}, short))
    assert said.share == 1.0
    assert 0.2 < said.share_of_both < 0.5
    silent = agreement_of(Form({}, TEXT), Form({}, ""))
    assert (silent.share, silent.share_of_both) == (1.0, 1.0)
