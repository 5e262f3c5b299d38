"""The day that a copying program puts before a page's first words. All names are invented."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.wrapping.stamped_lines import part_day, part_glued, part_stamp
from warta.tags import Vocabulary

FIRST = "The Rope Board spliced forty ropes on the quay of Larch after the storm of last week had torn them."
SECOND = "Boats may land again from Monday on, and the ferry to Oak Island will run every hour until dusk."


def read(*lines: str) -> Converted:
    return read_release("\n\n".join(lines).encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({}))


def test_the_day_is_parted_from_the_first_paragraph_and_is_the_date() -> None:
    found = read(f" date 2025-01-10 {FIRST}", SECOND)
    assert str(found.values["date"]) == "2025-01-10"
    assert found.body == f"{FIRST}\n\n{SECOND}\n"


def test_the_day_is_parted_from_a_headline_whose_number_stays() -> None:
    lines = part_stamp(split_lines("\ndate 2025-01-10 Ropes Hold\nLarch"))
    assert [(line.number, line.printed) for line in lines] == [
        *((1, ""), (2, "date 2025-01-10"), (2, "Ropes Hold"), (3, "Larch"))
    ]


@pytest.mark.parametrize(
    "first", ["date 2025-01-10", "Date of the ropes: 2025", "Ropes\ndate 2025-01-10 Hold"]
)
def test_other_first_lines_are_left_alone(first: str) -> None:
    lines = split_lines(first)
    assert part_stamp(lines) is lines


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("DSC_0491 - Copy", "Semarang, 15 Maret 2016 – Panen garam dimulai."),
        ("IMG_20210503", "Panen garam dimulai."),
        ("DSC0021 (2)", "Panen garam dimulai."),
    ],
)
def test_what_a_camera_calls_its_pictures_is_parted(name: str, words: str) -> None:
    assert [line.printed for line in part_glued(split_lines(f"{name}{words}"))] == [name, words]


@pytest.mark.parametrize("text", ["IMG 2 adalah kapal", "DSC_0491", "IMGA12Panen", "DSC 0491 Panen"])
def test_words_that_no_camera_gives_stay(text: str) -> None:
    assert [line.printed for line in part_glued(split_lines(text))] == [text]


def test_the_name_of_a_picture_is_parted_from_the_words_that_it_is_glued_to() -> None:
    found = read("Ropes Hold Against the Storm of May", f"4f0a_rope-2.jpgLARCH, 3 May 2019 – {FIRST}", SECOND)
    assert found.body == f"LARCH, 3 May 2019 – {FIRST}\n\n{SECOND}\n"
    assert str(found.values["date"]) == "2019-05-03"


@pytest.mark.parametrize(
    "text",
    ["rope-2.jpg shows the quay", "rope-2.jpgs", "rope-quay.jpgLARCH", "see rope-2.jpgLARCH", "Ropes Hold"],
)
def test_other_names_of_pictures_stay_where_they_are(text: str) -> None:
    lines = split_lines(text)
    assert [line.printed for line in part_glued(lines)] == [text]


def test_day_and_rubrics_are_parted_from_the_dateline_that_they_are_glued_to() -> None:
    posted = "Posted on May 3, 2019 in Latest News, Rope Board Press Releases"
    found = read("Ropes Hold Against the Storm of May", f"{posted}LARCH — {FIRST}", SECOND)
    assert str(found.values["date"]) == "2019-05-03"
    assert found.body == f"LARCH — {FIRST}\n\n{SECOND}\n"
    lines = split_lines(f"{posted} of LARCH — {FIRST}")
    assert part_glued(lines) is lines


HEADLINE = "Forty Ropes Spliced on the Quay of Larch"


@pytest.mark.parametrize("day", ["03/05/2019: ", "3 May 2019 - ", "May 3, 2019 – "])
def test_a_day_before_the_headline_is_the_releases(day: str) -> None:
    found = read("Media Statements", f"{day}{HEADLINE}", FIRST, SECOND)
    assert found.values["title"] == HEADLINE
    assert "2019" in str(found.values.get("date", "2019"))
    assert found.body == f"{FIRST}\n\n{SECOND}\n"


@pytest.mark.parametrize(
    "lines",
    [
        (f"3 May 2019: {HEADLINE}", "1 May 2019: Boats Torn From the Quay of Larch"),
        ("3 May 2019: Ropes",),
        ("3 May 2019 - 5 May 2019: Ropes Spliced on the Quay",),
        (f"3 May 2019: {FIRST}",),
        ("3 May 2019: Eleven Gulls Come Home Tonight",),
        ("3 May 2019 - Larch and Oak Rope Board",),
        (f"Larch 2019: {HEADLINE}",),
    ],
)
def test_no_day_is_parted_from_lists_names_sentences_and_what_the_text_does_not_tell(
    lines: tuple[str, ...],
) -> None:
    page = split_lines("\n\n".join((*lines, FIRST, SECOND)))
    assert part_day(page) is page


@pytest.mark.parametrize("word", ["REVISED", "Updated"])
def test_a_day_with_that_of_its_revision_stands_apart_from_the_headline(word: str) -> None:
    day = f"August 25, 2010 ({word} October 5, 2010)"
    lines = part_stamp(split_lines(f"{day} Seven Splicers To Meet\n\nText."))
    assert [line.printed for line in lines][:2] == [day, "Seven Splicers To Meet"]


def test_a_day_that_a_headline_begins_with_is_a_part_of_it() -> None:
    for text in ("August 25, 2010 Meeting of Splicers", "August 25, 2010 (REVISED October 5, 2010)"):
        assert [line.printed for line in part_stamp(split_lines(text))] == [text]


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("Press Release No. 08/332Ms. Ana Oak spliced forty ropes today.", "Press Release No. 08/332"),
        ("Siaran Pers Nomor: 22/PIH/2010Tepian menganyam tali hari ini.", "Siaran Pers Nomor: 22/PIH/2010"),
        ("Press Release No. 08/332 Ms. Ana Oak spliced forty ropes today.", ""),
        ("Press Release No. 08/332A of the board is older.", ""),
    ],
)
def test_the_number_glued_to_the_first_words_stands_on_a_line_of_its_own(text: str, stamp: str) -> None:
    printed = [line.printed for line in part_glued(split_lines(text))]
    assert printed == ([stamp, text.removeprefix(stamp)] if stamp else [text])
