"""Which lines of a page may say whose its release is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus_lines import corpus_lines
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.facts.stated_facts import read_facts
from warta.intake.fields.agency_lines import (
    headers,
    issuers,
    lines_above,
    lines_below_text,
    lines_below_title,
)
from warta.intake.lines import Line, split_lines
from warta.intake.marks.fact import About
from warta.intake.marks.labels import BY_LABEL
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.model import Agency

LINES = [
    ("Balai Uji Tali", Role.HEADER),
    ("• Beranda", Role.FURNITURE),
    ("Dinas Tali Kota Rimbun", Role.FURNITURE),
    ("Biro Humas Dinas Tali", Role.FURNITURE),
    ("Cari di sini", Role.FURNITURE),
    ("Tali Putus Disambung", Role.TITLE),
    ("University of Rope", Role.FURNITURE),
    ("Warga menyambung tali.", Role.BODY),
    ("Issued by: Rope Agency", Role.BODY),
    ("Rope Agency", Role.CONTACT),
    ("Bagikan", Role.CONTROL),
]
LINES_READ = split_lines("\n".join(text for text, _ in LINES))
ROLES = Roles(split_lines("\n".join(text for text, _ in LINES)), [role for _, role in LINES])


def test_lines_above_the_title_are_no_items_of_a_menu() -> None:
    assert lines_above(ROLES) == ["Dinas Tali Kota Rimbun", "Biro Humas Dinas Tali", "Cari di sini"]


def test_headers_name_a_body_and_not_the_office() -> None:
    found = headers(ROLES, lines_above(ROLES), "Biro Humas Dinas Tali", AgencyFinder(Registry({})))
    assert found == ["Balai Uji Tali", "Dinas Tali Kota Rimbun"]


def test_whom_to_ask_is_no_header() -> None:
    roles = Roles(split_lines("Contact: Division of Ropes, Office of the Harbour"), [Role.FURNITURE])
    assert headers(roles, lines_above(roles), "", AgencyFinder(Registry({}))) == []
    named = Roles(split_lines("Division of Ropes, Office of the Harbour"), [Role.FURNITURE])
    assert headers(named, lines_above(named), "", AgencyFinder(Registry({}))) != []


def test_plain_lines_and_contacts_stand_below_the_title() -> None:
    assert lines_below_title(ROLES) == ["University of Rope", "Rope Agency"]


def test_the_last_lines_of_a_text_may_state_its_issuer() -> None:
    assert issuers([], ROLES.of(Role.BODY)) == ["Rope Agency"]


def test_no_issuer_of_a_newsroom_is_passed_over_for_want_of_a_word() -> None:
    stated = [line for line in corpus_lines() if issuer_of(line)]
    assert len(stated) > 5
    assert [issuers([], [line]) for line in stated] == [[issuer_of(line)] for line in stated]


@given(st.sampled_from([label for label, abouts in BY_LABEL.items() if About.ISSUER in abouts]))
def test_an_issuer_is_read_behind_each_of_its_labels(label: str) -> None:
    for words in (f"{label}: Balai Uji Tali", f"{label.upper()}: Balai Uji Tali"):
        assert issuers([], split_lines(words)) == [
            issuer_of(line) for line in split_lines(words) if issuer_of(line)
        ]


def issuer_of(line: Line) -> str:
    """What a line states as the issuer, read whole."""
    facts = (fact for fact in read_facts(line) if fact.labelled and fact.about is About.ISSUER)
    return next((fact.text for fact in facts), "")


def test_headlines_that_run_past_above_the_title_name_no_agency() -> None:
    lines = [
        "Cegah Tali Palsu di Pasar | Dinas Tali Terima Tamu Seberang | Pengumuman Ralat Seleksi Tali 2017 |"
    ]
    finder = AgencyFinder(Registry({}))
    assert headers(ROLES, lines, "", finder) == ["Balai Uji Tali"]
    assert headers(ROLES, ["Dinas Tali Kota Rimbun | Berita"], "", finder)[1:] == [
        "Dinas Tali Kota Rimbun | Berita"
    ]


def test_who_heads_a_body_is_no_issuer_by_name() -> None:
    def said(line: str) -> list[str]:
        return issuers([(LINES_READ[0], fact) for fact in read_facts(split_lines(line)[0])], [])

    assert said("Issued by: President Lorna J. Oak") == []
    assert said("Issued by: Lorna J. Oak, Provost") == []
    assert said("Issued by: Director of the Rope Board") == ["Director of the Rope Board"]
    assert said("Issued by: Office of the President") == ["Office of the President"]


def test_a_name_that_heads_what_a_body_is_claims_the_page() -> None:
    notes = split_lines("LARCH ROPE BOARD\nThe Larch Rope Board is one of the oldest of its kind.")
    found = lines_below_text(Roles(notes, [Role.BOILERPLATE] * 2))
    assert found[-1] == "About LARCH ROPE BOARD"
    other = split_lines("LARCH ROPE BOARD\nForty ropes hold the Larch Rope Board together.")
    assert "About LARCH ROPE BOARD" not in lines_below_text(Roles(other, [Role.BOILERPLATE] * 2))


def test_notes_that_say_what_one_body_is_may_say_whose_a_page_is() -> None:
    about = "RPBD became part of the Department of Harbours. It leads the effort to mend."
    other = "The Tide Council is an independent agency that measures the sea."

    def below(*notes: str) -> list[str]:
        lines = split_lines("\n".join(["Tali Putus", *notes]))
        return lines_below_text(Roles(lines, [Role.BODY, *[Role.BOILERPLATE] * len(notes)]))

    assert below(about) == [about]
    assert below(about, other) == []


def test_the_picture_that_shows_an_agency_on_top_names_it() -> None:
    finder = AgencyFinder(Registry({"tali": Agency("tali", {"": "Balai Uji Tali"}, abbreviation="BUT")}))
    roles = Roles(split_lines("BUT logo at the Larch Building"), [Role.FURNITURE])
    assert headers(roles, lines_above(roles), "", finder) == ["BUT logo at the Larch Building"]


def test_a_line_says_from_whom_a_release_is() -> None:
    roles = Roles(split_lines("Press release from Rope Agency\nRopes Mended"), [Role.FURNITURE, Role.TITLE])
    assert headers(roles, lines_above(roles), "", AgencyFinder(Registry({}))) == ["Rope Agency"]


def test_a_line_that_says_the_title_names_no_agency() -> None:
    roles = Roles(split_lines("Balai Tali Dibuka\nBALAI TALI DIBUKA"), [Role.FURNITURE, Role.TITLE])
    assert lines_above(roles) == []


def test_a_body_signs_with_the_land_below_its_name() -> None:
    signed = ("Ministry of Rope Affairs", "Singapore", "Travel page")
    roles = Roles(split_lines("\n\n".join(signed)), [Role.RESIDUE, Role.BLANK] * 2 + [Role.RESIDUE])
    assert lines_below_text(roles) == [*signed, "Ministry of Rope Affairs Singapore"]
    other = Roles(split_lines("Travel page\nSingapore"), [Role.RESIDUE] * 2)
    assert lines_below_text(other) == ["Travel page", "Singapore"]
