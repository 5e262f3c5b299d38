from __future__ import annotations

from tests.assigned_roles import MORE, TEXT
from tests.intake.edges.test_edge_shape import edges
from warta.intake.edges.edge_traits import EdgeTraits
from warta.intake.role import Role

LAST = "Dinas akan memeriksa tali dan papan itu setiap bulan sampai akhir tahun."


def traits(text: str, title: str = "") -> EdgeTraits:
    return EdgeTraits(edges(text, title), lambda _: Role.BODY, title)


def test_the_middle_is_the_paragraph_with_the_middle_word() -> None:
    assert traits(f"Papan\n{TEXT}\n{MORE}\n{LAST}\nTali").middle == 2
    assert traits("Papan\nTali").middle is None


def test_traits_tell_what_stands_inward_and_outward() -> None:
    above = traits(f"Papan\nTali:\n{TEXT}\n{MORE}").of_line(1, is_above=True)
    assert {"inward prose", "outward label", "ends with colon", "lines to prose 0"} <= above
    assert "outward nothing" in traits(f"Papan\n{TEXT}").of_line(0, is_above=True)
    below = traits(f"{TEXT}\nTali\nPapan").of_line(1, is_above=False)
    assert {"inward prose", "outward label", "lines outward 1"} <= below


def test_the_role_of_a_neighbour_is_a_trait() -> None:
    found = EdgeTraits(edges(f"Papan\nTali\n{TEXT}"), [Role.TITLE, Role.BODY, Role.BODY].__getitem__, "")
    assert {"outward role title", "inward role body"} <= found.of_line(1, is_above=True)


def test_traits_do_not_depend_on_the_words() -> None:
    lines = [traits(f"{line}\n{TEXT}").of_line(0, is_above=True) for line in ("Kuda Besi", "Ikan Duri")]
    assert lines[0] == lines[1]


def test_traits_tell_the_run_that_a_line_stands_in() -> None:
    found = traits(f"{TEXT}\nTali\nrotan@x.example\nPapan").of_line(1, is_above=False)
    assert {"lines in run 4", "run with address", "share of short lines over 0.99"} <= found
    assert "run with address" not in traits(f"{TEXT}\nTali\nPapan").of_line(1, is_above=False)


def test_traits_tell_how_many_words_a_line_shares_with_the_text_and_the_title() -> None:
    page = f"Jembatan Rotan\n{TEXT}\n{MORE}\nGelagar Muara"
    found = traits(page, "Jembatan Rotan Dibuka")
    assert {"headline", "words of title 2"} <= found.of_line(0, is_above=True)
    assert {"line shared inward 0", "words of title 0"} <= found.of_line(3, is_above=False)
    assert "kept outward headline" in found.of_last_kept(1, is_above=True)


def test_what_is_parted_and_what_hangs_together_is_told() -> None:
    assert "glued inward" in traits(f"Papan\n{TEXT}").of_line(0, is_above=True)
    parted = traits(f"Papan\n\n{TEXT}").of_line(0, is_above=True)
    assert "label parted" in parted
    assert "glued inward" not in parted


def test_the_first_and_last_line_kept_have_traits_of_their_own() -> None:
    page = traits(f"Tali\nRotan, 3 Juli 2019 – {TEXT}\n{MORE}\nPapan")
    assert {"kept text", "kept dateline", "kept outward label"} <= page.of_last_kept(1, is_above=True)
    assert {"kept label", "kept outward role none"} <= page.of_last_kept(3, is_above=False)
    assert all(name.startswith("kept ") for name in page.of_last_kept(2, is_above=False))


def test_only_a_paragraph_that_nothing_shows_to_be_the_site_s_is_solid() -> None:
    page = traits(f"{TEXT}\nAnda dapat berlangganan berita dari dermaga ini lewat laman yang sama.\nTali")
    assert [page.is_solid(n) for n in range(3)] == [True, False, False]
