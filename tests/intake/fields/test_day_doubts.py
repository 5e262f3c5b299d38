from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.release import read_release
from warta.tags import Vocabulary

TITLE = "Jembatan Gantung Larat Dibuka Kembali"
TEXT = (
    "LARAT – Jembatan gantung di Larat dibuka kembali oleh kepala dinas setelah diperbaiki selama tiga bulan"
    " oleh warga.\n\nIa mengatakan bahwa jembatan itu akan dirawat oleh warga dengan dukungan pemerintah"
    " daerah sampai akhir tahun depan."
)
OTHER = "Panen Garam Dimulai di Pesisir"


def convert(raw: str) -> Converted:
    return read_release(raw.encode(), "rilis.txt", AgencyFinder(Registry({})), Vocabulary({}))


def doubts(converted: Converted, field: str = "date") -> str:
    found = (item["reason"] for item in converted.values.get("review", ()) if item["field"] == field)
    return "; ".join(found)


@pytest.mark.parametrize(
    "fact",
    [
        "Source: Humas, 4 Mei 2020",
        "Sumber: Humas Larat, 4 Mei 2020",
        "Pengumuman: 4 Mei 2020",
        "Announcement: May 4, 2020",
        "Hari/tanggal: Senin, 4 Mei 2020",
        "Hari, Tanggal: Senin, 4 Mei 2020",
        "Day/date: Monday, May 4, 2020",
        "Data: 4 Mei 2020",
        "Update data: 4 Mei 2020",
        "Download: May 4, 2020",
        "Contact: Ana Oak, May 4, 2020",
    ],
)
def test_a_day_whose_label_may_mean_something_else_is_told(fact: str) -> None:
    for gap in ("\n", "\n\n"):
        converted = convert(f"{TITLE}{gap}{fact}\n\n{TEXT}")
        assert (converted.values["title"], converted.values.get("authors")) == (TITLE, None)
        assert converted.values["date"] == "2020-05-04"
        assert "look whether the day is that of the release" in doubts(converted)


@pytest.mark.parametrize(
    "fact",
    [
        "Tanggal: 4 Mei 2020",
        "Diterbitkan: Senin, 4 Mei 2020",
        "Oleh: Humas, 4 Mei 2020",
        "Editor: Ana Sari, 4 Mei 2020",
        "Siaran Pers: 4 Mei 2020",
        "JAKARTA: 4 Mei 2020",
        "Sumber: Humas | 4 Mei 2020",
        "Kategori:BeritaTanggal Terbit:4 Mei 2020",
        "Nomor: 12/HM/2020 tanggal 4 Mei 2020",
    ],
)
def test_a_day_of_publication_is_not(fact: str) -> None:
    converted = convert(f"{TITLE}\n{fact}\n\n{TEXT}")
    assert converted.values["date"] == "2020-05-04"
    assert doubts(converted) == ""


def test_a_second_line_that_says_the_day_leaves_no_doubt() -> None:
    assert doubts(convert(f"{TITLE}\nSumber: Humas, 4 Mei 2020\n4 Mei 2020\n\n{TEXT}")) == ""


