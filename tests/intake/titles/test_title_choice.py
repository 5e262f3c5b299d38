from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.lines import Line
from warta.intake.page import Metadata, Stated
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.intake.titles.title_choice import (
    as_headed,
    as_printed_above,
    better_title,
    doubt_scrap,
    doubt_title,
    without_agencies,
)
from warta.tags import Vocabulary

HEADLINE = "Menara Air Dusun Selesai Diperbaiki"


def metadata(
    title: str = HEADLINE, where: str = "meta og:title", site: str = "Balai Pengairan Hulu"
) -> Metadata:
    return Metadata(titles=(Stated(title, where),), sites=(Stated(site, "meta og:site_name"),))


def line(text: str, form: str = "") -> Line:
    return Line(1, text, text, "", (), glued=False, form=form)


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("Balai Pengairan Hulu", "heading1"),
        ("- Sumber: BPH", ""),
        ("Foto bersama", ""),
    ],
)
def test_the_name_of_the_site_and_scraps_give_way_to_the_stated_title(printed: str, form: str) -> None:
    found = better_title(printed, [line(printed, form)], metadata())
    assert found is not None
    assert found.value == HEADLINE


@pytest.mark.parametrize(
    ("printed", "form", "stated"),
    [
        ("Menara air dusun", "", metadata()),  # a form of it
        ("Foto bersama", "heading1", metadata()),  # a headline of the page
        ("Warga kembali mendapat aliran bersih", "", metadata()),  # too long for a scrap
        ("Foto bersama", "", metadata("Portal Balai")),  # perhaps a section
        ("Foto bersama", "", metadata(site=HEADLINE)),  # stated for all of the site
        ("Foto bersama", "", metadata(where="title of the page")),
        ("Foto bersama", "", Metadata()),
    ],
)
def test_any_other_printed_title_stays(printed: str, form: str, stated: Metadata) -> None:
    assert better_title(printed, [line(printed, form)], stated) is None


def test_a_title_that_has_no_word_of_the_stated_one_is_told() -> None:
    assert doubt_title("Warga kembali mendapat aliran bersih", metadata()) == (
        f"meta og:title says {HEADLINE!r}; look which is the headline"
    )
    assert doubt_title("Perbaikan menara selesai", metadata()) == ""
    assert doubt_title("Warga kembali mendapat aliran bersih", Metadata()) == ""


def test_a_page_that_heads_its_releases_with_its_own_name_gives_the_stated_title() -> None:
    text = (
        "Air bersih kembali mengalir ke tiga dusun sejak Senin pagi, kata kepala balai kepada warga di sana."
    )
    page = (
        f"<title>{HEADLINE} - Balai Pengairan Hulu</title><meta property=og:title content='{HEADLINE}'>"
        "<meta property=og:site_name content='Balai Pengairan Hulu'><h1>Balai Pengairan Hulu</h1>"
        f"<main><p>3 Mei 2019</p><p>{text}</p><p>Bak penampung di lereng bukit itu terisi penuh.</p>"
    )
    values = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({})).values
    assert values["title"] == HEADLINE


def test_titles_that_only_name_an_agency_are_none() -> None:
    both = Metadata(titles=(Stated("Balai Pengairan", "title of the page"), *metadata().titles))
    assert without_agencies(both, lambda text: text == "Balai Pengairan").titles == metadata().titles
    assert without_agencies(metadata(), lambda text: text == "Balai Pengairan") == metadata()


@pytest.mark.parametrize(
    ("printed", "where", "expected"),
    [
        (HEADLINE.upper(), "heading of the page, as its metadata has it", HEADLINE),
        (HEADLINE.upper(), "line of the page, as its metadata has it", HEADLINE),
        (HEADLINE.upper(), "meta og:title", HEADLINE.upper()),
        (HEADLINE.lower(), "heading of the page", HEADLINE.lower()),
        ("MENARA AIR", "heading of the page", "MENARA AIR"),
    ],
)
def test_a_title_in_capitals_is_written_as_the_page_heads_it(printed: str, where: str, expected: str) -> None:
    assert as_headed(printed, metadata(where=where).titles) == expected


P = "Menara air dusun selesai diperbaiki balai pada hari Senin, kata Kepala Dinas Pengairan kepada warga."
Q = "Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di hulu tidak terjadi lagi."


