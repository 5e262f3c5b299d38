"""Names of bodies that no registry has, told by their look."""

from __future__ import annotations

import pytest

from warta.intake.names.bodies import (
    body_in,
    claimant,
    defined_bodies,
    is_office_of_district,
    looks_like_body,
    looks_like_name,
    name_in,
    without_address,
    without_picture,
)


def test_the_kind_of_text_behind_a_name_is_no_part_of_it() -> None:
    for kind in ("Press Release", "News Releases", "Media Advisory"):
        assert name_in(f"Larch Fog Authority {kind}") == "Larch Fog Authority"
        assert looks_like_body(f"Larch Fog Authority {kind}")


@pytest.mark.parametrize(
    ("line", "body", "name"),
    [
        ("Balai Uji Mutu", True, True),
        ("DINAS TEH KABUPATEN RIMBUN", True, True),
        ("Directorate-General for Inland Bridges", True, True),
        ("Universitas Tanjung Pelita", True, True),
        ("Thistlewick University", True, True),
        ("Thistlewick University | News", True, True),
        ("Ministry of Clouds", True, True),
        ("ROPE COMMISSION MALAYSIA", True, True),
        ("Salt Harvest Malaysia", False, True),
        ("United Islands Programme for Wells", True, True),
        ("Fog Power plc", True, True),
        ("Dinas TehBerandaProfil", True, True),
        ("Peraturan Pemerintah", False, True),
        ("Sejarah Kementerian", False, True),
        ("Badan Publik", False, True),
        ("Press Office", False, True),
        ("Office Hours", False, True),
        ("From: Fog Office <press@fog.example>", False, False),
        ("Portal Nusa Lintang", False, True),
        ("Balai uji mutu dibuka", False, False),
        ("Balai Uji Mutu membuka loket", False, False),
        ("Balai Uji Mutu Dibuka!", False, False),
        ("Kementerian", False, True),
        ("KOMISI IV", False, True),
        ("Komisi Garam", True, True),
        ("Language selection", False, False),
        ("Home", False, False),
        ("Siaran Pers", False, False),
        ("24/9/2020", False, False),
        ("", False, False),
    ],
)
def test_which_lines_look_like_bodies_and_which_like_names(line: str, body: bool, name: bool) -> None:
    assert (looks_like_body(line) if line else False) == body
    assert looks_like_name(line) == name


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Humas Balai Uji Mutu", "Balai Uji Mutu"),
        ("Biro Hubungan Masyarakat dan Informasi Publik Dinas Teh", "Dinas Teh"),
        ("Press Office of the Fog Observatory", "Fog Observatory"),
        ("Humas", ""),
        ("Ratna Wijayanti", ""),
        ("", ""),
    ],
)
def test_the_body_of_an_office(office: str, body: str) -> None:
    assert body_in(office) == body


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Balai Uji Mutu (BUM) membuka loket.", ["Balai Uji Mutu (BUM)"]),
        ("Kepala Balai Uji Mutu (BUM) hadir.", ["Balai Uji Mutu (BUM)"]),
        ("Hari ini the Suspension Bridge Office (SBO) opened.", ["Suspension Bridge Office (SBO)"]),
        ("Dinas Teh dan Kopi (DTK) dan Dewan Garam (DG)", ["Dinas Teh dan Kopi (DTK)", "Dewan Garam (DG)"]),
        ("Standar Nasional (SN) berlaku.", []),
        ("Balai Uji Mutu (Rimbun) dibuka.", []),
        ("dibuka (BUM)", []),
        ("(BUM)", []),
    ],
)
def test_bodies_that_a_text_introduces(text: str, bodies: list[str]) -> None:
    assert defined_bodies(text) == bodies


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Universitas Pelita | Berita", "Universitas Pelita"),
        ("News - Fog Office", "Fog Office"),
        ("Kabar", "Kabar"),
        ("Dinas Teh HijauBerandaProfil", "Dinas Teh Hijau"),
        ("Dinas TehMerah", "Dinas TehMerah"),
    ],
)
def test_the_name_in_a_header(line: str, name: str) -> None:
    assert name_in(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('From: "Fog Office" <press@fog.example>', "Fog Office"),
        ("Dari: Humas Dinas Teh (humas@teh.example)", "Humas Dinas Teh"),
        ("humas@teh.example", ""),
        ("Dari: Dinas Teh", "Dari: Dinas Teh"),
    ],
)
def test_the_sender_of_a_mail(line: str, name: str) -> None:
    assert without_address(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2019 Dinas Teh", "Dinas Teh"),
        ("Copyright © 2017 - Balai Uji Mutu. All rights reserved.", "Balai Uji Mutu"),
        ("Hak Cipta Dilindungi © Balai Uji Mutu 2020", "Balai Uji Mutu"),
        ("About the Fog Office", "Fog Office"),
        ("Tentang Balai Uji Mutu", "Balai Uji Mutu"),
        ("SOURCE Fog Power plc", "Fog Power plc"),
        ("Balai Uji Mutu © 2020", "Balai Uji Mutu"),
        ("Tentang Balai Uji Mutu © 2020", "Tentang Balai Uji Mutu"),
        ("Copyright Balai Uji Mutu © 2020 Fog Office", "Balai Uji Mutu Fog Office"),
        ("Tentang Balai Uji Mutu ©", "Balai Uji Mutu"),
        ("Kembali ke atas", ""),
        ("Copyright", ""),
    ],
)
def test_who_claims_the_page_below_its_text(line: str, name: str) -> None:
    assert claimant(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Department of Salt Seal Department of Salt", "Department of Salt"),
        ("BSN Logo", "BSN"),
        ("Logo Dinas Teh", "Dinas Teh"),
        ("BSN logo at the Larch Building", "BSN"),
        ("Grey Seal Trust of Larch", "Grey Seal Trust of Larch"),
    ],
)
def test_the_word_for_a_picture_is_no_part_of_a_header(line: str, name: str) -> None:
    assert without_picture(line) == name