@pytest.mark.parametrize(
    "teaser",
    [
        f"{OTHER}\n4 Mei 2020",
        f"4 Mei 2020\n{OTHER}",
        f"{OTHER}\nDiterbitkan: 4 Mei 2020",
        f"Terkini\n4 Mei 2020 | {OTHER}",
        f"Berita Populer\n{OTHER} - 4 Mei 2020",
        f"{OTHER} sejak pekan lalu dan diikuti banyak warga...\n4 Mei 2020",
        f"Headline\n{OTHER}\nSenin, 4 Mei 2020 10:00",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_day_of_a_teaser_above_the_title_is_told_or_not_taken(teaser: str, gap: str) -> None:
    converted = convert(f"{teaser}{gap}{TITLE}\n\n{TEXT}")
    assert converted.values["title"] == TITLE
    assert doubts(converted)
    assert not converted.values.get("authors") or doubts(converted, "authors")


@pytest.mark.parametrize("above", [TITLE, "Dinas Garam Larat", "Siaran Pers", f"Beranda Berita {TITLE}"])
def test_the_title_s_copy_and_names_beside_a_day_are_no_teaser(above: str) -> None:
    assert "teaser" not in (told := doubts(convert(f"{above}\n4 Mei 2020\n\n{TITLE}\n\n{TEXT}")))
    assert "beside" not in told


@pytest.mark.parametrize("label", ["Published: ", "Diterbitkan: ", "Diposting: "])
def test_of_two_days_of_publication_below_a_text_one_is_told(label: str) -> None:
    listed = f"{label}4 Mei 2020\n{OTHER}\n{label}9 Juni 2021\nKapal Malam Berlayar Lagi"
    for below in (listed, f"{label}4 Mei 2020\n{label}9 Juni 2021"):
        assert doubts(convert(f"{TITLE}\n\n{TEXT}\n\n{below}"))


def test_one_day_of_publication_below_a_text_is_not() -> None:
    converted = convert(f"{TITLE}\n\n{TEXT}\n\nPublished: May 4, 2020\nUpdated: May 9, 2020")
    assert (converted.values["date"], doubts(converted)) == ("2020-05-04", "")


@pytest.mark.parametrize(
    ("updated", "told"),
    [
        ("May 3, 2020", True),
        ("May 4, 2010", True),
        ("May 4, 2020", False),
        ("May 9, 2020", False),
        ("May 2020", False),
        ("2019", True),
        ("May 4, 2025", False),
        ("May 5, 2025", True),
        ("2031", True),
    ],
)
def test_an_update_before_the_publication_or_years_after_it_is_told(updated: str, told: bool) -> None:
    converted = convert(f"{TITLE}\nPublished: May 4, 2020\nUpdated: {updated}\n\n{TEXT}")
    assert bool(doubts(converted, "updated")) is told
    assert converted.values["date"] == "2020-05-04"


@pytest.mark.parametrize(
    "fact",
    [
        "Jadwal: 4 Mei 2020",
        "Mulai: 4 Mei 2020",
        "Batas Waktu Pendaftaran: 4 Mei 2020",
        "Waktu: Senin, 4 Mei 2020",
        "Unduh: Siaran Pers 4 Mei 2020.pdf",
        "Effective Date: May 4, 2020",
        "Effective May 4, 2020",
        "As of May 4, 2020",
        "When: May 4, 2020",
        "Hearing: May 4, 2020",
        "Application deadline: May 4, 2020",
        "Per tanggal: 4 Mei 2020",
    ],
)
def test_a_day_of_an_event_below_the_title_is_no_date_and_no_part_of_the_title(fact: str) -> None:
    converted = convert(f"{TITLE}\n{fact}\n\n{TEXT}")
    assert (converted.values["title"], converted.values.get("date")) == (TITLE, None)
    assert (converted.values.get("authors"), converted.values.get("office")) == (None, None)
    assert doubts(converted)


@pytest.mark.parametrize(
    "fact",
    [
        "Senin4 Mei 2020",
        "Senin,4Mei2020",
        "Senin04/05/2020",
        "Senin, 4 Mei 202010.00 WIB",
        "Diposting padaSenin, 4 Mei 2020",
        "DitayangkanSenin 4 Mei 2020",
        "HumasSenin, 4 Mei 2020",
        "BeritaSenin, 4 Mei 2020",
        "MondayMay 4, 2020",
        "Posted onMonday, May 4, 2020",
        "NewsMay 4, 2020",
        "By Press OfficeMay 4, 2020",
        "Monday, May 4, 202010:00 am",
    ],
)
@pytest.mark.parametrize("place", ["{title}\n{fact}", "{title}\n\n{fact}", "{fact}\n{title}"])
def test_a_day_glued_to_a_word_or_its_time_is_read(fact: str, place: str) -> None:
    values = convert(f"{place.format(title=TITLE, fact=fact)}\n\n{TEXT}").values
    assert (values["title"], values["date"]) == (TITLE, "2020-05-04")
