"""Which agency a release is from: what decides it, and what is said where that is in doubt."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from warta.agencies import ListedAgency, Registry
from warta.intake.agencies.agency import AgencyFinder, AgencyFound
from warta.intake.agencies.agency_choice import NONE_NAMED
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
CLOUDS = ListedAgency(
    key="awan",
    name={"id": "Kementerian Awan", "en": "Ministry of Clouds of the Republic of Indonesia"},
    abbreviation="Kemenawan",
    url="https://www.awan.example/",
    timezone="Asia/Jakarta",
    ambiguous=("AWAN", "Ministry of Clouds"),
    labels={"Tayang": "published", "Oleh :": "office", "Sumber": "signoff"},
    date_order="day-first",
)
FOG = ListedAgency(
    key="kabut",
    name={"": "Fog Office"},
    abbreviation="FO",
    url="https://www.gov.uk/organisations/fog-office",
    ambiguous=("FO", "Fog Office"),
    labels={"tayang:": "published", "Sumber": "office"},
)
DEW = Agency(key="embun", name={"": "Dew Office"}, url="https://www.gov.uk/organisations/dew-office")
FINDER = AgencyFinder(
    Registry({"jembatan": BRIDGES, "kunang": FIREFLIES, "awan": CLOUDS, "kabut": FOG, "embun": DEW})
)


def find(
    *headers: str,
    office: str = "",
    signoff: str = "",
    title: str = "",
    text: tuple[str, ...] = ("Teks.",),
    **more: Any,
) -> AgencyFound:
    return FINDER.find(list(headers), office, signoff, title, list(text), **more)


@pytest.mark.parametrize(
    "header",
    [
        "Dinas Jembatan Gantung",
        "DINAS JEMBATAN  GANTUNG",
        "Portal Jembatan",
        "Suspension Bridge Office",
        "DJG",
        "Situs Resmi Dinas Jembatan Gantung Republik Indonesia",
        "DJG - Dinas Jembatan Gantung",
        "DINAS JEMBATAN GANTUNG DINAS JEMBATAN GANTUNG",
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


def test_one_that_is_named_but_once_below_the_start_is_only_proposed() -> None:
    found = find(text=("Acara dibuka.", "Hadir pula utusan DJG."))
    assert found == AgencyFound(
        "", doubt="only the text names DJG (jembatan); write the key if it is from there"
    )


def test_one_that_is_named_at_the_start_is_taken_with_a_doubt() -> None:
    found = find(text=("Warga memuji DJG.", "Acara ditutup."))
    assert (found.agency, found.doubt) == (
        "jembatan",
        "only the text names DJG; it may be another's release",
    )


@pytest.mark.parametrize(("times", "agency"), [(2, ""), (3, ""), (4, "jembatan")])
def test_the_one_that_the_text_names_by_far_the_most_is_taken(times: int, agency: str) -> None:
    found = find(text=("Acara dibuka.", "Warga memuji Kemenawan. Ada Kemenawan.", "Ada DJG. " * times))
    assert found.agency == agency
    assert ("Kemenawan" in found.doubt) == (not agency)


def test_two_agencies_in_one_place_decide_nothing_and_both_are_named() -> None:
    found = find(title="DJG dan Pos Serangga Bekerja Sama")
    assert found == AgencyFound(
        "", doubt="the title names DJG and Pos Serangga; write the key of the one that it is from"
    )


@pytest.mark.parametrize(
    "more",
    [
        {"issuers": ["Dinas Jembatan Gantung"], "number": "1/BULAN/2020"},
        {"sites": ["Dinas Jembatan Gantung"], "office": "Humas BULAN"},
        {"sites": ["Berita | DJG"]},
        {"urls": ["https://awan.example/x"], "issuers": ["DJG"]},
    ],
)
def test_what_the_page_states_goes_before_the_rest(more: dict[str, Any]) -> None:
    found = find(title="BULAN Purnama", text=("BULAN hadir.",), **more)
    assert (found.agency, found.inferred) == ("jembatan", "")


@pytest.mark.parametrize(
    ("more", "doubt"),
    [
        ({"sites": ["Pos Serangga"]}, "the header names DJG, but the name of the site names Pos Serangga"),
        ({"number": "2/BULAN/2020"}, "the header names DJG, but the number names BULAN"),
        ({"office": "Humas BULAN"}, "the header names DJG, but the office names BULAN"),
        ({"signoff": "BULAN"}, "the header names DJG, but the sign-off names BULAN"),
        ({"urls": ["https://awan.example/"]}, "the header names DJG, but the address names awan.example"),
        ({"number": "2/BULAN/DJG/2020"}, ""),
        ({"title": "BULAN Purnama"}, ""),
    ],
)
def test_what_speaks_against_a_header_is_told(more: dict[str, Any], doubt: str) -> None:
    assert find("DJG", **more) == AgencyFound("jembatan", doubt=doubt)


def test_an_unknown_body_beside_a_known_one_is_told() -> None:
    found = find("DJG", "Balai Tali Temali", title="Loket Balai Tali Temali Dibuka")
    assert found.agency == "jembatan"
    assert "'Balai Tali Temali' is in no registry" in found.doubt
    assert find("DJG", "Balai Tali Temali").doubt == ""  # an item of a menu, for all that is known


def test_of_two_in_the_header_the_other_parts_decide() -> None:
    assert find("DJG", "Pos Serangga", office="Humas DJG") == AgencyFound(
        "jembatan",
        inferred="DJG in the office",
        doubt="the office names DJG, but the header names DJG and Pos Serangga",
    )
    assert find("DJG", "Pos Serangga", office="Kemenawan dan DJG").agency == "jembatan"
    assert find("DJG", "Pos Serangga", office="Kemenawan").agency == ""
    assert find("DJG", "Kemenawan", urls=["https://awan.example/a"]) == AgencyFound("awan")
    found = find("DJG", "Pos Serangga", title="Kemenawan Hadir")
    assert found.agency == ""
    assert "the header names DJG and Pos Serangga" in found.doubt


def test_the_address_of_the_page_states_the_agency() -> None:
    found = find(urls=["https://awan.example/berita/1"])
    assert (found.agency, found.inferred) == ("awan", "")


def test_a_body_on_a_part_of_another_s_site_is_no_part_of_it() -> None:
    urls = ["https://tali.awan.example/"]
    assert find("Balai Tali Temali", urls=urls).agency == "Balai Tali Temali"


@pytest.mark.parametrize(
    ("number", "agency"),
    [
        ("22/PIH/KEMENAWAN/2/2010", "awan"),
        ("No. SP-12/DJG/V/2020", "jembatan"),
        ("B-7.DJG/2020", "jembatan"),
        ("12/DJG/BULAN/2020", ""),
        ("12/djg/2020", ""),
        ("12/2020", ""),
        ("", ""),
    ],
)
def test_the_code_in_the_number_names_the_agency(number: str, agency: str) -> None:
    assert find(number=number).agency == agency


@pytest.mark.parametrize(
    ("more", "evidence"),
    [
        ({"number": "1/DJG/2020", "office": "Pos Serangga"}, "DJG in the number"),
        ({"office": "Humas DJG", "title": "BULAN Purnama"}, "DJG in the office"),
        ({"signoff": "Tali-DJG", "title": "BULAN Purnama"}, "DJG in the sign-off"),
        ({"footers": ["Kembali", "© 2019 DJG"], "title": "BULAN Purnama"}, "DJG in the footer"),
        ({"title": "DJG Memuji BULAN"}, "DJG in the title"),
        (
            {"title": "Tali Baru", "text": ("DJG memasang tali.", "BULAN, BULAN, BULAN")},
            "DJG in the first paragraph",
        ),
    ],
)
def test_the_weightier_part_decides(more: dict[str, Any], evidence: str) -> None:
    found = find(**more)
    assert (found.agency, found.inferred) == ("jembatan", evidence)


def test_the_header_of_a_unit_names_the_agency_that_it_is_of() -> None:
    for header in ("Direktorat Tali DJG", "DJG Press Office", "Berita DJG"):
        assert find(header) == AgencyFound("jembatan", inferred="DJG in the header")


@pytest.mark.parametrize(
    ("issuer", "agency"),
    [
        ("DJG and The Rt Hon Ropes MP", "jembatan"),
        ("The Suspension Bridge Office, Ratna Tali", "jembatan"),
        ("DJG dan Dinas Teh Rimbun", "DJG dan Dinas Teh Rimbun"),
        ("DJG dan Kemenawan", ""),
        ("Ratna Tali untuk DJG", ""),
        ('From: "DJG Media" <media@tali.example>', "jembatan"),
    ],
)
def test_a_line_of_the_issuer_may_name_a_person_beside(issuer: str, agency: str) -> None:
    assert find(issuers=[issuer]).agency == agency


def test_a_mail_address_below_the_text_names_its_agency() -> None:
    assert find(footers=["Surel: humas@awan.example, telepon 0800"]).agency == "awan"


def test_the_one_that_acts_counts_and_not_the_one_it_acts_upon() -> None:
    found = find(title="Kunjungan ke Jembatan", text=("Kemenawan meninjau jembatan milik DJG. DJG senang.",))
    assert found == AgencyFound("awan", inferred="Kemenawan in the first paragraph")


def test_title_and_text_that_disagree_decide_nothing() -> None:
    found = find(title="DJG Dipuji", text=("Kemenawan memuji DJG.",))
    assert found == AgencyFound(
        "",
        doubt="the title names DJG and the first paragraph names Kemenawan; "
        "write the key of the one that it is from",
    )


def test_of_two_in_the_title_the_one_that_acts_in_the_text_is_taken_with_a_doubt() -> None:
    found = find(title="DJG dan Kemenawan Sepakat", text=("Kemenawan menyepakati tali baru.",))
    assert found == AgencyFound(
        "awan",
        inferred="Kemenawan in the first paragraph",
        doubt="the first paragraph names Kemenawan, but the title names DJG and Kemenawan",
    )


@pytest.mark.parametrize("title", ["Bupati Terima Penghargaan Kemenawan", "Dinas Teh Kunjungi Kemenawan"])
def test_whom_someone_else_meets_is_not_the_one_that_it_is_from(title: str) -> None:
    found = find(title=title, text=("Acara itu meriah. Kemenawan hadir.", "Kemenawan senang."))
    assert found.agency == ""
    assert "Kemenawan (awan)" in found.doubt


def test_a_body_that_only_the_text_introduces_is_proposed() -> None:
    text = ("Balai Uji Mutu (BUM) menggelar rapat.", "DJG hadir. DJG senang.")
    found = find(text=text)
    evidence = "proposed, for the text's beginning"
    assert found == AgencyFound("Balai Uji Mutu", evidence, found.doubt)
    assert found.doubt.startswith(
        "'Balai Uji Mutu' is proposed, for the text's beginning; it is in no registry"
    )
    by_office = find(office="Humas Balai Uji Mutu")
    assert by_office.agency == "Balai Uji Mutu"
    assert "is proposed, for who signs the text" in by_office.doubt
    assert find(title="DJG Hadir", office="Humas Balai Uji Mutu").doubt


def test_of_a_known_agency_the_branch_that_the_page_names_is_proposed() -> None:
    registry = Registry({"kpu": Agency("kpu", {"": "Komisi Pemilihan Umum"}, "KPU")})
    finder = AgencyFinder(registry)
    text = ["Rimbun - KPU Kabupaten Rimbun menggelar simulasi. KPU Kabupaten Rimbun mengundang warga."]
    found = finder.find([], "", "", "KPU Rimbun Gelar Simulasi", text)
    assert (found.agency, found.inferred) == ("KPU Kabupaten Rimbun", "")
    assert "or write kpu" in found.doubt
    national = finder.find(
        [], "", "", "KPU Gelar Simulasi", ["KPU menggelar simulasi di KPU Kabupaten Rimbun."]
    )
    assert national.agency == "kpu"
    whole = finder.find(
        [], "", "", "Simulasi Digelar", ["Tepi, Komisi Pemilihan Umum - KPU Kota Rimbun menggelar."]
    )
    assert whole.agency == "KPU Kota Rimbun"
    above = ["KOMISI PEMILIHAN UMUM", "KPU PROVINSI RIMBA", "KPU KABUPATEN TEPI"]
    assert finder.find(above, "", "", "Simulasi Digelar", ["Teks."]).agency == "KPU KABUPATEN TEPI"
    signed = finder.find([], "Humas KPU Jawa Barat", "", "Simulasi Digelar", ["KPU menggelar simulasi."])
    assert signed.agency == "KPU Jawa Barat"


def test_a_guest_that_acts_in_the_first_paragraph_is_doubted_for_its_host() -> None:
    call = "Kepala Dinas Jembatan Gantung datang ke kantor pusat Observatorium Kunang-Kunang pada Senin."
    found = find(text=(call, "Ia melihat lentera."))
    assert found.agency == "jembatan"
    assert "it calls on Observatorium Kunang-Kunang there" in found.doubt
    assert find(text=(call.replace("datang ke", "memuji"), "Ia melihat lentera.")).doubt == ""


def test_a_line_on_top_that_names_no_body_gives_way_to_the_agency_of_the_text() -> None:
    text = ("Acara dibuka.", "Hadir pula utusan DJG.", "Menurut DJG, talinya kuat.")
    assert find("Kompetensi Utama", text=text).agency == "jembatan"
    assert find("Badan Rotan Rimbun", text=text).agency == "Badan Rotan Rimbun"


def test_the_body_that_a_text_begins_with_goes_before_two_that_it_mentions() -> None:
    opening = "Senin, 3 Mei 2021 Balai Tali Rimbun mengadakan lomba bagi warga."
    text = (opening, "Kepala DJG dan utusan Kemenawan hadir.", "DJG dan Kemenawan senang.")
    assert find(text=text).agency == "Balai Tali Rimbun"


def test_a_university_whose_students_come_is_no_agency_of_the_text() -> None:
    guests = "mahasiswa Universitas Lentera (UNIL) datang ke DJG untuk melihat talinya."
    found = find(text=(f"Sebanyak 70 {guests}", "DJG senang menerima mereka."))
    assert found.agency == "jembatan"
    other = find(text=(f"Bersama {guests}".replace("mahasiswa ", ""), "DJG senang menerima mereka."))
    assert other.agency != "jembatan"


def test_initials_and_the_words_of_many_bodies_in_a_sign_off_name_nobody() -> None:
    court = ListedAgency(
        "mahkamah", {"": "Mahkamah Tepi"}, "MT", other_names=("High Court",), ambiguous=("MT", "High Court")
    )
    finder = AgencyFinder(Registry({"mahkamah": court}))
    assert finder.find([], "", "AB/MT", "", ["Teks."]).agency == ""
    assert finder.find([], "High Court Press Office", "", "", ["Teks."]).agency == ""


def test_of_two_issuers_the_first_is_taken() -> None:
    found = find(issuers=["Tea Agency and Department for Orchards"])
    assert (found.agency, bool(found.doubt)) == ("Tea Agency", True)


def test_a_known_agency_is_not_proposed() -> None:
    assert find(text=("Dinas Jembatan Gantung (DJG) hadir.",)).doubt == ""


@pytest.mark.parametrize(
    ("header", "agency"),
    [
        ("Kabar Rimbun", "Kabar Rimbun"),
        ("Universitas Rimbun | News", "Universitas Rimbun"),
        ("Berita", ""),
        ("Pilih bahasa anda", ""),
    ],
)
def test_only_what_may_be_a_name_is_kept_as_one(header: str, agency: str) -> None:
    assert find(header).agency == agency
    assert find(sites=[header]).agency == agency


def test_of_unknown_bodies_on_top_the_one_that_the_text_names_is_kept() -> None:
    found = find("Dewan Teh Rimbun", "Balai Tali Temali", text=("Balai Tali Temali membuka loket.",))
    assert found.agency == "Balai Tali Temali"


def test_a_name_of_the_site_that_is_no_body_gives_way_to_one_that_acts() -> None:
    found = find("Kabar Rimbun", title="DJG Hadir")
    assert (found.agency, found.inferred) == ("jembatan", "DJG in the title")
    assert "'Kabar Rimbun' is in no registry" in found.doubt


def test_an_unknown_body_of_the_footer_is_kept_as_printed() -> None:
    found = find(footers=["Copyright 2017 Dinas Teh Rimbun"])
    assert found == AgencyFound(
        "Dinas Teh Rimbun", doubt="'Dinas Teh Rimbun' is in no registry; add it to content/agencies.yml"
    )


def test_who_a_page_is_about_is_its_agency_where_the_next_line_says_what_that_is() -> None:
    about = ["About Larch Line", "Larch Line is a carrier of timber on three rivers."]
    assert find(footers=about).agency == "Larch Line"
    assert find(footers=["About Larch Line", "The line carries timber."]).agency == ""
    assert find(footers=["Larch Line is a carrier of timber on three rivers."]).agency == ""
    known = "The Suspension Bridge Office is an agency that minds planks and ropes."
    assert find(footers=[known]).agency == "jembatan"


def test_a_header_goes_by_the_agency_whose_office_stands_behind_it() -> None:
    assert find("Suspension Bridge Office Bureau of Ropes and Planks").agency == "jembatan"
    assert find("Suspension Bridge Office Opens Bureau of Ropes").agency != "jembatan"


def test_the_end_of_a_header_begins_with_a_capital() -> None:
    text = ("The Department of Ropes has opened.",)
    assert find("Official Portal of the Department of Ropes", text=text).agency == "Department of Ropes"


def test_an_ambiguous_name_counts_beside_a_sure_one() -> None:
    text = ("Kemenawan hadir.",)
    assert find(title="AWAN Hadir", text=text) == AgencyFound("awan", inferred="AWAN in the title")
    assert find(title="AWAN Hadir").agency == ""
    assert find(office="Humas AWAN", text=text) == AgencyFound("awan", inferred="AWAN in the office")


def test_an_ambiguous_name_of_the_page_alone_is_doubted() -> None:
    found = find(office="Humas AWAN")
    assert found == AgencyFound(
        "awan",
        inferred="AWAN in the office",
        doubt="AWAN in the office may mean something else",
        is_ambiguous=True,
    )


def test_an_ambiguous_name_counts_on_a_page_of_its_country() -> None:
    assert find("Fog Office", urls=["https://www.gov.uk/news/1"]) == AgencyFound("kabut")
    assert find("Fog Office", urls=["https://a.gov/news/1"]).doubt


def test_two_ambiguous_names_of_one_agency_are_little_evidence() -> None:
    found = find(title="FO Opens", text=("The Fog Office opened.",))
    assert (found.agency, found.doubt) == ("kabut", "Fog Office in the text may mean something else")


def test_in_a_title_in_capitals_a_word_counts_only_if_the_text_names_the_agency() -> None:
    assert find(title="BULAN INI PANEN", text=("Warga panen.",)).agency == ""
    assert find(title="BULAN HADIR", text=("Observatorium Kunang-Kunang hadir.",)).agency == "kunang"
    assert find(title="DINAS JEMBATAN GANTUNG HADIR").agency == "jembatan"


def test_an_abbreviation_counts_only_as_it_is_written() -> None:
    assert find(title="Purnama pada bulan Mei").agency == ""
    assert find(title="Peneliti BULAN Tiba").agency == "kunang"


def test_a_name_inside_a_longer_word_is_not_that_name() -> None:
    assert find(title="Peraturan XDJG dan DJGX").agency == ""


def test_no_agency_is_told_and_none_is_made_up() -> None:
    found = find()
    assert found == AgencyFound("", doubt=NONE_NAMED)


@pytest.mark.parametrize(("default", "agency"), [("DJG", "jembatan"), ("Balai Lain", "Balai Lain")])
def test_the_agency_of_the_settings_is_the_last_resort(default: str, agency: str) -> None:
    finder = AgencyFinder(Registry({"jembatan": BRIDGES}), default)
    assert finder.find([], "", "", "", ["Teks."]) == AgencyFound(agency, inferred="agency in site.yml")
    assert finder.find(["Balai Benih"], "", "", "", ["Teks."]).agency == "Balai Benih"


def test_an_empty_registry_finds_nothing() -> None:
    finder = AgencyFinder(Registry({}))
    assert finder.find([], "Humas DJG", "", "", ["Teks."]).agency == ""
    assert not finder.is_header("Dinas Jembatan Gantung")


def test_the_agency_of_the_settings_goes_before_what_the_text_names_most() -> None:
    finder = AgencyFinder(Registry({"jembatan": BRIDGES, "awan": CLOUDS}), "awan")
    text = ["Acara dibuka.", "DJG hadir.", "DJG senang."]
    assert finder.find([], "", "", "", text) == AgencyFound("awan", inferred="agency in site.yml")
    assert finder.find([], "", "", "DJG Hadir", text).agency == "jembatan"


def test_labels_are_told_for_all_agencies_but_those_on_which_they_differ() -> None:
    assert FINDER.labels == {"tayang": "published", "oleh": "office"}
    assert FINDER.labels_of("kabut") == {"tayang": "published", "sumber": "office"}
    assert FINDER.labels_of("jembatan") == {}
    assert FINDER.labels_of("x") == {}


@pytest.mark.parametrize(
    ("key", "order"), [("awan", "day-first"), ("kabut", None), ("jembatan", None), ("x", None)]
)
def test_the_order_of_dates_is_told_where_it_is_known(key: str, order: str | None) -> None:
    assert FINDER.date_order(key) == order


def test_a_long_line_is_no_header() -> None:
    assert not FINDER.is_header("DJG " + "dan " * 60)


def test_furniture_of_an_agency_is_known_by_the_whole_line() -> None:
    assert "peta situs | kontak" in FINDER.furniture
    assert "peta situs" not in FINDER.furniture


def test_a_finder_that_has_found_something_can_be_handed_to_another_process() -> None:
    finder = AgencyFinder(Registry({BRIDGES.key: BRIDGES}), "jembatan")
    assert finder.is_header("Portal Jembatan")
    other = pickle.loads(pickle.dumps(finder))
    assert other.is_header("Portal Jembatan")
    assert other.find([], "", "", "Panen garam", ["Panen raya."]).agency == "jembatan"


def test_of_a_name_in_two_languages_the_one_is_taken_that_the_text_has() -> None:
    text = ("Rope Government has opened a bridge of ropes. Rope Government paid for it.",)
    assert find("Llywodraeth Rhaff Rope Government", text=text).agency == "Rope Government"


def test_a_header_printed_twice_on_one_line_is_one_name() -> None:
    name = "Universitas Tali Rimbun"
    assert find(f"{name} {name} {name}", text=("Mahasiswa menang lomba.",)).agency == name


def test_a_line_beside_the_text_may_name_the_body() -> None:
    text = ("A study of ropes was published today.",)
    assert find(text=text, beside=("Share", "University of Rope")).agency == "University of Rope"


def test_of_a_letterhead_the_court_in_the_province_is_proposed_for_its_parent() -> None:
    finder = AgencyFinder(Registry({"jaksa": Agency("jaksa", {"": "Kejaksaan"}, "")}))
    found = finder.find(["KEJAKSAAN", "KEJAKSAAN NEGERI RIMBUN"], "", "", "Tahan", ["Tim menahan dua orang."])
    assert found.agency == "KEJAKSAAN NEGERI RIMBUN"
    assert "or write jaksa" in found.doubt


def test_the_one_agency_that_a_line_below_the_text_names_is_derived() -> None:
    found = find(footers=["Media Center", "Dinas Jembatan Gantung"], text=("DJG menutup jembatan.",))
    assert (found.agency, found.inferred) == ("jembatan", "Dinas Jembatan Gantung in the footer")
    several = find(footers=["Dinas Jembatan Gantung", "Observatorium Kunang-Kunang"], text=("Teks.",))
    assert several.agency == ""


def test_the_one_government_of_a_region_that_a_text_names_is_taken_with_a_doubt() -> None:
    found = find(title="Panen Raya", text=("Petani panen.", "Pemkab Rimbun menyediakan benih."))
    assert (found.agency, found.inferred) == ("Pemkab Rimbun", "Pemkab Rimbun in the text")
    assert "another's" in found.doubt
    two = find(title="Panen", text=("Petani panen.", "Pemkab Rimbun dan Pemkab Tali hadir."))
    assert two.agency == ""


def test_a_name_that_means_several_is_that_of_the_land_that_the_page_names() -> None:
    finder = AgencyFinder(Registry({"awan": CLOUDS}))
    headers = ["Ministry of Clouds"]
    here = finder.find(headers, "", "", "Rain", ["It rained."], above=["Republik Indonesia", *headers])
    assert (here.agency, here.doubt) == ("awan", "")
    there = finder.find(headers, "", "", "Rain", ["It rained."], above=["Government of India", *headers])
    assert there.agency == "Ministry of Clouds"
    assert "no registry" in there.doubt


def test_a_known_agency_that_claims_the_page_goes_before_a_name_on_top_that_the_text_lacks() -> None:
    finder = AgencyFinder(Registry({"embun": DEW}))
    headers = ["OFFICE OF THE HIGH SPLICER"]
    footers = ["© Dew Office 1996-2015"]
    assert finder.find(headers, "", "", "Ropes", ["It held."], footers=footers).agency == "embun"
    text = ["The Office of the High Splicer said that it held."]
    assert finder.find(headers, "", "", "Ropes", text, footers=footers).agency == headers[0]


def test_a_government_on_top_stands_behind_its_ministry() -> None:
    found = AgencyFinder(Registry({})).find(
        ["Government of Larch", "Ministry of Ropes"], "", "", "Ropes", ["It held."]
    )
    assert found.agency == "Ministry of Ropes"


def test_a_body_on_top_of_a_page_is_proposed_above_what_its_text_names() -> None:
    text = ("Babinsa Koramil 05/Tepian membantu warga memperbaiki jalan di Dusun Hulu.",)
    found = find(title="Babinsa Bantu Warga", text=text, above=["KODIM 0799/RIMBA"])
    assert found.agency == "KODIM 0799/RIMBA"
    assert "is in no registry" in found.doubt


def test_a_school_above_the_name_of_its_ministry_issues_what_it_tells_and_a_branch_does_not() -> None:
    found = find("Kementerian Awan", title="Uji", above=["Politeknik Awan Rimba"])
    assert found.agency == "Politeknik Awan Rimba"
    assert find("Kementerian Awan", title="Uji", above=["Balai Awan Rimba"]).agency == "awan"


def test_a_name_that_every_region_has_gives_way_to_the_one_on_top() -> None:
    found = find("Dewan Perwakilan Rakyat Daerah", title="Sidak", above=["DPRD Kabupaten Rimba"])
    assert found.agency == "DPRD Kabupaten Rimba"


def test_the_office_that_runs_a_site_claims_it_for_its_government() -> None:
    footer = "Copyright © Dinas Komunikasi dan Informatika Kabupaten Rimba"
    found = find(title="Uji", footers=[footer], above=["RIMBA", "Kabupaten Rimba"])
    assert found.agency == "Kabupaten Rimba"


def test_the_site_that_a_dateline_names_tells_whose_the_text_is() -> None:
    text = ("tribratanews.awan.example - Tepian. Kepala Pos Serangga menghitung kunang-kunang.",)
    found = find(text=text)
    assert found.agency == "awan"
    assert found.inferred == "awan.example in the dateline"
    assert find(text=("hulu.awan.example - Tepian. Warga senang.",)).agency == ""  # a branch's, perhaps


def test_of_a_text_that_another_site_tells_no_agency_is_guessed() -> None:
    told = "Warga berkumpul. Kata warga, Kemenawan dan pos hujan senang. Kemenawan hadir."
    assert find(text=(told,)).agency == "awan"
    assert find(text=(f"Tepian, kabartali.example – {told}",)).agency == ""
    named = find(text=(f"Tepian, pos-hujan.example – {told} Pos Hujan juga.",))
    assert (named.agency, "the dateline names pos-hujan.example" in named.doubt) == ("Pos Hujan", True)
    acting = find(text=("Tepian, kabartali.example – Kemenawan membuka pos hujan.",))
    assert (acting.agency, acting.doubt) == (
        "awan",
        "the first paragraph names Kemenawan, but the dateline names the site kabartali.example",
    )


def test_an_agency_that_only_the_text_names_is_not_taken_where_a_unit_tells_it() -> None:
    text = ("Warga menanam bambu di Polsek Tepian pagi ini.", "Kemenawan hadir. Kemenawan senang.")
    assert find(text=text).agency == ""
    assert find(text=tuple(line.replace("Polsek", "Kampung") for line in text)).agency == "awan"


def test_a_short_form_that_the_text_gives_to_another_body_is_none_of_the_agency() -> None:
    text = "Balai Uji Laguna (BULAN) membuka loket baru."
    assert find(text=(text, "BULAN melayani warga.")).agency != "kunang"
    assert find(text=("BULAN membuka loket baru.", "BULAN melayani warga.")).agency == "kunang"
    spelt = "Observatorium Bintang dan Kunang-Kunang (BULAN) membuka loket baru."
    assert find(text=(spelt, "BULAN melayani warga.")).agency == "kunang"


def test_a_claim_above_the_text_counts_like_one_below() -> None:
    text = ("Selesainya embung disyukuri oleh petani setempat.",)
    assert find(text=text, above=("© 2019 Balai Benih Bambu.",)).agency == "Balai Benih Bambu"


def test_an_office_of_a_region_that_goes_by_a_ministry_s_short_form_is_proposed_in_its_place() -> None:
    text = (
        "Sebagai pengelola laman, Dinas Budidaya Lahan (Disbulan) Kabupaten Rimba mengunjungi tiga sekolah.",
    )
    found = find(title="BULAN Rimba Ajak Siswa Menulis", text=text)
    assert found.agency == "Dinas Budidaya Lahan (Disbulan) Kabupaten Rimba"
    assert "is proposed" in found.doubt
    other = (
        "Sebagai pengelola laman, Dinas Budidaya Lahan (Dismalam) Kabupaten Rimba mengunjungi tiga sekolah.",
    )
    assert find(title="BULAN Rimba Ajak Siswa Menulis", text=other).agency == "kunang"


def test_a_government_that_others_visit_by_the_title_is_not_taken_for_the_agency() -> None:
    text = ("Ruang pompa dipuji tamu.", "Menurut petugas Pemkot Rimba, air cukup.")
    assert find(title="Belajar Mengurus Air dari Pemkot Rimba", text=text).agency == ""
    assert find(title="Air Cukup", text=text).agency == "Pemkot Rimba"


def test_the_question_who_comes_is_no_short_form() -> None:
    finder = AgencyFinder(Registry({"who": ListedAgency("who", {"": "World Harp Orchestra"}, "WHO")}))
    assert finder.is_header("WHO")
    assert not any(map(finder.is_header, ("WHO:", "WHO: |", "Who?")))


def test_whom_the_notes_below_tell_of_is_no_agency_where_title_and_text_begin_with_another() -> None:
    title = "Fog Hospital Awarded the Gold Seal of the Rope Commission"
    text = ("Fog Hospital has earned the Gold Seal, and its splicers keep it.", "Fog Hospital is glad.")
    about = ["About Rope Commission"]
    assert find(footers=about, title=title, text=text).agency == "Fog Hospital"
    assert find(footers=about, title="A Gold Seal for All", text=text).agency == "Rope Commission"
    assert find(footers=["About Fog Hospital", *about], title=title, text=text).agency == "Fog Hospital"


def test_a_known_university_with_which_a_text_begins_is_no_body_of_another_one() -> None:
    university = Agency(key="unrim", name={"": "Universitas Rimbun"}, abbreviation="Unrim")
    finder = AgencyFinder(Registry({"unrim": university, "awan": CLOUDS}))
    text = [
        "Perajin bertemu dalam pameran yang diadakan Universitas Rimbun.",
        "Rektor UNRIM hadir. UNRIM maju.",
    ]
    found = finder.find([], "", "", "Pameran Kriya", text)
    assert found.agency == "unrim"
    other = [text[0].replace("Rimbun", "Tali"), "Hadir Kementerian Awan.", "Kementerian Awan senang."]
    assert finder.find([], "", "", "Pameran Kriya", other).agency != "awan"


def test_a_name_of_the_site_is_the_one_that_the_text_has_without_its_place_in_brackets() -> None:
    text = ("The Northmarch Electoral Commission has registered the Larch Democrats as a party today.",)
    assert find(sites=["Larch Democrats (Northmarch)"], text=text).agency == "Larch Democrats"
    other = find(sites=["Oak Democrats (Northmarch)"], text=text)
    assert other.agency == "Northmarch Electoral Commission"


def test_two_letters_in_a_number_say_too_little() -> None:
    assert find(number="FO/8439").agency == ""


def test_a_text_that_hands_on_an_agency_s_words_is_from_it_with_a_doubt() -> None:
    text = (
        "Following is Fog Office Keeper Ana Reed’s message on the day of lamps, to be observed on 24 October:"
    )
    office = ListedAgency(key="kabut", name={"": "Fog Office"}, ambiguous=("Fog Office",))
    names = AgencyFinder(Registry({"kabut": office}))
    found = names.find([], "", "", "Lamps Are Lit", [text])
    assert (found.agency, found.doubt) == (
        "kabut",
        "Fog Office in the first paragraph may mean something else",
    )
    other = text.replace("Following is", "Lit are")
    assert names.find([], "", "", "Lamps Are Lit", [other]).agency == ""


def test_an_issuer_may_be_an_office_of_a_known_agency() -> None:
    assert find(issuers=["the Suspension Bridge Office's Public Information Office"]).agency == "jembatan"
    other = "the Suspension Bridge Office Public Rope Office"
    assert find(issuers=[other]).agency != "jembatan"


def test_below_a_dateline_of_the_capital_a_header_means_the_body_of_that_country() -> None:
    office = ListedAgency(
        key="us-rope",
        name={"": "U.S. Office of Ropes"},
        url="https://ropes.gov/",
        ambiguous=("Office of Ropes",),
    )
    finder = AgencyFinder(Registry({"us-rope": office}))
    said = "The office has mended forty ropes."
    found = finder.find(["Office of Ropes"], "", "", "Forty Ropes Mended", [f"WASHINGTON — {said}"])
    assert (found.agency, found.doubt) == ("us-rope", "")
    found = finder.find(["Office of Ropes"], "", "", "Forty Ropes Mended", [f"OLYMPIA, Wash. — {said}"])
    assert found.doubt


def test_the_kind_at_the_end_of_a_name_is_not_the_name_that_a_text_has() -> None:
    text = ("Two men were arrested with ropes on Sunday night, the sheriff's office said.",)
    assert find("Larch County Sheriff's Office", text=text).agency == "Larch County Sheriff's Office"


def test_an_agency_acts_in_a_title_behind_its_kind_and_a_dash() -> None:
    assert find(title="Press Release – DJG Mends Ropes").inferred == "DJG in the title"


def test_of_a_ministry_and_its_directorate_on_top_the_directorate_is_the_agency() -> None:
    part = ListedAgency(
        key="petir", name={"": "Direktorat Jenderal Petir"}, url="https://petir.awan.example/"
    )
    finder = AgencyFinder(Registry({CLOUDS.key: CLOUDS, part.key: part}))
    headers = ["KEMENTERIAN AWAN", "DIREKTORAT JENDERAL PETIR"]
    assert finder.find(headers, "", "", "Petir Reda", ["Petir reda di hulu."]) == AgencyFound("petir")
