"""What goes from around the pages of a PDF, what stays, and what of it is told."""

from __future__ import annotations

import pytest

from tests.intake.documents.test_pdf_text import FULL, OTHER, column, pdf, texts
from tests.intake.test_release import FINDER, VOCABULARY
from warta.intake.documents.pdf_text import read_pdf
from warta.intake.release import read_release

Placed = list[tuple[float, float, float, str]]
ON_PAGE, LEADING = 40, 15


def set_on_pages(
    rows: list[list[str]], on_page: int = 40, left: float = 72, wide: float = 120
) -> list[Placed]:
    """Rows of cells, set one below the other on as many pages as they take."""
    pages: list[Placed] = []
    for number, row in enumerate(rows):
        at = number % ON_PAGE
        if at == 0:
            pages.append([])
        pages[-1] += [(left + 120 * x, 780 - LEADING * at, 11, words) for x, words in enumerate(row)]
    return pages


def said(data: bytes) -> str:
    """All words that are kept, and single spaces between them."""
    return " ".join(" ".join(line.printed for line in read_pdf(data).lines).split())


def test_running_heads_and_page_numbers_go_but_the_letterhead_stays() -> None:
    def page(number: int) -> list[tuple[float, float, float, str]]:
        head = [(72, 800, 9, "Dinas Jembatan"), (280, 30, 9, f"Halaman {number} dari 3")]
        return [*head, *column(f"{'abc'[number - 1]} {FULL}", FULL, f"akhir {'abc'[number - 1]}.")]

    found = texts(pdf(*(page(number) for number in (1, 2, 3))))
    assert found[0] == "Dinas Jembatan"
    assert found.count("Dinas Jembatan") == 1
    assert not any(text.startswith("Halaman") for text in found)
    assert [text.count("Jembatan di") for text in found[1:]] == [2, 2, 2]


def test_the_time_at_which_a_browser_printed_a_page_is_no_line_of_it_and_its_address_is_told() -> None:
    def page(number: int, address: str) -> list[tuple[float, float, float, str]]:
        ends = [(30, 820, 8, "11/21/26, 10:39 PM"), (250, 820, 8, "Jembatan dibuka")]
        foot = [(30, 20, 8, address), (560, 20, 8, f"{number}/2")]
        return [*ends, *column(f"{'ab'[number - 1]} {FULL}", f"rawat {'ab'[number - 1]}."), *foot]

    found = read_pdf(pdf(*(page(number, "https://jembatan.example/rotan") for number in (1, 2))))
    assert found.metadata.url == "https://jembatan.example/rotan"
    printed = "".join(line.printed for line in found.lines)
    assert "11/21/26" not in printed
    assert "jembatan.example" not in printed
    assert printed.count("rawat") == 2
    local = read_pdf(pdf(page(1, "file:///c/rilis.html")))
    assert local.metadata.url == ""
    assert not any("11/21/26" in line.printed or "file:" in line.printed for line in local.lines)
    plain = [(30, 820, 8, "11/21/2019, 10:39"), *column(FULL, "rawat.")]
    assert any("11/21/2019" in line.printed for line in read_pdf(pdf(plain)).lines), "no browser printed it"


@pytest.mark.parametrize("count", [2, 3, 4])
def test_rows_that_run_on_over_the_page_stay_though_they_differ_in_digits_only(count: int) -> None:
    sentences = [
        [f"Pasar {n} membayar {n * 137 % 900} rupiah sekilo pada hari {n}."] for n in range(40 * count)
    ]
    rows = [[f"Hari {n}", f"{n * 137 % 900} ton", f"Rp {n * 7919 % 9000}"] for n in range(40 * count)]
    for lines in (sentences, rows):
        data = pdf(*set_on_pages(lines))
        kept = said(data)
        assert [words for row in lines for words in row if words not in kept] == []
        assert not any("running heads" in doubt for doubt in read_pdf(data).doubts)


def test_rows_stay_that_say_the_same_at_the_end_of_each_page() -> None:
    found = said(pdf(*set_on_pages([["Lapak kosong"]] * 120)))
    assert found.count("Lapak kosong") == 120


def test_numbers_in_a_row_stay_that_do_not_count_the_pages() -> None:
    found = said(pdf(*set_on_pages([[str(n)] for n in range(1000, 1120)])))
    assert found.split() == [str(n) for n in range(1000, 1120)]


