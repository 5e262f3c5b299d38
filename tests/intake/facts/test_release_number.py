from __future__ import annotations

import pytest

from warta.intake.facts.release_number import (
    is_code_beside_day,
    is_code_in_head,
    number_before_headline,
    number_behind_notes,
    release_number,
    whole_numbers,
)
from warta.intake.lines import Line, split_lines


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("News Release SALT/2020/052", "SALT/2020/052"),
        ("SG/SM/17246-OBV/1537-ORG/1612", "SG/SM/17246-OBV/1537-ORG/1612"),
        ("Media release HTC-2017-071", "HTC-2017-071"),
        ("Nomor: 07/DJG-HMS/II/2019", "07/DJG-HMS/II/2019"),
        ("No. 12", "12"),
        ("No. 12 Tahun 2019", "12 Tahun 2019"),
        ("NOMOR : 12 / DJG / 2019", "12 / DJG / 2019"),
        ("NOMOR : 67/ HUMAS DJG/2009", "67/ HUMAS DJG/2009"),
        ("Siaran Pers No. 22/PIH/DJG/2/2010", "22/PIH/DJG/2/2010"),
        ("SIARAN PERS NOMOR: HM.4/12/SET/2019", "HM.4/12/SET/2019"),
        ("Press Release No. 19/07", "19/07"),
        ("News release number 2019-12", "2019-12"),
        ("Media Release #12", "12"),
        ("HM/12/2019", "HM/12/2019"),
        ("Nomor : 12/Siaran Pers/DJG/X/2019", "12/Siaran Pers/DJG/X/2019"),
        ("Nomor: P-12/DJG.R/HM 03/Media & Publikasi/2019", "P-12/DJG.R/HM 03/Media & Publikasi/2019"),
        ("Nomor 12 di dermaga/pasar/balai/kantor lama", None),
        ("PR No. 114", "114"),
        ("Police Report No. 22", "22"),
        ("2019LAMP0041-000812", "2019LAMP0041-000812"),
        ("BRH No. 12-044", "12-044"),
        ("ROPE Release No. 21-115", "21-115"),
        ("ROPE No. 115", None),
        ("UU No. 11/2020", None),
        ("Rope No. 12-044", None),
        ("119/2021", "119/2021"),
        ("29/2021", "29/2021"),
        ("05/2021", None),
        ("115/21", "115/21"),
        ("15/21", None),
        ("MEDIA RELEASE: MR 21-115", "MR 21-115"),
        ("PRESS RELEASE 16/12/2021", None),
        ("Siaran Pers 045/SP/2018.pdf", None),
        ("No. 045/SP/2018.docx", None),
        ("Nomor telepon kantor", None),
        ("No: tidak ada", None),
        ("No. 12 di dermaga", None),
        ("Siaran Pers", None),
        ("Nomor urut 12", None),
        ("12", None),
        ("3 Mei 2019", None),
        ("No. " + "1/" * 100, None),
        ("", None),
    ],
)
def test_the_number_of_a_release_is_read(text: str, number: str | None) -> None:
    assert release_number(line(text)) == number


@pytest.mark.parametrize("text", ["SUKA 12", "LIKES 7", "COVID 19"])
def test_a_word_with_a_count_is_no_number_of_a_release(text: str) -> None:
    assert release_number(split_lines(text)[0]) is None


@pytest.mark.parametrize(
    "text", ["SP-45/KLI/2024", "HM.4.6/155/SET.M.DANAU.3/05/2024", "45/DHMS/DJ/V/2024", "SP-67/BAL0/2021/S7"]
)
def test_the_number_of_a_registry_alone_on_a_line_is_read(text: str) -> None:
    assert release_number(line(text)) == text


@pytest.mark.parametrize("text", ["6/5/2024", "6/V/2024", "map/fsr/hls", "MJPS/ST", "dinas.example/a/2024"])
def test_dates_initials_and_addresses_are_no_number(text: str) -> None:
    assert release_number(line(text)) is None


