"""Numbers and counts that a page prints of other texts, or of the whole site."""

from __future__ import annotations

import pytest

from warta.intake.fact import About, Fact
from warta.intake.lines import split_lines
from warta.intake.marking import Roles
from warta.intake.other_texts import of_the_release
from warta.intake.role import Role

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