def test_of_two_columns_no_line_goes_and_none_comes_to_the_head() -> None:
    pages = []
    for number in range(3):
        left = [[f"baris{number}x{n} dari balai desa itu"] for n in range(40)]
        right = [[f"baris{number}x{n} dari balai desa itu"] for n in range(40, 80)]
        title = [(72.0, 800.0, 18.0, "Garam Sembir Dipanen")] if number == 0 else []
        pages.append([*title, *set_on_pages(left)[0], *set_on_pages(right, left=320)[0]])
    found = texts(pdf(*pages))
    assert found[0] == "Garam Sembir Dipanen"
    words = " ".join(found)
    assert [f"baris{p}x{n} " for p in range(3) for n in range(80) if f"baris{p}x{n} " not in words] == []


def paged(*feet: str) -> bytes:
    """Pages of text with a line each that stands apart below it."""
    return pdf(*([*column(FULL, OTHER, "juga."), (280, 30, 9, foot)] for foot in feet))


def test_a_foot_that_counts_the_pages_goes_and_its_words_are_told() -> None:
    data = paged("Warta Sembir 7", "Warta Sembir 8", "Warta Sembir 9")
    assert said(data).endswith("juga.")
    assert read_pdf(data).doubts == (
        "its running heads and feet are left out: “Warta Sembir 7 | Warta Sembir 8 | Warta Sembir 9”",
    )


def test_a_foot_that_does_not_count_the_pages_stays() -> None:
    data = paged("Warta Sembir 7", "Warta Sembir 9", "Warta Sembir 11")
    assert said(data).count("Warta Sembir") == 3
    assert read_pdf(data).doubts == ()


def test_a_foot_that_says_the_same_is_told_once_and_page_numbers_are_not() -> None:
    assert read_pdf(paged("Jalan Garam 3", "Jalan Garam 3")).doubts == (
        "its running heads and feet are left out: “Jalan Garam 3”",
    )
    assert read_pdf(paged("- 5 -", "- 6 -", "- 7 -")).doubts == ()


@pytest.mark.parametrize(("foot", "told"), [("1", ()), ("12", ("12",))])
def test_the_number_of_a_single_page_goes_and_is_told_where_it_is_another(
    foot: str, told: tuple[str, ...]
) -> None:
    data = paged(foot)
    assert said(data).endswith("juga.")
    assert read_pdf(data).doubts == tuple(f"its running heads and feet are left out: “{it}”" for it in told)


def test_a_number_that_ends_the_text_stays() -> None:
    assert texts(pdf(column(FULL, FULL, "pada tahun", "2019")))[-1].endswith("2019")


def test_what_a_browser_prints_beside_the_time_is_told_where_the_text_does_not_say_it() -> None:
    def page(title: str) -> bytes:
        ends = [(30, 820, 8, f"11/21/26, 10:39 PM {title}"), (250, 20, 8, "https://jembatan.example/a 1/1")]
        return pdf([*column(FULL, OTHER, "juga."), *ends])

    assert read_pdf(page(OTHER)).doubts == ()
    assert read_pdf(page("Tahan dulu")).doubts == ("its running heads and feet are left out: “Tahan dulu”",)


def test_numbers_that_count_the_pages_go_though_they_stand_at_the_distance_of_lines() -> None:
    pages = [[*column(FULL, OTHER, "juga."), (280, 658, 11, f"{number}")] for number in (4, 5)]
    assert not any(letter.isdigit() for letter in said(pdf(*pages)))


def test_a_line_above_the_lowest_stays_that_says_the_same_on_the_pages() -> None:
    pages = [column(FULL, OTHER, "Kepala Dinas", f"Budi {name}") for name in ("Garam", "Tambak")]
    assert said(pdf(*pages)).count("Kepala Dinas") == 2


def test_what_a_foot_says_of_publication_holds_the_release() -> None:
    words = ["DRAFT - NOT FOR PUBLICATION"] * 2
    page = read_pdf(paged(*words))
    assert page.margins == tuple(words[:1])
    told = read_release(paged(*words), "siaran.pdf", FINDER, VOCABULARY).values
    assert told["draft"] is True