def test_the_kind_of_text_may_have_its_number_in_brackets() -> None:
    assert release_number(line("media release (24-089MR)")) == "24-089MR"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("PM015/2024", "PM015/2024"),
        ("Nomor : SP. 143/HUMAS/PP/HMS.3/03/2018", "SP. 143/HUMAS/PP/HMS.3/03/2018"),
        ("PUBLIC NOTICE 2-19-2021", None),
    ],
)
def test_codes_with_a_year_are_numbers_and_days_are_none(text: str, number: str | None) -> None:
    assert release_number(line(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("No.SP-12/HM/V/2021", "SP-12/HM/V/2021"),
        ("(No. 12/HM/V/2021)", "12/HM/V/2021"),
        ("NOTA-12/HM/2021", "NOTA-12/HM/2021"),
    ],
)
def test_the_word_for_it_that_is_glued_to_a_number_is_no_part_of_it(text: str, number: str) -> None:
    assert release_number(line(text)) == number


@pytest.mark.parametrize("text", ["PEREMPUAN 1.377", "LAKI-LAKI 1.402", "KEPALA KELUARGA 1.024", "RT 03/02"])
def test_counts_and_parts_of_an_address_are_no_number_of_a_release(text: str) -> None:
    assert release_number(split_lines(text)[0]) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Public Alert No. 031/2023 – Ropes That Break Found in Larch", "031/2023"),
        ("Siaran Pers Nomor 12/HM/2020: Tali Pelabuhan Diperbaiki", "12/HM/2020"),
        ("Safety Bulletin No 7/2019 - Ropes of the Harbour", "7/2019"),
        ("Recall No. 19-112: Ropes That Break", "19-112"),
        ("Surat Edaran Nomor 5/SE/2020: Apa Isinya", None),
        ("Public Alert No. 1: Ropes That Break", None),
        ("Public Alert No. 031/2023", None),
        ("Alert Crew Saves Forty Ropes", None),
    ],
)
def test_a_number_may_stand_before_the_headline_with_the_kind_of_text(text: str, number: str | None) -> None:
    assert number_before_headline(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Media Advisory 19-001", "19-001"),
        ("Press Advisory HTC-2017-071", "HTC-2017-071"),
        ("RPBD # 9851", "9851"),
        ("RPBD #9851", "9851"),
        ("RPBD 9851", None),
        ("PR-162-2010", "PR-162-2010"),
        ("Public Information Office   CB02-CR.21", "CB02-CR.21"),
        ("Public Information Office   CB02", None),
        ("COVID-19-2020", None),
    ],
)
def test_other_kinds_of_text_and_short_forms_have_numbers(text: str, number: str | None) -> None:
    assert release_number(line(text)) == number


def test_a_number_may_stand_behind_the_notes_below_a_text() -> None:
    notes = [line("The board minds ropes."), line("More is at ropes.example (555-0143). PR-29-2020")]
    assert number_behind_notes(notes) == "PR-29-2020"
    assert number_behind_notes(notes[:1]) == ""
    assert number_behind_notes([]) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Siaran Pers Nomor: B- 50 /SETMEN/HM.02.04/02/2024", "B- 50 /SETMEN/HM.02.04/02/2024"),
        ("Nomor : B - 50/SETMEN/2024", "B - 50/SETMEN/2024"),
    ],
)
def test_spaces_may_stand_beside_the_marks_of_a_number(text: str, number: str) -> None:
    assert release_number(line(text)) == number


def test_a_number_that_is_a_part_of_another_one_is_left_out() -> None:
    whole = "SG/SM/13186-OBV/925"
    assert whole_numbers([whole, "OBV/925"]) == [whole]
    assert whole_numbers(["SG/SM/13186", whole]) == [whole]
    assert whole_numbers([whole, "OBV/92"]) == [whole, "OBV/92"]
    assert whole_numbers(["12", "13"]) == ["12", "13"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Issue 2008-181", "2008-181"),
        ("Issue 3-4", None),
        ("MS D-14", None),
        ("Release No. 21-412-ATL (83)", "21-412-ATL (83)"),
        ("SUITE 12-44", None),
    ],
)
def test_an_issue_is_counted_by_the_year_and_a_stop_for_mail_is_no_number(
    text: str, number: str | None
) -> None:
    assert release_number(line(text)) == number


@pytest.mark.parametrize(
    ("text", "beside_day", "in_head"),
    [
        ("TP12-26", True, True),
        ("CB02-CR.21", True, True),
        ("LS-127", False, True),
        ("KM15-20", False, False),
        ("SP-2019", False, False),
        ("B-52", False, False),
        ("COVID-19", False, False),
    ],
)
def test_a_code_is_a_number_where_it_stands_at_a_day(text: str, beside_day: bool, in_head: bool) -> None:
    assert is_code_beside_day(text) is beside_day
    assert is_code_in_head(text) is in_head
