"""Numbers and counts that a page prints of other texts, or of the whole site."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.fields.other_texts import doubt_count, doubt_second, of_the_release
from warta.intake.lines import Line, split_lines
from warta.intake.marks.fact import About, Fact
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.tags import Vocabulary

TITLE, TEXT = "Jembatan Rotan dibuka kembali", "Warga menyambut pembukaan jembatan dengan syukuran di balai."
COUNT, NUMBER = Fact(About.VIEWS, "55", count=55), Fact(About.NUMBER, "12/2018")


def kept(*told: tuple[str, Role], fact: Fact = COUNT) -> bool:
    """Whether the fact of the line that has the role of views or a number is taken for the release's."""
    lines = split_lines("\n".join(text for text, _ in told))
    roles = Roles(lines, [role for _, role in told])
    at = next(n for n, (_, role) in enumerate(told) if role in (Role.VIEWS, Role.NUMBER))
    roles.facts[at] = (fact,)
    return bool(of_the_release(roles))


OWN = (TITLE, Role.TITLE), (TEXT, Role.BODY)
BLANK = ("", Role.BLANK)


@pytest.mark.parametrize(
    "counts", ["Total Pengunjung: 55", "Jumlah hits 55", "Hits hari ini: 55", "Online: 55"]
)
def test_counts_of_a_site_are_none_of_the_release(counts: str) -> None:
    assert not kept(OWN[0], (counts, Role.VIEWS), OWN[1])


@pytest.mark.parametrize("counts", ["Dibaca 55 kali", "Hits: 55", "Pengunjung: 55", "Total views: 55"])
def test_counts_beside_the_title_are_the_releases(counts: str) -> None:
    assert kept(OWN[0], (counts, Role.VIEWS), OWN[1])


@pytest.mark.parametrize("counts", ["Pengunjung: 55", "Visitors: 55", "Total 55"])
def test_visitors_above_the_title_or_below_the_text_are_the_sites(counts: str) -> None:
    assert not kept((counts, Role.VIEWS), BLANK, *OWN)
    assert not kept(*OWN, BLANK, (counts, Role.VIEWS))


def test_what_stands_under_the_heading_of_other_texts_is_of_these() -> None:
    for heading in ("Berita Populer", "More releases", "Related", "Baca juga"):
        head = (heading, Role.FURNITURE)
        assert not kept(
            *OWN, BLANK, head, ("Pintu air ditutup", Role.FURNITURE), ("Dibaca 55 kali", Role.VIEWS)
        )
        assert not kept(*OWN, BLANK, head, ("Press Release No. 12/2018", Role.NUMBER), fact=NUMBER)
        assert kept(*OWN, BLANK, head, BLANK, ("Press Release No. 12/2018", Role.NUMBER), fact=NUMBER)
        assert kept(head, OWN[0], ("Dibaca 55 kali", Role.VIEWS), BLANK, OWN[1])


def test_a_heading_of_counts_makes_them_the_sites() -> None:
    assert not kept(*OWN, BLANK, ("Statistik Pengunjung", Role.FURNITURE), ("Hits: 55", Role.VIEWS))
    assert kept(*OWN, BLANK, ("Hits: 55", Role.VIEWS))


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Panen Garam Dimulai di Pesisir", False),
        ("Rakit disediakan untuk warga sejak...", False),
        (TITLE, True),
        (f"Beranda {TITLE}", True),
        ("Dinas Jembatan Gantung Utara", True),
        ("Kategori Siaran Pers | Ana", True),
        ("Rakit Baru", True),
    ],
)
def test_a_count_below_the_headline_of_a_text_above_the_title_is_that_text_s(
    above: str, expected: bool
) -> None:
    lines = ((above, Role.FURNITURE), ("Dibaca 55 kali", Role.VIEWS), BLANK)
    assert kept(*lines, *OWN) is expected


@pytest.mark.parametrize(
    "counts",
    ["Hits: 55", "Views: 55", "Hit Counter: 55", "Dilihat: 55 kali", "55 views", "Visitor Counter: 55"],
)
@pytest.mark.parametrize("foot", ["Jalan Pelabuhan No. 1, Larat", "© 2021 Dinas Garam. All rights reserved"])
def test_a_count_below_the_site_s_own_foot_is_the_site_s(counts: str, foot: str) -> None:
    assert not kept(*OWN, BLANK, (foot, Role.RESIDUE), (counts, Role.VIEWS))
    assert not kept(*OWN, BLANK, (foot, Role.RESIDUE), BLANK, (counts, Role.VIEWS))


