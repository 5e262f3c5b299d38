from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.roles.assignment import assign_roles

TEXT = (
    "Menara air dusun selesai diperbaiki balai pada hari Senin, kata kepala balai kepada warga.\n\n"
    "Pipa lama diganti seluruhnya dalam sepekan, sehingga kebocoran di hulu tidak terjadi lagi."
)
HEADLINE, OTHER = "Menara Air Dusun Selesai Diperbaiki", "Pipa Lama Diganti Seluruhnya dalam Sepekan Pagi"
BOTH = ("Beranda", HEADLINE, "Cari", OTHER, "3 Juni 2019")


def told(*above: str, titles: tuple[str, ...] = ()) -> str:
    """What is doubtful about the title below these lines, with or without titles of the page's metadata."""
    lines = split_lines("\n".join((*above, "", TEXT)))
    return assign_roles(lines, lambda _: False, (), titles=titles).doubts.get("title", "")


def test_a_second_line_that_may_be_the_headline_is_told() -> None:
    assert told(*BOTH) == f"line 2, {HEADLINE!r}, may be the headline as well as line 4"


@pytest.mark.parametrize(
    "above",
    [
        (HEADLINE,),
        ("Beranda", "Profil", "", HEADLINE, "", "Senin, 3 Juni 2019"),
        ("Beranda", HEADLINE, "Cari", HEADLINE, "3 Juni 2019"),
        (HEADLINE, "", OTHER),  # its subtitle
    ],
)
def test_a_headline_without_an_equal_is_not_told(above: tuple[str, ...]) -> None:
    assert told(*above) == ""


def test_what_the_page_states_leaves_no_choice() -> None:
    assert told(*BOTH, titles=(OTHER,)) == ""


def test_a_title_for_want_of_a_better_one_is_told() -> None:
    assert told("Kebijakan Umum", "", "Cari") == (
        "'Kebijakan Umum' on line 1 may be no headline: little speaks for it"
    )


def test_the_kind_of_text_is_told_elsewhere() -> None:
    assert told("Siaran Pers") == ""


def test_a_headline_of_some_words_above_the_title_is_told_sooner() -> None:
    first, short = "Menara Baru Air Dusun Hulu", "Menara Baru Dusun Hulu"
    assert told("Beranda", first, "Cari", OTHER, "3 Juni 2019") == (
        f"line 2, {first!r}, may be the headline as well as line 4"
    )
    assert told("Beranda", short, "Cari", OTHER, "3 Juni 2019") == ""


def test_the_name_of_a_body_without_a_day_below_is_told() -> None:
    name = "Balai Pipa Lama Dusun Hulu"
    assert "may be a name" in told(name, "Beranda", "Profil")
    assert told(name, "3 Juni 2019") == ""


def test_a_body_with_what_it_does_is_no_name() -> None:
    said = "Larch Police are looking for the rakes of the harbour, which were taken in the night, they say."
    page = f"3 May 2019\n\nLarch Police investigate theft\n\n{said}\n\n{said.replace('rakes', 'ropes')}"
    doubts = assign_roles(split_lines(page), lambda _: False, ()).doubts
    assert "may be a name" not in doubts.get("title", "")


@pytest.mark.parametrize(
    ("title", "heading", "is_told"),
    [
        ("Menara Air Dusun", "Pipa Lama Hulu", True),
        ("Menara Air Dusun", "Pipa lama di hulu", False),
        ("Menara Air Dusun Hulu", "Pipa Lama Hulu", False),
    ],
)
def test_a_short_title_below_the_day_may_head_the_first_of_several_parts(
    title: str, heading: str, is_told: bool
) -> None:
    page = f"3 Juni 2019\n\n{title}\n\n{TEXT}\n\n{heading}\n\n{TEXT}"
    doubt = assign_roles(split_lines(page), lambda _: False, ()).doubts.get("title", "")
    assert ("may head the first of several parts" in doubt) is is_told
