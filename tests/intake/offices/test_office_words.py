"""Which names are offices', which persons' and accounts', and which office a line names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.offices import office_words
from warta.intake.offices.office_words import (
    Unit,
    begins_as_office,
    begins_with_post,
    is_account,
    is_like_person,
    is_part_of_agency,
    is_unit,
    may_be_office,
    office_beside_person,
    unit_in,
)


@pytest.mark.parametrize(
    "name",
    ["Humas Kecamatan Tali", "Seksi Tarif", "PIB Riverton", "12th Lantern Squadron Public Affairs", "Hukmas"],
)
def test_a_name_is_an_offices_by_its_words(name: str) -> None:
    assert may_be_office(name)
    assert not is_like_person(name)


@pytest.mark.parametrize("name", ["Sekar Ayuning", "Linnet Osgarth", "Kinasih A.", "Rokom", "rizka.a"])
def test_a_person_is_no_office(name: str) -> None:
    assert not may_be_office(name)
    assert is_like_person(name)


@pytest.mark.parametrize("name", ["admin", "Admin 1", "Super User", "Administrator", "webmaster"])
def test_an_account_is_no_office(name: str) -> None:
    assert is_account(name)
    assert not may_be_office(name)


@pytest.mark.parametrize(
    "name",
    [
        "operator.info2",
        "admin.dinas",
        "penulis_info",
        "editor.balai.3",
        "web.protokol",
        "kontributor.bidang1",
    ],
)
def test_an_account_of_whoever_works_at_a_site_names_no_office_with_its_other_words(name: str) -> None:
    assert is_account(name)
    assert not may_be_office(name)


@pytest.mark.parametrize("name", ["humas.tambak", "Operator.Info", "Web.Dinas Tambak", "ppid.kota"])
def test_an_account_named_for_an_office_may_be_one(name: str) -> None:
    assert not is_account(name)
    assert may_be_office(name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Biro Humas Kementerian Laguna humas@laguna.example", "Biro Humas Kementerian Laguna"),
        ("Kepala Biro Hubungan Masyarakat, Wira Tali – 081000000000", "Biro Hubungan Masyarakat"),
        ("Plt. Kepala Biro Humas, Hukum, dan Kerja Sama", "Biro Humas, Hukum, dan Kerja Sama"),
        ("Kepala Pusat Informasi dan Humas (Suryo Randu; HP: 0811000000)", "Pusat Informasi dan Humas"),
        ("Direktur Humas - Departemen Literasi dan Komunikasi", "Departemen Literasi dan Komunikasi"),
        (
            "Kepala Pusat Informasi dan Humas Dinas Tali (Wira Tali, HP: 0800555001, "
            "Email: wira@tali.example, Tel/Fax: 021.555040 dan 021.555041).",
            "Pusat Informasi dan Humas Dinas Tali",
        ),
    ],
)
def test_an_office_is_read_out_of_the_line_of_its_head(line: str, name: str) -> None:
    assert unit_in(line) == Unit(name, is_whole=False)


@pytest.mark.parametrize(
    "line", ["Kelompok Hubungan Masyarakat", "Sekretaris Perusahaan", "Corporate Secretary", "Kelompok Humas"]
)
def test_units_of_more_kinds_are_offices(line: str) -> None:
    assert unit_in(line) == Unit(line, is_whole=True)


def test_a_line_may_be_an_office_and_no_more() -> None:
    assert unit_in("Departemen Komunikasi") == Unit("Departemen Komunikasi", is_whole=True)


@pytest.mark.parametrize(
    "line",
    [
        "Biro itu menolak permintaan warga.",
        "Pusat gempa berada di laut pada kedalaman 10 km",
        "Kepala desa, Wira Tali",
        "Public Affairs | Media Relations | |||",
        "",
    ],
)
def test_other_lines_name_no_office(line: str) -> None:
    assert unit_in(line) is None


def test_what_stands_below_an_agency_may_be_a_part_of_it() -> None:
    assert is_part_of_agency("Direktorat Pajak Daerah")
    assert is_part_of_agency("U.S. Attorney's Office, Northern District of Larch")
    assert not is_part_of_agency("Jl. Tugu Jangkar No. 1")
    assert not is_unit("Direktorat Pajak Daerah")


def test_a_person_may_stand_before_the_office() -> None:
    assert office_beside_person("Marcy Oak, University Communications") == (
        "Marcy Oak",
        "University Communications",
    )
    assert office_beside_person("Biro Humas, Hukum, dan Kerja Sama") == ("", "")


def test_one_word_that_no_label_announces_is_no_office() -> None:
    assert not begins_as_office("Public")
    assert begins_as_office("Panitia Pekan Laut")
    assert begins_as_office("Humas")


@given(st.from_regex(office_words._UNIT, fullmatch=True))
def test_no_office_is_passed_over_for_how_it_begins_and_ends(name: str) -> None:
    assert office_words._may_be_unit(name)


@pytest.mark.parametrize(
    "name",
    [
        "Operator Desa",
        "Admin Kelurahan",
        "Admin Kecamatan",
        "Admin dispmd",
        "Tim Redaksi",
        "Redaksi",
        "pendim0799",
    ],
)
def test_an_account_that_says_whose_it_is_by_no_name_is_no_office(name: str) -> None:
    assert is_account(name)
    assert not may_be_office(name)


def test_an_account_that_names_whose_it_is_is_another_thing() -> None:
    assert not is_account("Operator Desa Tepian")
    assert not is_account("Covid19")
    assert may_be_office("Tim Redaksi Balai Rotan")


@pytest.mark.parametrize(
    "line", ["Communication Specialist", "Communications Manager", "Communication Officer"]
)
def test_a_position_in_communication_is_no_office(line: str) -> None:
    assert unit_in(line) is None


def test_behind_a_label_one_word_before_an_office_is_a_person() -> None:
    assert office_beside_person("Ul, Diskominfo Rimba", labelled=True) == ("Ul", "Diskominfo Rimba")
    assert office_beside_person("Ul, Diskominfo Rimba") == ("", "")


@pytest.mark.parametrize("name", ["Direktorat Jenderal", "Kantor Wilayah"])
def test_a_kind_of_office_alone_is_none(name: str) -> None:
    assert not is_unit(name)
    assert not is_part_of_agency(name)
    assert is_part_of_agency("Direktorat Jenderal Rotan")


def test_a_post_is_no_body() -> None:
    posts = ("Chief Pruner", "Acting Head of Salt", "Deputy Director Ana Field")
    assert all(map(begins_with_post, posts))
    assert not any(map(begins_with_post, ("Larch Trust", "Headland Trust", "Office of the Chief")))
