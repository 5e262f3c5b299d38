"""The registry of agencies that ships: free of problems, and each name leads to its agency."""

from __future__ import annotations

import re
from collections import defaultdict
from zoneinfo import ZoneInfo

import pytest

from warta.agencies import SHIPPED, ListedAgency, Registry, fold, names_of, parse_agencies, spellings_of
from warta.intake.agencies.agency import AgencyFinder, AgencyFound

TEXT = SHIPPED.read_text("utf-8")
AGENCIES, PROBLEMS = parse_agencies("agencies.yml", TEXT)
REGISTRY = Registry(AGENCIES)
FINDER = AgencyFinder(REGISTRY)
OF_INDONESIA = [
    agency
    for agency in AGENCIES.values()
    if agency.timezone in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
]


def ambiguous(agency: object) -> tuple[str, ...]:
    return agency.ambiguous if isinstance(agency, ListedAgency) else ()


def test_it_has_no_problems_and_is_sorted() -> None:
    assert PROBLEMS == []
    assert list(AGENCIES) == sorted(AGENCIES)
    assert re.findall(r"^(\S+):", TEXT, re.MULTILINE) == list(AGENCIES)


def test_it_lists_the_bodies_of_indonesia_and_newsrooms_in_english() -> None:
    assert len(OF_INDONESIA) >= 190
    assert len(AGENCIES) - len(OF_INDONESIA) >= 60
    assert sum(key.startswith("prov-") for key in AGENCIES) == 38


def test_every_key_name_and_abbreviation_leads_to_its_entry() -> None:
    for key, agency in AGENCIES.items():
        for name in (key, *names_of(agency)):
            assert REGISTRY.find(name) is agency, name


def test_no_two_entries_share_a_name_that_is_not_marked_as_ambiguous() -> None:
    keys: dict[str, set[str]] = defaultdict(set)
    for key, agency in AGENCIES.items():
        for name in {key, *names_of(agency)} - set(ambiguous(agency)):
            keys[fold(name)].add(key)
    assert {name: shared for name, shared in keys.items() if len(shared) > 1} == {}


def test_no_entry_says_the_same_twice() -> None:
    for agency in AGENCIES.values():
        names = [*dict.fromkeys(agency.name.values()), agency.abbreviation, *agency.former_names]
        names += agency.other_names if isinstance(agency, ListedAgency) else ()
        names = [name for name in names if name]
        assert len({fold(name) for name in names}) == len(names), agency.key
        for name in names:
            others = {fold(spelling) for spelling in spellings_of(name)} - {fold(name)}
            assert others.isdisjoint(map(fold, names)), name
        assert len(ambiguous(agency)) == len(set(ambiguous(agency))), agency.key


def test_sites_and_time_zones_can_be_used() -> None:
    for agency in AGENCIES.values():
        assert not agency.url or re.fullmatch(r"https://[a-z0-9.-]+/\S*", agency.url), agency.key
        assert ZoneInfo(agency.timezone).key == agency.timezone
    sites = [agency.url.replace("//www.", "//") for agency in AGENCIES.values() if agency.url]
    assert len(sites) == len(set(sites))


def test_abbreviations_that_are_words_or_mean_something_else_need_more() -> None:
    for name in "BIG LAN BIN KAN BI MA MK KIP KPI UN WHO SEC EPA ISO MAS".split():
        mentions = FINDER.find([], "", "", f"{name} Naik", [f"Tahun ini {name} naik."])
        assert mentions.agency == ("who" if name == "WHO" else ""), name
    assert FINDER.find([], "", "", "BIG Naik", ["Badan Informasi Geospasial (BIG) naik."]).agency == "big"


@pytest.mark.parametrize("key", AGENCIES)
def test_a_header_of_each_name_states_the_agency(key: str) -> None:
    for name in names_of(AGENCIES[key]):
        if name not in ambiguous(AGENCIES[key]):
            assert FINDER.find([name], "", "", "Panen Raya", ["Teks."]) == AgencyFound(key), name


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("KEMENTERIAN KESEHATAN REPUBLIK INDONESIA", "kemenkes"),
        ("Kementerian Keuangan RI", "kemenkeu"),
        ("Situs Resmi Badan Pusat Statistik", "bps"),
        ("BSN - Badan Standardisasi Nasional", "bsn"),
        ("Ministry of Finance, Republic of Indonesia", "kemenkeu"),
        ("Ministry of Health Malaysia", "my-moh"),
        ("US Environmental Protection Agency", "us-epa"),
        ("Badan Meteorologi, Klimatologi dan Geofisika", "bmkg"),
        ("Department for Environment, Food, and Rural Affairs", "gb-defra"),
    ],
)
def test_headers_name_agencies_with_more_around_them(line: str, key: str) -> None:
    assert FINDER.find([line], "", "", "Panen Raya", ["Teks."]) == AgencyFound(key)


@pytest.mark.parametrize(
    "line",
    [
        "Dinas Kesehatan Provinsi Jawa Barat",
        "Kementerian Kesehatan Malaysia",
        "Badan Pusat Statistik Provinsi Bali",
        "Dewan Perwakilan Rakyat Daerah",
        "California Environmental Protection Agency",
        "Big Data",
    ],
)
def test_names_within_longer_ones_are_no_headers(line: str) -> None:
    assert not FINDER.is_header(line)