def test_who_is_described_with_an_article_is_not_named() -> None:
    assert not looks_like_name("A Larch Holding Company")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FTB Media Centre", "FTB"),
        ("Rope Media Centre", "Rope Media Centre"),
        ("PRESS RELEASE BY THE MINISTRY FOR ROPES AND SAILS", "MINISTRY FOR ROPES AND SAILS"),
        ("issued by the Registrar of the Court", "Registrar of the Court"),
        ("Office of the Rope Master", "Office of the Rope Master"),
    ],
)
def test_words_around_the_name_of_a_header_are_no_part_of_it(line: str, name: str) -> None:
    assert name_in(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("University of Larch News", "University of Larch"),
        ("Larch City Council Newsroom", "Larch City Council"),
        ("Larch Fire Department Official Website", "Larch Fire Department"),
        ("Larch Ropes Limited (NZX: LRL)", "Larch Ropes Limited"),
        ("Larch Ropes, Inc.", "Larch Ropes, Inc."),
        ("Senate of Larch", "Senate of Larch"),
        ("LARCH REGIONAL OFFICE 8", "LARCH REGIONAL OFFICE 8"),
        ("Larch Police Force", "Larch Police Force"),
        ("US Corps of Splicers", "US Corps of Splicers"),
    ],
)
def test_a_header_names_a_body_without_its_newsroom_or_the_sign_of_its_shares(line: str, name: str) -> None:
    assert looks_like_body(line)
    assert name_in(line) == name


def test_a_headline_about_news_is_no_body() -> None:
    assert not looks_like_body("Rope Board Shares Good News")


@pytest.mark.parametrize("years", ["2013", "1999-2013", "1999 – 2013", "1999-13"])
def test_who_claims_a_page_stands_behind_its_years(years: str) -> None:
    assert claimant(f"© {years} Larch Rope Trust. All rights reserved.") == "Larch Rope Trust"


def test_whose_member_a_claimant_is_is_no_part_of_its_name() -> None:
    line = "© 2020 PT Rotan Rimba. Member of Rotan Holding Company"
    assert claimant(line) == "PT Rotan Rimba"


@pytest.mark.parametrize(
    "name",
    [
        "U.S. Attorney's Office, District of Larch",
        "U.S. Attorney’s Office, Eastern District of North Larch",
        "United States Attorney's Office for the Northern District of Larch",
        "U.S. Attorney's Office, Districts of Larch & the Northern Rope Islands",
    ],
)
def test_who_prosecutes_in_a_district_is_a_body(name: str) -> None:
    assert is_office_of_district(name)
    assert looks_like_body(name)


def test_an_office_without_its_district_is_none() -> None:
    assert not is_office_of_district("U.S. Attorney's Office")


@pytest.mark.parametrize("name", ["Your Government", "Our Council", "Your City Council"])
def test_what_is_the_visitor_s_is_a_word_of_a_menu(name: str) -> None:
    assert not looks_like_body(name)


def test_a_header_may_say_that_a_release_is_from_a_body() -> None:
    assert name_in("Press release from Ministry for Tides") == "Ministry for Tides"
    assert name_in("News release issued by the Ministry of Fog") == "Ministry of Fog"


def test_the_word_for_a_picture_may_be_glued_to_the_name_behind_it() -> None:
    assert without_picture("Board of Salt SealBoard of Salt") == "Board of Salt"
    assert without_picture("Sealand Port Board") == "Sealand Port Board"
