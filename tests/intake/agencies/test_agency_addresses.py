from __future__ import annotations

import pytest

from warta.intake.agencies.agency_addresses import AgencyAddresses, host_and_path
from warta.intake.agencies.agency_evidence import Evidence
from warta.model import Agency

AGENCIES = [
    Agency(key="awan", name={"": "Kementerian Awan"}, url="https://www.awan.example/"),
    Agency(key="kabut", name={"": "Fog Office"}, url="https://www.gov.uk/organisations/fog-office"),
    Agency(key="embun", name={"": "Dew Office"}, url="https://www.gov.uk/organisations/dew-office"),
    Agency(key="hujan", name={"": "Rain Office"}),
]
ADDRESSES = AgencyAddresses(AGENCIES)


@pytest.mark.parametrize(
    ("urls", "at", "below"),
    [
        (["https://awan.example/berita/1"], {"awan": "awan.example"}, {}),
        (["http://www.AWAN.example"], {"awan": "awan.example"}, {}),
        (["https://biro.awan.example/"], {}, {"awan": "biro.awan.example"}),
        (["https://www.gov.uk/organisations/dew-office/about"], {"embun": "gov.uk"}, {}),
        (["https://www.gov.uk/news/1"], {}, {}),
        (["https://langit-awan.example/"], {}, {}),
        (["https://awan.example.net/"], {}, {}),
        (["https://[x"], {}, {}),
        (["file:///x.html", "awan.example"], {}, {}),
        (["https://x.example", "https://awan.example"], {"awan": "awan.example"}, {}),
    ],
)
def test_a_page_lies_at_a_site_or_at_a_part_of_one(
    urls: list[str], at: dict[str, str], below: dict[str, str]
) -> None:
    assert [(found.named, found.stated) for found in ADDRESSES.on_page(urls)] == [(at, True), (below, True)]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Surel: humas@awan.example, telepon 0800", {"awan": "awan.example"}),
        ("humas@biro.awan.example.", {"awan": "biro.awan.example"}),
        ("humas@gov.uk", {}),
        ("humas@langit.example", {}),
        ("@awan", {}),
        ("awan.example", {}),
    ],
)
def test_a_mail_address_is_at_the_site_of_an_agency(line: str, named: dict[str, str]) -> None:
    assert ADDRESSES.of_mail(line).named == named


def test_an_address_that_cannot_be_read_has_neither_host_nor_path() -> None:
    assert host_and_path("https://[x") == ("", "")
    assert host_and_path("https://www.awan.example") == ("awan.example", "/")


def test_the_site_in_a_dateline_is_an_agencys_own_and_no_part_of_it() -> None:
    assert ADDRESSES.of_site("awan.example").named == {"awan": "awan.example"}
    assert ADDRESSES.of_site("tribratanews.awan.example").named == {"awan": "awan.example"}
    assert ADDRESSES.of_site("hulu.awan.example").named == {}
    assert ADDRESSES.of_site("").named == {}


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("a@rdb.trees.example", {"rdb": "rdb.trees.example"}),
        ("a@tar.trees.example", {"trees": "tar.trees.example"}),
        ("a@elm.trees.example", {"trees": "elm.trees.example"}),
    ],
)
def test_a_part_of_an_agency_may_have_its_mail_below_its_own_short_form(
    address: str, named: dict[str, str]
) -> None:
    agencies = [
        Agency(key="trees", name={"": "Office of Trees"}, url="https://trees.example/"),
        Agency(key="rdb", name={"": "Rope Board"}, abbreviation="RDB", url="https://rdb.example/"),
        Agency(key="elm", name={"": "Elm Board"}, abbreviation="ELM", url="https://elm.invalid/"),
    ]
    assert AgencyAddresses(agencies).of_mail(address).named == named


def test_a_ministry_named_with_its_directorate_is_the_one_above_it() -> None:
    part = Agency(key="petir", name={"": "Ditjen Petir"}, url="https://petir.awan.example/")
    addresses = AgencyAddresses([*AGENCIES, part])
    named = {"awan": "KEMENTERIAN AWAN", "petir": "DITJEN PETIR"}
    assert addresses.lowest(Evidence("header", named)).only == "petir"
    assert addresses.lowest(Evidence("header", {**named, "hujan": "Rain Office"})).named.keys() == {
        "petir",
        "hujan",
    }
    assert addresses.lowest(Evidence("header", {"kabut": "Fog", "embun": "Dew"})).only == ""
