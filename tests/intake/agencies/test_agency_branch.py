"""The branch of a known agency that a release is from."""

from __future__ import annotations

import pytest

from warta.agencies import ListedAgency, Registry
from warta.intake.agencies.agency import AgencyFinder

CLOUDS = ListedAgency(
    key="awan",
    name={"id": "Kementerian Awan"},
    abbreviation="Kemenawan",
    url="https://www.awan.example/",
    timezone="Asia/Jakarta",
)
DRUGS = ListedAgency(
    key="obat",
    name={"id": "Badan Pengawas Obat dan Makanan"},
    abbreviation="BPOM",
    other_names=("Badan POM",),
    url="https://www.obat.example/",
    timezone="Asia/Jakarta",
)
FINDER = AgencyFinder(Registry({"awan": CLOUDS, "obat": DRUGS}))


def agency(*text: str, title: str = "", footers: tuple[str, ...] = ()) -> str:
    return FINDER.find([], "", "", title, list(text), footers=footers).agency


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        (
            "",
            "Medan - Kepala Kantor Wilayah Kementerian Awan Sumatera Utara membuka pelatihan arsip.",
            "Kantor Wilayah Kementerian Awan Sumatera Utara",
        ),
        (
            "BPOM RIMBUN UJI BEDAK DI PASAR",
            "Rimbun – Balai POM di Rimbun menguji bedak bersama warga pasar.",
            "Balai POM di Rimbun",
        ),
        (
            "Badan POM Resmikan Laboratorium",
            "Rimbun – Di sela peresmian loket milik Balai Besar POM di Rimbun, Kepala Badan POM hadir.",
            "obat",
        ),
    ],
)
def test_the_branch_that_begins_a_text_is_whose_it_is(title: str, text: str, name: str) -> None:
    assert agency(text, title=title) == name


def test_the_branch_of_a_city_is_told_where_a_title_begins_with_it() -> None:
    bawaslu = ListedAgency(
        key="bawaslu", name={"id": "Badan Pengawas Pemilihan Umum"}, abbreviation="Bawaslu"
    )
    finder = AgencyFinder(Registry({"bawaslu": bawaslu}))
    text = ["Purwodadi - Bawaslu Grobogan menggelar acara di sebuah kampus.", "Mahasiswa hadir."]
    found = finder.find([], "", "", "Bawaslu Grobogan Minta Mahasiswa Kawal Pemilu", text)
    assert found.agency == "Bawaslu Grobogan"
    assert "or write bawaslu" in found.doubt
    text = ["Jakarta - Bawaslu memuji pengawas pemilu di daerah.", "Mereka hadir."]
    found = finder.find([], "", "", "Ketua Bawaslu: Inilah Kerja Bawaslu Grobogan", text)
    assert (found.agency, found.doubt) == ("bawaslu", "")
    text = ["Badan Pengawas Pemilihan Umum (Bawaslu) Kabupaten Rimbun menggelar acara.", "Warga hadir."]
    found = finder.find([], "", "", "Warga Kawal Pemilu", text)
    assert found.agency == "Badan Pengawas Pemilihan Umum (Bawaslu) Kabupaten Rimbun"


def test_where_only_a_branch_names_the_agency_it_is_from_there() -> None:
    visit = "Kepala Divisi Hujan (Ana Tali) berkunjung ke sebuah kampus dan bertemu mahasiswa di sana, "
    text = f"{visit * 3}rencana klinik di lingkungan Kanwil Kemenawan Kep. Bangka Belitung."
    assert agency(text) == "Kanwil Kemenawan Kep. Bangka Belitung"
    assert agency(f"Menteri pada Kemenawan hadir. {text}") != "Kanwil Kemenawan Kep. Bangka Belitung"


def test_the_branch_in_the_address_below_a_text_comes_before_one_in_it() -> None:
    text = "Batam - Kepala Kantor Wilayah Kementerian Awan Riau membuka pelatihan juru awan."
    address = "Kantor Wilayah Kementerian Awan Bali Jln. Akasia No. 2"
    assert agency(text, footers=(address,)) == "Kantor Wilayah Kementerian Awan Bali"
    others = (address, "Kantor Wilayah Kementerian Awan Aceh Jln. Rotan No. 4")
    assert agency(text, footers=others) == "Kantor Wilayah Kementerian Awan Riau"


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Humas Kemenawan Rimbun", "Kemenawan Rimbun"),
        ("Tim Humas Kemenawan Rimbun Hulu", "Kemenawan Rimbun Hulu"),
        ("Humas Kemenawan", "awan"),
        ("Humas Kemenawan RI", "awan"),
        ("Biro Humas Kemenawan Rimbun dan Tali", "awan"),
    ],
)
def test_a_branch_may_be_named_by_its_press_office(office: str, name: str) -> None:
    assert FINDER.find([], office, "", "", ["Warga menghitung awan di lapangan."]).agency == name


def test_the_branch_at_which_something_takes_place_is_none_of_it() -> None:
    text = "Medan – Ana Tali menegaskan hal itu dalam rapat yang digelar {}Kanwil Kemenawan Sumut."
    assert agency(text.format("")) == "Kanwil Kemenawan Sumut"
    assert agency(text.format("di ")) == "awan"