@pytest.mark.parametrize(
    "counts",
    [
        "Website ini telah dikunjungi 55 kali",
        "Situs ini dilihat 55 kali",
        "Web Counter: 55",
        "Site views: 55",
    ],
)
def test_what_says_that_it_counts_a_site_does_so_everywhere(counts: str) -> None:
    assert not kept(OWN[0], (counts, Role.VIEWS), OWN[1])
    assert not kept(*OWN, BLANK, (counts, Role.VIEWS))


def test_under_the_heading_of_statistics_every_count_is_the_site_s() -> None:
    heading = ("Statistik Pengunjung", Role.FURNITURE)
    assert not kept(*OWN, BLANK, heading, ("Dilihat: 55 kali", Role.VIEWS))


@pytest.mark.parametrize(
    ("counts", "below", "told"),
    [
        ("Hits: 55", "© 2021 Dinas Garam. All rights reserved", True),
        ("Pembaca: 55", "© 2021 Dinas Garam. All rights reserved", True),
        ("55 views", "Jalan Pelabuhan No. 1, Larat", True),
        ("Hits: 55", "Bagikan", False),
        ("Dibaca 55 kali", "© 2021 Dinas Garam. All rights reserved", False),
        ("Post Views: 55", "© 2021 Dinas Garam. All rights reserved", False),
    ],
)
def test_a_count_right_above_the_foot_is_told_where_it_may_be_the_site_s(
    counts: str, below: str, told: bool
) -> None:
    lines = split_lines("\n".join((TITLE, TEXT, "", counts, "", below)))
    own = [Role.TITLE, Role.BODY, Role.BLANK, Role.VIEWS, Role.BLANK, Role.RESIDUE]
    assert bool(doubt_count(Roles(lines, own), lines[3])) is told


def test_a_pointer_that_names_its_text_heads_no_others() -> None:
    assert kept(*OWN, ("Baca juga: Harga Rotan Naik", Role.RESIDUE), ("Post Views: 203", Role.VIEWS))
    assert not kept(*OWN, ("Baca juga:", Role.RESIDUE), ("Post Views: 203", Role.VIEWS))


@pytest.mark.parametrize(
    ("heading", "day", "is_told"),
    [
        ("Teropong Dipinjamkan", "9 Mei 2020", True),
        ("Teropong Dipinjamkan", "Humas, 9 Mei 2020 10.15", True),
        (
            "Teropong Dipinjamkan",
            "Malam pembukaan di taman kota diadakan pada hari Sabtu, 9 Mei 2020.",
            False,
        ),
        ("Teropong Dipinjamkan", "Perpustakaan meminjamkan teropong.", False),
        ("", "9 Mei 2020", False),
    ],
)
def test_a_headline_with_a_day_of_its_own_amid_a_text_is_told(heading: str, day: str, is_told: bool) -> None:
    texts = ("Menara air selesai diperbaiki.", heading or "Teropong", day, "Warga senang.")
    forms = ("", "heading2" if heading else "", "", "")
    body = [
        Line(number, text, text, "", (), glued=False, form=form)
        for number, (text, form) in enumerate(zip(texts, forms, strict=True), start=3)
    ]
    told = doubt_second(body)
    assert told == (
        "line 4 is a headline, 'Teropong Dipinjamkan', with a day of its own below it; "
        "look whether another text begins there"
        if is_told
        else ""
    )
    assert doubt_second(body[1:]) == ""


def test_whom_one_may_ask_above_a_title_is_no_writer_of_the_text() -> None:
    contact = "Contact:\nJane Oak, Press Officer\nRope Board\njane@ropes.example"
    text = "The splicers of the harbour have mended forty ropes before the winter, twice as many as before."
    head = f"FOR IMMEDIATE RELEASE\n\n{contact}\n\nForty Harbour Ropes Mended\n\nJuly 29, 2020"
    page = f"{head}\n\n{text}\n\n{text}"
    found = read_release(page.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values
    assert found["contacts"][0]["name"] == "Jane Oak"
    assert "office" not in found
    assert "authors" not in found
