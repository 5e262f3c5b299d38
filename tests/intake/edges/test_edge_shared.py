from __future__ import annotations

from tests.assigned_roles import TEXT
from tests.intake.edges.test_edge_shape import edges
from warta.intake.edges.edge_line_traits import LineTraits
from warta.intake.edges.edge_shared import SharedWords

LAST = "Dinas akan memeriksa tali dan papan itu setiap bulan sampai akhir tahun."
OTHER = "Gelagar muara dicat pelaut kelana menjelang kemarau panjang besok."


def shared(text: str) -> SharedWords:
    page = edges(text)
    is_prose = [page.is_prose(position) for position in page.body]
    return SharedWords(page, LineTraits(page), is_prose, is_prose.__getitem__)


def above(text: str, number: int = 0) -> set[str]:
    return set(shared(text).of_line(number, is_above=True))


def below(text: str, number: int) -> set[str]:
    return set(shared(text).of_line(number, is_above=False))


def test_words_are_looked_for_inwards_only() -> None:
    page = f"Gelagar Muara\n{TEXT}\n{OTHER}"
    assert "line shared inward over 0.75" in above(page)
    assert "line shared inward 0" in below(f"{OTHER}\nKelana Jauh\n{TEXT}".replace("kelana", "rakit"), 1)
    assert "prose shared inward 0" in above(f"{OTHER}\n{TEXT}")
    assert "prose shared inward 0" in below(f"{TEXT}\n{OTHER}", 1)


def test_the_next_paragraph_counts_by_itself() -> None:
    page = f"Gelagar Muara\n{TEXT}\n{OTHER}"
    assert "line shared with next 0" in above(page)
    assert "line shared with next over 0.75" in above(f"Gelagar Muara\n{OTHER}\n{TEXT}")
    assert "shared of next over 0.5" in above(f"{OTHER[:-1]} sekali.\n{OTHER}\n{TEXT}")
    assert "no paragraph inward" in above("Gelagar Muara\nPagar")


def test_a_teaser_begins_as_the_text_does() -> None:
    assert "begins as another" in above(f"{OTHER[:-8]}...\n{OTHER}\n{TEXT}")
    assert "begins as another" not in above(f"{OTHER}\n{TEXT}")
    assert "begins as another" not in below(f"{TEXT}\n{OTHER}\nPagar\n{OTHER}", 1)


def test_a_headline_is_taken_up_by_the_text() -> None:
    page = f"Pagar\nGelagar Muara Dicat Pelaut\nPapan\n{OTHER}\n{TEXT}"
    assert "headline" in above(page, 1)
    assert "headline inward" in above(page)
    assert {"headline", "headline inward"}.isdisjoint(above(page, 2))
    assert "headline" not in above(f"Gelagar Muara Dicat Pelaut:\n{OTHER}")
    assert "headline" not in above(f"Rakit Kelana Hanyut Jauh\n{OTHER}")


def test_a_long_list_beside_a_text_is_gone_through_once() -> None:
    page = edges("\n".join([TEXT, *(f"Papan {number}" for number in range(500))]))
    asked: list[int] = []

    def is_solid(number: int) -> bool:
        asked.append(number)
        return number == 0

    is_prose = [page.is_prose(position) for position in page.body]
    words = SharedWords(page, LineTraits(page), is_prose, is_solid)
    for number in range(len(page.body) - 1, len(page.body) - 50, -1):
        set(words.of_line(number, is_above=False))
    assert len(asked) <= 2 * len(page.body)


def test_the_first_and_last_line_kept_are_told_with_the_one_outwards() -> None:
    page = shared(f"Gelagar Muara Dicat Pelaut\n{OTHER}\n{TEXT}")
    assert {"kept outward headline", "kept prose shared inward 0"} <= set(page.of_last_kept(1, is_above=True))
    assert "kept outward line shared inward over 0.75" in set(page.of_last_kept(1, is_above=True))
    assert not any("outward" in name for name in page.of_last_kept(2, is_above=False))
