"""Contact blocks: which lines they are, and who is in them. All names and numbers are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta import schema
from warta.frontmatter import CONTACT_FIELDS
from warta.intake.contacts.contact_block import contact_block
from warta.intake.lines import Line, split_lines
from warta.intake.roles.contacts import read_contacts
from warta.yaml_nodes import Node


def block(text: str) -> tuple[int, list[dict[str, str]]]:
    """How many lines the block at the start of `text` has, and the contacts in it."""
    lines = split_lines(text)
    length = contact_block(lines, 0)
    return length, read_contacts(lines[:length])


@pytest.mark.parametrize(
    ("text", "length", "contacts"),
    [
        (
            "Narahubung: Rara Kertaswara (0812-5550-0101)",
            1,
            [{"name": "Rara Kertaswara", "phone": "0812-5550-0101"}],
        ),
        (
            "Contacts\nPress office: press@quay.example, 0800 555 0101\nMaster's office: 0800 555 0102",
            3,
            [
                {"name": "Press office", "phone": "0800 555 0101", "email": "press@quay.example"},
                {"name": "Master's office", "phone": "0800 555 0102"},
            ],
        ),
        (
            "Contacts\nAnn Oak, office: 0800 555 0101",
            2,
            [{"name": "Ann Oak", "phone": "0800 555 0101"}],
        ),
        (
            "Kontak:\nDan Oak: 0812 5550 0101",
            2,
            [{"name": "Dan Oak", "phone": "0812 5550 0101"}],
        ),
        (
            "Contacts\nIn Port Amity, Ann Oak, ann@quay.example\nIn Hulu (upriver), Jo Elm, 0800 555 0102",
            3,
            [
                {"name": "Ann Oak", "email": "ann@quay.example", "note": "In Port Amity"},
                {"name": "Jo Elm", "phone": "0800 555 0102", "note": "In Hulu (upriver)"},
            ],
        ),
        (
            "Contacts\nMinistry of Bridges\nMedia Relations\n250 555-0142",
            4,
            [{"name": "Ministry of Bridges", "office": "Media Relations", "phone": "250 555-0142"}],
        ),
        (
            "Contact(s):\nMedia: Ann Oak, 0800 555 0101, ann@quay.example",
            2,
            [{"name": "Ann Oak", "phone": "0800 555 0101", "email": "ann@quay.example"}],
        ),
        (
            "Contacts\nIN SELAMA:\nAnn Oak, ann@quay.example",
            3,
            [{"name": "Ann Oak", "email": "ann@quay.example", "note": "IN SELAMA"}],
        ),
        (
            "Narahubung:\ndr. Rara Sari\n0800 555 0101\nJo Elm, Corporate Secretary Rotan, 0800 555 0102",
            4,
            [
                {"name": "dr. Rara Sari", "phone": "0800 555 0101"},
                {"name": "Jo Elm", "role": "Corporate Secretary Rotan", "phone": "0800 555 0102"},
            ],
        ),
        (
            "Enquiries\nMedia Office\nHULURIMBUN\nPhone: 0800 555 0101",
            4,
            [{"name": "Media Office", "phone": "0800 555 0101", "note": "HULURIMBUN"}],
        ),
        (
            "Narahubung:\nCorporate Communications Rotan\nRara S. – rara@balai.example",
            3,
            [
                {
                    "name": "Rara S.",
                    "office": "Corporate Communications Rotan",
                    "email": "rara@balai.example",
                }
            ],
        ),
        (
            "CONTACTS\nHulurimbun\nAnn Oak\n0800 555 0101",
            4,
            [{"name": "Ann Oak", "phone": "0800 555 0101", "note": "Hulurimbun"}],
        ),
        (
            "Media contact\nOak, Ann\nSenior Officer\nT: 0800 555 0101\nE: Ann@quay.example",
            5,
            [
                {
                    "name": "Oak, Ann",
                    "role": "Senior Officer",
                    "phone": "0800 555 0101",
                    "email": "Ann@quay.example",
                }
            ],
        ),
        (
            "Narahubung:\n1. Rara Kertaswara – Direktur Jembatan (0812 5550 0101)\n2. Sekar (0812 5550 0102)",
            3,
            [
                {"name": "Rara Kertaswara", "role": "Direktur Jembatan", "phone": "0812 5550 0101"},
                {"name": "Sekar", "phone": "0812 5550 0102"},
            ],
        ),
        (
            "Informasi lebih lanjut:\nKepala Biro Papan, Tali Rotan dan Komunikasi Balai Rotan – Rara Sari\n"
            "Telp. 0800 555 0101",
            3,
            [
                {
                    "name": "Rara Sari",
                    "role": "Kepala Biro Papan, Tali Rotan dan Komunikasi Balai Rotan",
                    "phone": "0800 555 0101",
                }
            ],
        ),
        (
            "Press contact: Quay Unit, 0800 555 0101 local 12 | Facebook | 24 hours",
            1,
            [{"name": "Quay Unit", "phone": "0800 555 0101", "note": "local 12; Facebook; 24 hours"}],
        ),
        (
            "CP: Rara 0812 5550 0101 / Sekar 0812 5550 0102",
            1,
            [{"name": "Rara", "phone": "0812 5550 0101"}, {"name": "Sekar", "phone": "0812 5550 0102"}],
        ),
        (
            "Untuk informasi lebih lanjut dapat menghubungi:\n\nBiro Humas, Telp: 021-5550101 ext. 12",
            3,
            [{"name": "Biro Humas", "phone": "021-5550101 ext. 12"}],
        ),
        (
            "Informasi lebih lanjut hubungi Rara Kertaswara di 0800 555 0101 atau rara@balai.example.",
            1,
            [{"name": "Rara Kertaswara", "phone": "0800 555 0101", "email": "rara@balai.example"}],
        ),
        (
            "For further information, contact Cecily Oak on 0800 555 0107.",
            1,
            [{"name": "Cecily Oak", "phone": "0800 555 0107"}],
        ),
        (
            "For information media contact: Jo Oak, Public Information Officer, +0 800 555 0120, jo@u.x",
            1,
            [
                {
                    "name": "Jo Oak",
                    "role": "Public Information Officer",
                    "phone": "+0 800 555 0120",
                    "email": "jo@u.x",
                }
            ],
        ),
        (
            "Media Contact: Jane Oak | jane@bells.example | +1 (800) 555-0101\nShare this page",
            1,
            [{"name": "Jane Oak", "phone": "+1 (800) 555-0101", "email": "jane@bells.example"}],
        ),
        (
            "Media enquiries:\n\nDr. Jane Oak, M.Si.\nTel 0800 555 0101\n\nJohn Ash\n"
            "Tel 0800 555 0102\nAbout us",
            7,
            [
                {"name": "Dr. Jane Oak, M.Si.", "phone": "0800 555 0101"},
                {"name": "John Ash", "phone": "0800 555 0102"},
            ],
        ),
        (
            "Contacts:\nIn Port Amity: Ann Oak, (800) 555-0184, ann@idf.example\n"
            "In Padmore: Bea Ash, (800) 555-0185, bea@idf.example\n"
            "For more information, please visit: http://www.idf.example/boats\nPRESS RELEASE NO: 2019/055",
            4,
            [
                {
                    "name": "Ann Oak",
                    "phone": "(800) 555-0184",
                    "email": "ann@idf.example",
                    "note": "In Port Amity",
                },
                {
                    "name": "Bea Ash",
                    "phone": "(800) 555-0185",
                    "email": "bea@idf.example",
                    "note": "In Padmore; For more information, please visit: http://www.idf.example/boats",
                },
            ],
        ),
        (
            "Press contacts:\nAnn Oak\nPhone\n+00 800 555 011\nBea Ash\nPhone\n+00 800 555 012\n"
            "General public inquiries: Bridges Direct by phone 00 800 555 000\nShare this page:",
            8,
            [
                {"name": "Ann Oak", "phone": "+00 800 555 011"},
                {
                    "name": "Bea Ash",
                    "phone": "+00 800 555 012",
                    "note": "General public inquiries: Bridges Direct by phone 00 800 555 000",
                },
            ],
        ),
        (
            "Media contacts:\nMinister Oak’s office – 0800 555 029\nDepartment – 0800 555 030\nThe end.",
            3,
            [
                {"name": "Minister Oak’s office", "phone": "0800 555 029"},
                {"name": "Department", "phone": "0800 555 030"},
            ],
        ),
        (
            "Ann Oak\nHeadquarters\n800-555-0147\nann.oak@ntsa.example\nBea Ash\nNorth Station\n"
            "800-555-0148\nLast Updated: Aug. 3, 2017",
            7,
            [
                {
                    "name": "Ann Oak",
                    "office": "Headquarters",
                    "phone": "800-555-0147",
                    "email": "ann.oak@ntsa.example",
                },
                {"name": "Bea Ash", "office": "North Station", "phone": "800-555-0148"},
            ],
        ),
        (
            "COMMUNICATIONS DEPARTMENT\nPublic Affairs\nPhone: 800-555-7100",
            3,
            [{"name": "Public Affairs", "office": "COMMUNICATIONS DEPARTMENT", "phone": "800-555-7100"}],
        ),
        (
            "Kepala Bagian Humas Dinas Jembatan (Rara Kertaswara, HP: 0800-555-0171, Email: humas@d.example)",
            1,
            [
                {
                    "name": "Rara Kertaswara",
                    "role": "Kepala Bagian Humas Dinas Jembatan",
                    "phone": "0800-555-0171",
                    "email": "humas@d.example",
                }
            ],
        ),
        (
            "Kepala Bagian Hubungan Masyarakat\nRara Kertaswara",
            2,
            [{"name": "Rara Kertaswara", "role": "Kepala Bagian Hubungan Masyarakat"}],
        ),
        (
            "Biro Komunikasi\nKementerian Jembatan\nTelp: 0800 555 0101 (hunting)",
            3,
            [
                {
                    "name": "Biro Komunikasi",
                    "office": "Kementerian Jembatan",
                    "phone": "0800 555 0101",
                    "note": "hunting",
                }
            ],
        ),
    ],
)
def test_blocks_are_read_as_newsrooms_print_them(
    text: str, length: int, contacts: list[dict[str, str]]
) -> None:
    assert block(text) == (length, contacts)


def test_no_word_of_a_block_is_lost() -> None:
    text = """Kontak Media