def doubts(*lines: str) -> list[str]:
    """What is to be looked at of the title of a page of these lines and two paragraphs."""
    text = "\n".join((*lines, "", P, "", Q))
    review = read_release(text.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values["review"]
    return [item["reason"] for item in review if item["field"] == "title"]


@pytest.mark.parametrize("line", ["Pendidikan", "Galeri Foto Kami", "Dinas Pengairan"])
def test_a_menu_s_word_or_a_name_where_the_title_is_missing_is_told(line: str) -> None:
    (reason,) = doubts(line, "Senin, 3 Juni 2019")
    assert "may be no headline" in reason


@pytest.mark.parametrize("line", ["Menara Air Selesai", "Pelatihan Juru Timbang Angkatan Kelima"])
def test_a_short_headline_and_one_of_other_words_beside_its_date_are_not_told(line: str) -> None:
    assert doubts(line, "Senin, 3 Juni 2019") == []


@pytest.mark.parametrize(
    "line", ["Read this in Spanish", "20th Street and Oak Avenue NW", "News editors please note"]
)
def test_a_line_below_its_date_of_which_the_text_says_nothing_is_told(line: str) -> None:
    (reason,) = doubts("Senin, 3 Juni 2019", line)
    assert "may be no headline" in reason


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("Pipa Lama dan Menara Air", "Dusun Diperbaiki Balai"), 2),
        (("Menara Air Dusun", "Selesai Diperbaiki", "Humas | 3 Juni 2019"), None),
        (("Menara Air Dusun", "Selesai Diperbaiki", "", "3 Juni 2019"), None),  # as the text goes on
    ],
)
def test_the_other_half_of_a_title_is_told(lines: tuple[str, ...], number: int | None) -> None:
    told = [reason for reason in doubts(*lines) if "may be a part of it" in reason]
    assert [f"line {number} beside the title" in reason for reason in told] == ([True] if number else [])


def test_a_place_and_a_site_beside_a_title_are_no_part_of_it() -> None:
    lines = ("Pipa Lama dan Menara Air di Hulu", "Muara Hulu | pa-muarahulu.example")
    assert not any("may be a part of it" in reason for reason in doubts(*lines))


@pytest.mark.parametrize(
    "below",
    ["Langkah Pertama Dari Tiga Tahap Perbaikan", "Kebocoran di Hulu Berhenti"],
)
def test_a_line_below_a_headline_that_may_be_its_subtitle_is_told(below: str) -> None:
    told = doubts("Menara Air Dusun Selesai Diperbaiki Balai Pengairan", below, "", "Senin, 3 Juni 2019")
    assert told == [f"lines 1 to 2 are taken for one headline; {below!r} may be a subtitle"]


@pytest.mark.parametrize(
    "below",
    ["untuk Menghentikan Kebocoran di Hulu", "Dengan Pipa Baru dari Hulu ke Hilir"],
)
def test_a_headline_that_goes_on_by_its_words_is_not_told(below: str) -> None:
    headline = "Menara Air Dusun Selesai Diperbaiki Balai Pengairan"
    assert doubts(headline, below, "", "Senin, 3 Juni 2019") == []


def test_a_headline_over_lines_that_the_page_says_once_more_is_not_told() -> None:
    first, second = "Menara Air Dusun Selesai Diperbaiki Balai Pengairan", "Kebocoran di Hulu Berhenti"
    whole = f"{first} {second} | Balai Pengairan Hulu"
    assert doubts(whole, "", "Beranda", "", first, second, "", "Senin, 3 Juni 2019") == []


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("Dinas Pengairan Perbaiki Menara", "", "di Hulu Sungai", "3 Juni 2019"), 3),
        (("Beranda", "Perbaikan Menara Air Dusun Selesai", "", "dengan Pipa yang Baru", "3 Juni 2019"), 4),
    ],
)
def test_a_line_that_a_word_binds_to_the_title_is_told_over_a_blank_line(
    lines: tuple[str, ...], number: int
) -> None:
    assert any(f"line {number} beside the title" in reason for reason in doubts(*lines))


@pytest.mark.parametrize("line", ["By Ana Brook", "Log In"])
def test_a_byline_or_a_control_is_not(line: str) -> None:
    assert doubts("Menara Air Dusun Selesai Diperbaiki", line, "", "3 Juni 2019") == []


def test_a_headline_whose_lines_were_put_together_is_told_where_no_word_binds_them() -> None:
    wrapped = ["Menara Air Dusun", "Selesai Diperbaiki Balai", "Kebocoran Hulu Berhenti"]
    told = doubts("Beranda", "Berita", "Galeri", *wrapped, "Senin, 3 Juni 2019")
    assert told == ["lines 4 to 6 are taken for one headline; 'Kebocoran Hulu Berhenti' may be a subtitle"]


