"""Which lines of a page may say whose its release is."""

from __future__ import annotations

from warta.agencies import Registry
from warta.intake.agency import AgencyFinder
from warta.intake.agency_lines import headers, issuers, lines_above, lines_below_title
from warta.intake.lines import split_lines
from warta.intake.marking import Roles
from warta.intake.role import Role

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
ROLES = Roles(split_lines("\n".join(text for text, _ in LINES)), [role for _, role in LINES])


def test_lines_above_the_title_are_no_items_of_a_menu() -> None:
    assert lines_above(ROLES) == ["Dinas Tali Kota Rimbun", "Biro Humas Dinas Tali", "Cari di sini"]


def test_headers_name_a_body_and_not_the_office() -> None:
    found = headers(ROLES, "Biro Humas Dinas Tali", AgencyFinder(Registry({})))
    assert found == ["Balai Uji Tali", "Dinas Tali Kota Rimbun"]


def test_plain_lines_and_contacts_stand_below_the_title() -> None:
    assert lines_below_title(ROLES) == ["University of Rope", "Rope Agency"]


def test_the_last_lines_of_a_text_may_state_its_issuer() -> None:
    assert issuers([], ROLES.of(Role.BODY)) == ["Rope Agency"]
