from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agency import AgencyFinder, AgencyFound
from warta.model import Agency

BRIDGES = Agency(
    key="jembatan",
    name={"id": "Dinas Jembatan Gantung", "en": "Suspension Bridge Office"},
    abbreviation="DJG",
    header=("Portal Jembatan",),
    furniture=("Peta Situs | Kontak",),
)
FIREFLIES = Agency(
    key="kunang",
    name={"": "Observatorium Kunang-Kunang"},
    abbreviation="BULAN",
    former_names=("Pos Serangga",),
)
FINDER = AgencyFinder(Registry({"jembatan": BRIDGES, "kunang": FIREFLIES}))


def find(
    *headers: str, office: str = "", signoff: str = "", title: str = "", text: tuple[str, ...] = ("Teks.",)
) -> AgencyFound:
    return FINDER.find(list(headers), office, signoff, title, list(text))


@pytest.mark.parametrize(
    "header",
    [
        "Dinas Jembatan Gantung",
        "DINAS JEMBATAN  GANTUNG",
        "Portal Jembatan",
        "Suspension Bridge Office",
        "DJG",
    ],
)
def test_a_header_that_the_registry_knows_states_the_agency(header: str) -> None:
    assert FINDER.is_header(header)
    assert find(header) == AgencyFound("jembatan")


def test_one_known_header_among_several_is_enough() -> None:
    assert find("Beranda", "Pos Serangga") == AgencyFound("kunang")


def test_an_unknown_header_is_kept_as_printed_and_doubted() -> None:
    found = find("Balai Benih Bambu", title="DJG Membangun")
    assert found.agency == "Balai Benih Bambu"
    assert found.doubt == "'Balai Benih Bambu' is in no registry; add it to content/agencies.yml"
    assert not FINDER.is_header("Balai Benih Bambu")


@pytest.mark.parametrize(
    ("found", "evidence"),
    [
        (find(office="Humas DJG", signoff="Tali", title="BULAN"), "DJG in the office"),
        (find(signoff="Tali – DJG", title="BULAN"), "DJG in the sign-off"),
        (find(title="DJG Memperbaiki Jembatan", text=("BULAN",)), "DJG in the title"),
        (
            find(text=("Dinas Jembatan Gantung hadir.", "BULAN")),
            "Dinas Jembatan Gantung in the first paragraph",
        ),
    ],
)
def test_without_a_header_the_agency_is_inferred_with_evidence(found: AgencyFound, evidence: str) -> None:
    assert found == AgencyFound("jembatan", inferred=evidence)


def test_an_agency_that_only_the_text_names_is_doubted() -> None:
    found = find(text=("Acara dibuka.", "Hadir pula utusan DJG.", "Menurut DJG, talinya kuat."))
    assert found.agency == "jembatan"
    assert found.inferred == "DJG in the text"
    assert found.doubt == "only the text names DJG; it may be another's release"


def test_two_agencies_in_one_place_decide_nothing() -> None:
    assert find(title="DJG dan Pos Serangga Bekerja Sama").agency == ""


def test_an_abbreviation_counts_only_as_it_is_written() -> None:
    assert find(title="Purnama pada bulan Mei").agency == ""
    assert find(title="Peneliti BULAN Tiba").agency == "kunang"


def test_a_name_inside_a_longer_word_is_not_that_name() -> None:
    assert find(title="Peraturan XDJG dan DJGX").agency == ""


def test_no_agency_is_told_and_none_is_made_up() -> None:
    found = find()
    assert found == AgencyFound("", doubt="the source names no agency that the registry knows; write its key")


@pytest.mark.parametrize(("default", "agency"), [("DJG", "jembatan"), ("Balai Lain", "Balai Lain")])
def test_the_agency_of_the_settings_is_the_last_resort(default: str, agency: str) -> None:
    finder = AgencyFinder(Registry({"jembatan": BRIDGES}), default)
    assert finder.find([], "", "", "", ["Teks."]) == AgencyFound(agency, inferred="agency in site.yml")
    assert finder.find(["Balai Benih"], "", "", "", ["Teks."]).agency == "Balai Benih"


def test_an_empty_registry_finds_nothing() -> None:
    finder = AgencyFinder(Registry({}))
    assert finder.find([], "Humas DJG", "", "", ["Teks."]).agency == ""
    assert not finder.is_header("Dinas Jembatan Gantung")


def test_furniture_of_an_agency_is_known_by_the_whole_line() -> None:
    assert FINDER.is_furniture("peta situs |  kontak")
    assert not FINDER.is_furniture("Peta Situs")
