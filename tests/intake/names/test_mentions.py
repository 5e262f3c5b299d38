"""Names of agencies in a text: which count, and which are parts of others' names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.agencies import ListedAgency
from warta.intake.names.mentions import AgencyNames, country_of
from warta.model import Agency

CLOUDS = ListedAgency(
    "awan",
    {"id": "Kementerian Awan", "en": "Ministry of Clouds of the Republic of Indonesia"},
    abbreviation="Kemenawan",
    former_names=("Departemen Awan", "Depawan"),
    url="https://awan.example/",
    timezone="Asia/Jakarta",
    other_names=("Kementerian Awan dan Angin",),
    ambiguous=("AWAN", "Ministry of Clouds"),
)
RAIN = Agency("hujan", {"": "Direktorat Jenderal Hujan"}, "DJH", timezone="Asia/Jakarta")
FOG = ListedAgency(
    "fog", {"": "Fog Office"}, "FO", url="https://fog.gov/", ambiguous=("FO", "Ministry of Clouds")
)
GALE = Agency("gale", {"en": "World Gale Society"}, "WGS", url="https://gale.example/")
NAMES = AgencyNames([CLOUDS, RAIN, FOG, GALE])


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(mention.words, mention.agency.key, mention.sure) for mention in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hari ini Kementerian Awan hadir.", "Kementerian Awan"),
        ("KEMENTERIAN AWAN", "KEMENTERIAN AWAN"),
        ("Kementerian  Awan dan\nAngin", "Kementerian Awan dan Angin"),
        ("kata Kemenawan.", "Kemenawan"),
        ("KEMENAWAN", "KEMENAWAN"),
        ("dulu Depawan", "Depawan"),
        ("(Departemen Awan)", "Departemen Awan"),
        (
            "the Ministry of Clouds of the Republic of Indonesia",
            "Ministry of Clouds of the Republic of Indonesia",
        ),
        ("Kementerian Awan RI", "Kementerian Awan"),
        ("Kementerian Awan Republik Indonesia", "Kementerian Awan"),
        ("Ministry of Clouds, Republic of Indonesia", "Ministry of Clouds"),
        ("Ministry of Clouds (Kem) of Indonesia", "Ministry of Clouds"),
        ("Indonesia's Ministry of Clouds", "Ministry of Clouds"),
        ("the Indonesian Ministry of Clouds", "Ministry of Clouds"),
        ("Kementerian Awan, Malaysia, dan Jepang", "Kementerian Awan"),
        ("di Malaysia, Kementerian Awan", "Kementerian Awan"),
        ("Kementerian Awan for Kota", "Kementerian Awan"),
        ("Kementerian Awan as usual", "Kementerian Awan"),
    ],
)
def test_a_name_stands_for_its_agency(text: str, words: str) -> None:
    assert found(text) == [(words, "awan", True)]


@pytest.mark.parametrize(
    "text",
    [
        "kementerian awan",
        "kemenawan",
        "Kementerian Awan Malaysia",
        "Kementerian Awan Korea Selatan",
        "Kementerian Awan (Kemawan) Singapura",
        "Kementerian Awan Republik Rakyat Tiongkok",
        "Departemen Awan AS",
        "Ministry of Clouds of the Republic of Indonesia of Johor",
        "Kemenawan Provinsi Bali",
        "Kemenawan Kota Rimbun",
        "KEMENTERIAN AWAN KABUPATEN RIMBUN",
        "Kementerian Awan Daerah",
        "Malaysia's Kementerian Awan",
        "the South Korean Kementerian Awan",
        "California Fog Office",
        "Fog Office of Ohio",
        "WGS Indonesia",
        "Malaysian World Gale Society",
        "Kementerian Awanama",
        "big awan",
    ],
)
def test_a_name_within_another_s_stands_for_no_one(text: str) -> None:
    assert found(text) == []


def test_an_ambiguous_name_is_not_sure_and_is_told_for_each_that_it_may_be_of() -> None:
    assert found("AWAN") == [("AWAN", "awan", False)]
    assert found("Ministry of Clouds") == [
        ("Ministry of Clouds", "awan", False),
        ("Ministry of Clouds", "fog", False),
    ]


@pytest.mark.parametrize(
    ("text", "agency"), [("the U.S. Ministry of Clouds", "fog"), ("US Ministry of Clouds", "fog")]
)
def test_a_country_beside_an_ambiguous_name_tells_whose_it_is(text: str, agency: str) -> None:
    assert found(text) == [("Ministry of Clouds", agency, True)]


def test_what_is_called_after_an_agency_is_another_body() -> None:
    assert found("Mahasiswa Universitas Kemenawan hadir.") == []
    assert found("Mahasiswa di Kemenawan hadir.") == [("Kemenawan", "awan", True)]


@pytest.mark.parametrize("text", ["tell us Fog Office", "Tell us, Fog Office"])
def test_small_words_are_no_countries(text: str) -> None:
    assert found(text) == [("Fog Office", "fog", True)]


@pytest.mark.parametrize(
    "text", ["Direktorat Jenderal Hujan Kementerian Awan", "Direktorat Jenderal Hujan (DJH) Kementerian Awan"]
)
def test_whose_part_an_agency_is_does_not_count_beside_it(text: str) -> None:
    assert {agency for _, agency, _ in found(text)} == {"hujan"}


@pytest.mark.parametrize(
    "text",
    ["DJH, Kementerian Awan", "DJH dan Kementerian Awan", "DJH\nKementerian Awan", "DJH: Kementerian Awan"],
)
def test_agencies_side_by_side_count_both(text: str) -> None:
    assert [agency for _, agency, _ in found(text)] == ["hujan", "awan"]


@pytest.mark.parametrize(
    ("name", "agencies", "sure"),
    [
        ("kementerian  awan", ["awan"], True),
        ("Kemenawan", ["awan"], True),
        ("kemenawan", [], False),
        ("ministry of clouds", ["awan", "fog"], False),
        ("AWAN", ["awan"], False),
        ("Awan", [], False),
        ("Kementerian", [], False),
    ],
)
def test_a_name_that_stands_alone(name: str, agencies: list[str], sure: bool) -> None:
    known, is_sure = NAMES.named(name)
    assert ([agency.key for agency in known], is_sure) == (agencies, sure)


@pytest.mark.parametrize(
    ("host", "zone", "country"),
    [
        ("a.go.id", "", "id"),
        ("a.gov", "America/New_York", "us"),
        ("b.gov.uk", "", "gb"),
        ("c.example", "Asia/Jayapura", "id"),
        ("c.example", "America/New_York", ""),
        ("", "", ""),
    ],
)
def test_the_country_is_told_by_the_host_or_the_time_zone(host: str, zone: str, country: str) -> None:
    assert country_of(host, zone) == country


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from("Kementerian Awan dan Angin AWAN DJH ( ) , RI Malaysia of the US 's \n İ".split(" "))
    ).map(" ".join)
)
def test_every_mention_is_told_by_its_place(text: str) -> None:
    last = 0
    for mention in NAMES.find(text):
        assert " ".join(text[mention.start : mention.end].split()) == mention.words
        assert mention.start >= last
        last = mention.start


def test_who_comes_is_asked_and_no_agency() -> None:
    names = AgencyNames([Agency("who", {"en": "World Health Organization"}, "WHO")])
    assert not names.find("WHO: the mayor of the harbour")
    assert names.find("WHO says that ropes are safe")
