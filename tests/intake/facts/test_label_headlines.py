from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.facts.label_headlines import (
    doubt_named,
    goes_on_from_picture,
    is_about_pictures,
    is_byline_of_words,
    is_headline,
    may_be_headline,
    reads_as_other,
)
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.tags import Vocabulary

INDONESIAN = (
    "{} Kegiatan itu digelar di balai desa kemarin dan akan diteruskan sampai akhir tahun dengan dukungan"
    " warga setempat.\n\nKepala dusun berharap pemerintah daerah terus mendampingi mereka pada tahun depan."
)
ENGLISH = (
    "{} The mayor said that the work would go on until the end of the year with the support of residents."
    "\n\nFamilies said they hoped that the council would keep working with them in the years to come."
)


def convert(raw: str) -> Converted:
    return read_release(raw.encode(), "rilis.txt", AgencyFinder(Registry({})), Vocabulary({}))


def review(converted: Converted) -> set[str]:
    return {item["field"] for item in converted.values.get("review", ())}


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Oleh Oleh Khas Larat Diminati Wisatawan", "LARAT – Oleh-oleh dari Larat banyak dicari."),
        ("Penulis Muda Larat Raih Penghargaan", "LARAT – Tiga penulis muda dari Larat menang lomba cerita."),
        ("Penulis Buku Anak Berbagi Kiat", "LARAT – Seorang penulis buku anak bertemu siswa."),
        ("Kontributor Ensiklopedia Bertemu di Larat", "LARAT – Para kontributor ensiklopedia bertemu."),
        ("Pengirim Paket Wajib Isi Data", "LARAT – Pengirim kini wajib mengisi data pada setiap paket."),
        ("Wartawan Senior Berbagi Ilmu", "LARAT – Dua wartawan senior mengajar siswa."),
        ("Penanggung Jawab Proyek Ditetapkan", "LARAT – Bupati menetapkan penanggung jawab proyek dermaga."),
    ],
)
def test_a_headline_that_begins_with_the_word_of_a_label_is_a_title(title: str, lead: str) -> None:
    for raw in (f"{title}\n5 Mei 2021\n\n{{}}", f"Dinas Garam Larat\n\n{title}\n\n5 Mei 2021\n\n{{}}"):
        values = convert(raw.format(INDONESIAN.format(lead))).values
        assert (values.get("title"), values.get("authors"), values.get("office")) == (title, None, None)
        assert values["date"] == "2021-05-05"


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Author Talks Return to City Library", "LARCH – Author talks return to the library in June."),
        ("Author Talks Return May 5, 2021", "LARCH – The library brings back its author talks in June."),
        ("Authors Gather for Salt Festival", "LARCH – Authors from three coasts gather for a festival."),
        ("By Land and Sea Patrols Guard the Coast", "LARCH – New patrols guard the coast by land and sea."),
        ("By Popular Demand Ferry Service Extended", "LARCH – By popular demand, ferries run until May."),
        ("Story by Children Wins Harbour Prize", "LARCH – A story that children wrote wins a prize."),
        ("Component Makers Meet in Larch", "LARCH – Makers of parts for ships meet here this week."),
        ("Photo Contest Winners Named in Larch", "LARCH – The winners of the photo contest are named."),
        ("Image Archive Opens to Public", "LARCH – Anybody may use the image archive from this week on."),
        ("By the Numbers: 2021 Salt Harvest", "LARCH – The harvest of salt was better by all numbers."),
    ],
)
def test_an_english_headline_that_begins_with_the_word_of_a_label_is_a_title(title: str, lead: str) -> None:
    values = convert(f"{title}\nMay 5, 2021\n\n{ENGLISH.format(lead)}").values
    assert (values.get("title"), values.get("authors"), values.get("office")) == (title, None, None)
    assert values["date"] == "2021-05-05"


@pytest.mark.parametrize(
    ("byline", "authors", "office"),
    [
        ("Oleh Ana Sari Lestari", ["Ana Sari Lestari"], None),
        ("Penulis Ana Sari Lestari", ["Ana Sari Lestari"], None),
        ("Oleh Humas Dinas Garam Larat", None, "Humas Dinas Garam Larat"),
        ("By Ana Oak Field", ["Ana Oak Field"], None),
    ],
)
def test_a_byline_below_the_headline_is_still_one(
    byline: str, authors: list[str] | None, office: str | None
) -> None:
    lead = "LARAT – Panen garam di Larat dimulai oleh dinas garam, kata Ana Sari Lestari, Ana Oak Field."
    values = convert(
        f"Panen Garam Larat Dimulai Lagi\n{byline}\n5 Mei 2021\n\n{INDONESIAN.format(lead)}"
    ).values
    assert values["title"] == "Panen Garam Larat Dimulai Lagi"
    assert (values.get("authors"), values.get("office")) == (authors, office)