Rara Kertaswara
Kepala Bagian Humas
Dinas Jembatan Simpang Rotan
Jl. Dermaga No. 3, Hulurimbun 12345
Telepon/Faks: (0800) 555-0101
Faks. (0800) 555-0109
WA: 0812-5550-0101
Surel: humas [at] jembatan.example, rara@jembatan.example
Laman: www.jembatan.example
Twitter: @jembatan
Unduh"""
    assert block(text) == (
        11,
        [
            {
                "name": "Rara Kertaswara",
                "role": "Kepala Bagian Humas",
                "office": "Dinas Jembatan Simpang Rotan",
                "phone": "(0800) 555-0101, 0812-5550-0101",
                "email": "humas@jembatan.example",
                "url": "http://www.jembatan.example",
                "note": "Jl. Dermaga No. 3, Hulurimbun 12345; Faks. (0800) 555-0109; Twitter: @jembatan;"
                " rara@jembatan.example",
            }
        ],
    )


PIECES = st.sampled_from(
    [
        "Contact:",
        "Narahubung",
        "Telp.",
        "0800 555 0101",
        "rara@balai.example",
        "www.balai.example",
        "Rara Kertaswara",
        "Kepala Biro Humas",
        "Fax",
        "(",
        ")",
        ":",
        ",",
        "\n",
        "\n\n",
        "/",
        "@x",
        "Jl. Dermaga",
        "isi",
        "M.Si.",
        "Consumers:",
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_whatever_the_lines_a_block_fits_them_and_its_contacts_fit_front_matter(pieces: list[str]) -> None:
    lines: list[Line] = split_lines(" ".join(pieces))
    for start in range(len(lines)):
        length = contact_block(lines, start)
        assert 0 <= length <= len(lines) - start
        assert length == 0 or not lines[start + length - 1].is_blank
        for contact in read_contacts(lines[start : start + length]):
            node = Node({name: Node(value, 1, value) for name, value in contact.items()}, 1)
            assert schema.record(*CONTACT_FIELDS)(node) == contact


@pytest.mark.parametrize("day", ["May 5, 2020", "Monday, May 4, 2020"])
def test_a_day_in_a_block_is_nobody(day: str) -> None:
    lines = split_lines(f"Media contact: {day}\nAna Oak\n202-555-0142")
    [contact] = read_contacts(lines)
    assert contact["name"] == "Ana Oak"
    assert day in contact["note"]


@pytest.mark.parametrize(
    "number", ["NIP: 198001012005011001", "Nomor rekening: 1234567890", "NIK 3201010101010001"]
)
def test_the_number_of_an_identity_or_an_account_is_nobody(number: str) -> None:
    assert read_contacts(split_lines(f"Ana Sari\n{number}")) == [{"name": "Ana Sari", "note": number}]


def test_what_a_site_shows_in_the_place_of_an_address_is_of_the_block_and_no_word_of_it() -> None:
    text = (
        "Media Contacts:\nAna Oak\n808-555-0150\n[email protected]\nBen Tali\n808-555-0151\n[email protected]"
    )
    assert block(text) == (
        7,
        [{"name": "Ana Oak", "phone": "808-555-0150"}, {"name": "Ben Tali", "phone": "808-555-0151"}],
    )


def test_a_clock_behind_a_name_and_a_heading_of_further_contacts_part_no_block() -> None:
    first = "Press Contacts\nIda Brook (UTC +08h00)\nRope Board Marketing Lead\nida@rope.example"
    second = "Tom Vale (UTC -0400)\nRope Board Manager\ntom@rope.example"
    more = "Worldwide Marketing Contacts\nhttps://rope.example/contacts"
    length, contacts = block(f"{first}\n{second}\n{more}")
    assert length == 9
    assert [found.get("name", "") for found in contacts] == ["Ida Brook", "Tom Vale", ""]
    assert [found.get("note", "") for found in contacts] == ["UTC +08h00", "UTC -0400", ""]
    assert contacts[2] == {"office": "Worldwide Marketing Contacts", "url": "https://rope.example/contacts"}
    assert block(more)[0] == 0