def roles_of(*lines: str) -> Roles:
    roles = [Role.FURNITURE] * (len(lines) - 2) + [Role.TITLE, Role.BODY]
    return Roles([line(text) for text in lines], roles)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (f"Siaran Pers: {HEADLINE}", HEADLINE),
        (f"Beranda > Berita > {HEADLINE}", HEADLINE),
        (HEADLINE, HEADLINE),
        (HEADLINE.upper(), HEADLINE.upper()),
        ("Menara Air Dusun", HEADLINE.upper()),
    ],
)
def test_a_title_in_capitals_is_written_as_a_line_above_ends_with_it(above: str, expected: str) -> None:
    printed = HEADLINE.upper()
    assert as_printed_above(printed, roles_of("Beranda", above, printed, P)) == expected
    assert as_printed_above(HEADLINE, roles_of(above, HEADLINE, P)) == HEADLINE


def test_below_the_first_paragraph_a_headline_is_another_text_s() -> None:
    found = Roles([line(HEADLINE.upper()), line(P), line(HEADLINE)], [Role.TITLE, Role.BODY, Role.RESIDUE])
    assert as_printed_above(HEADLINE.upper(), found) == HEADLINE.upper()


def test_a_last_word_below_a_long_headline_is_told() -> None:
    lines = ("Beranda", "Menara Air Dusun Selesai Diperbaiki Balai", "", "Pipa", "Senin, 3 Juni 2019")
    assert doubts(*lines) == ["line 4 beside the title, 'Pipa', may be a part of it"]


def test_a_line_that_an_article_begins_may_be_a_subtitle() -> None:
    below = "The Old Pipes of the Tower"
    told = doubts("Menara Air Dusun Selesai Diperbaiki Balai Pengairan", below, "", "Senin, 3 Juni 2019")
    assert told == [f"lines 1 to 2 are taken for one headline; {below!r} may be a subtitle"]


def test_a_title_that_is_the_name_of_a_part_of_a_body_is_told() -> None:
    said = "The Rope and Hour Division has mended forty ropes in one year, twice as many as before."
    lines = [line(text) for text in ("Rope and Hour Division", "Nov. 24, 2004", said)]
    roles = Roles(lines, [Role.TITLE, Role.DATE, Role.BODY])
    assert "may be no headline" in doubt_scrap("Rope and Hour Division", roles, Metadata())
    assert not doubt_scrap("Rope and Hour Division Mends Forty", roles, Metadata())


def test_a_name_behind_its_label_is_no_part_of_the_headline() -> None:
    lines = ("Menara Air Dusun", "", "Penulis Pipa Warga Dusun", "Terbit 3 Juni 2019")
    assert not any("may be a part of it" in told for told in doubts(*lines))


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("View Item", True),  # of every page
        ("Halaman Cetak", True),
        ("Cara Memesan Tiket Kereta Wisata", True),  # of another page
        ("Balai Menara Dusun", True),  # a name, whatever the text says of it
        ("Balai Menara: Siaran Pers", True),
        ("Menara Air Selesai Diperbaiki", False),  # in words of the text
        ("Tukang menyelesaikan menara", False),  # printed within it
    ],
)
def test_a_title_that_nothing_prints_is_told_where_the_text_lacks_its_words(
    title: str, is_told: bool
) -> None:
    text = (
        "RANDU, 3 Mei 2019 – Tukang menyelesaikan menara air dusun, dan yang rusak sudah diperbaiki.",
        "Warga menara itu kembali mendapat air bersih, kata kepala balai yang memimpin pekerjaan itu.",
    )
    page = f"<title>{title}</title>" + "".join(f"<p>{paragraph}</p>" for paragraph in text)
    found = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))
    title = title.removesuffix(": Siaran Pers")
    assert found.values["title"] == title
    told = [doubt["reason"] for doubt in found.values.get("review", ()) if doubt["field"] == "title"]
    assert told == [f"only the title of the page says {title!r}; look whether it is the headline"][:is_told]


def test_a_title_printed_again_is_no_part_of_itself() -> None:
    title = "Menara Air Dusun Selesai Diperbaiki"
    assert not any("may be a part of it" in told for told in doubts(title, "", title, "", "3 Juni 2019"))