@pytest.mark.parametrize(
    "title", ["Penulis Novel Pesisir Asal Larat Berkumpul", "Foto Bersama Para Menteri Tutup Rapat"]
)
def test_the_only_headline_of_a_page_is_taken_and_told_where_the_text_does_not_have_its_words(
    title: str,
) -> None:
    lead = "LARAT – Sejumlah tokoh datang ke acara yang dibuka kepala dinas."
    converted = convert(f"Beranda\nProfil\nBerita\n\n{title}\n5 Mei 2021\n\n{INDONESIAN.format(lead)}")
    assert (converted.values.get("title"), converted.values.get("authors")) == (title, None)
    assert "title" in review(converted)


def test_a_label_with_its_name_is_told_where_no_line_is_the_headline() -> None:
    lead = "LARCH – The library stays open all night on Friday."
    converted = convert(f"Author: A Night at the Library\nMay 5, 2021\n\n{ENGLISH.format(lead)}")
    assert {"title", "authors"} <= review(converted)


def test_the_label_of_an_office_above_the_text_is_no_part_of_its_name() -> None:
    lead = "LARCH – The salt harvest begins."
    above = "Home\nAbout\nNews\nContact\n\nTo: Our Neighbours on the Coast"
    values = convert(f"{above}\nMay 5, 2021\nBy Press Office\n\n{ENGLISH.format(lead)}").values
    assert values["office"] == "Press Office"


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Oleh Oleh Khas Larat Diminati", "", True),
        ("Oleh Bunga Lestari", "petani memetik bunga di hutan lestari", False),
        ("Penulis Bunga Lestari", "petani memetik bunga di hutan lestari", True),
        ("Penulis Ana Lestari", "petani menjaga hutan lestari", False),
        ("Penulis Novel Larat", "para penulis novel", True),
        ("Oleh Humas Dinas Garam", "disampaikan oleh humas, dinas dan petani garam", False),
        ("Oleh Humas Dinas Garam", "disampaikan oleh humas dinas", True),
        ("Penulis Yayasan Garam Larat", "yayasan garam di larat", False),
    ],
)
def test_a_byline_is_a_headline_where_the_text_has_it_in_small_letters(
    text: str, said: str, expected: bool
) -> None:
    facts = read_facts(split_lines(text)[0])
    assert may_be_headline(text, facts)
    assert is_headline(text, facts, said) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photo Contest Winners Named", True),
        ("Foto Udara Ungkap Kerusakan", True),
        ("Pictures Tell of Harbour", True),
        ("Gambar Lama Dermaga Ditemukan", True),
        ("Caption Contest Winners Named", True),
        ("Screenshots Show New Harbour", True),
        ("Photo Contest Winners: the Quay", False),
        ("Photo: A Night Out in Town", False),
        ("Foto Bersama Bupati Larat (Humas)", False),
        ("Photo Contest", False),
        ("Photograph of the harbour wall", False),
    ],
)
def test_words_go_on_from_a_word_for_a_picture(text: str, expected: bool) -> None:
    assert goes_on_from_picture(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photo Contest Winners Named", True),
        ("Photo Contest Winners of the Quay", True),
        ("Photo contest winners at the quay", False),
        ("Foto Bersama Peserta Lomba", False),
        ("Image Archive Opens Today", False),
    ],
)
def test_a_headline_about_pictures_has_its_first_words_again_in_the_text(text: str, expected: bool) -> None:
    assert is_about_pictures(text, "Hasil photo contest dan foto bersama di balai.") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Penulis Novel Pesisir Asal Larat", True),
        ("Oleh Ana Sari Lestari", False),
        ("Oleh Humas Dinas Garam Larat", False),
        ("Oleh Yayasan Garam Rakyat Larat", False),
        ("Panen Garam Larat Dimulai Lagi", False),
    ],
)
def test_a_byline_of_more_words_than_a_name_may_be_a_headline(text: str, expected: bool) -> None:
    assert is_byline_of_words(text, read_facts(split_lines(text)[0])) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oleh Ana Sari Lestari", True),
        ("Penulis Novel Larat Berkumpul", False),
        ("Foto Bersama Para Menteri", True),
        ("Photo Contest Winners Named", False),
        ("Panen Garam Larat Dimulai", False),
    ],
)
def test_what_the_text_does_not_show_to_be_a_headline_reads_as_another_line(
    text: str, expected: bool
) -> None:
    said = "para penulis novel di photo contest"
    assert reads_as_other(text, read_facts(split_lines(text)[0]), said) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Author: Ana | Editor: Tali Oak Field",
        "Author: Editor: Tali Oak Field",
        "Author: Ana Oak",
        "Author: 12 Nights in the Library",
        "Source: Press Office of the Library",
        "Penulis: Yayasan Garam Rakyat Larat",
        "A Night at the Library",
    ],
)
def test_names_behind_a_label_are_not_told_to_be_a_headline(text: str) -> None:
    assert doubt_named(split_lines(text)) == ""
    assert "'Author: A Night at the Library'" in doubt_named(
        split_lines(f"{text}\nAuthor: A Night at the Library")
    )


def test_words_behind_a_day_may_be_the_headline() -> None:
    assert doubt_named(split_lines("May 3, 2019 - Office of the Splicer Transitions"))
    assert doubt_named(split_lines("May 3, 2019 - Ropes")) == ""
