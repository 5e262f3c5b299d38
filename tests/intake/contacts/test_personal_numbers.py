"""Numbers that are no release's: telephones, identities, accounts, books."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.contacts.personal_numbers import is_personal_number
from warta.intake.facts.release_number import number_behind_label, release_number
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.tags import Vocabulary

NUMBERS = (
    *(
        "0812-5550-1234",
        "081255501234",
        "0812.5550.1234",
        "0812/5550/1234",
        "62812 5550 1234",
        "+62 812 5550",
    ),
    *("812-5550-1234", "021-5550199", "(021) 5550199", "021/5550199", "020 7946 0018", "(202) 555-0142"),
    *("202-555-0142", "202.555.0142", "1-800-555-0199", "3175012345678901", "19780512 200501 1 002"),
    *("12.345.678.9-012.345", "0206-01-123456-50-3", "1230004567890"),
)
WORDS = (
    "HP",
    "WA",
    "SMS",
    "CP",
    "NIP",
    "NIK",
    "NPWP",
    "Rekening BRI",
    "ISBN",
    "VAT",
    "ABN",
    "No. HP",
    "Nomor WA",
)
OF_RELEASES = (
    *("22/PIH/2/2010", "012/045/2019", "810/1427/2017", "2019-2020/1547", "03/22/05", "1996412", "301234567"),
    *(
        "2019091200017",
        "SP-142/KLI/2023",
        "0128.07",
        "118-2019",
        "20-17",
        "HM.01.1.2.03.20.11",
        "CP 12/HM/2019",
    ),
    *("PR – 563/563/K.3/Kph.3/04/2022", "2018-0917", "03072019", "WA/12/III/2019", "DOH 18/114", "NFO 11/23"),
)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_telephone_an_identity_and_an_account_are_told_by_their_figures(number: str) -> None:
    assert is_personal_number(number)
    for label in ("", "No. ", "Nomor: ", "Ref ", "Siaran Pers No. ", "ID "):
        assert release_number(split_lines(f"{label}{number}")[0]) is None
    assert number_behind_label(number, strict=False) is None


@pytest.mark.parametrize("word", WORDS)
def test_the_word_for_such_a_number_tells_it(word: str) -> None:
    assert is_personal_number(f"{word} 555-0199")
    assert release_number(split_lines(f"{word} 1234-5678")[0]) is None


@pytest.mark.parametrize("number", OF_RELEASES)
def test_the_number_of_a_release_is_none_of_them(number: str) -> None:
    assert not is_personal_number(number)


TITLE = "Stasiun Garam Menggelar Rapat Kerja Tahunan"
TEXT = (
    "Rapat kerja tahunan stasiun garam dihadiri oleh petambak dari tiga desa di pesisir utara.\n\n"
    "Kepala stasiun mengatakan bahwa mutu garam terus membaik sejak gudang pengering dibangun."
)
LINES = ("WA 0812-5550-1234", "No. HP 0812.5550.1234", "NIK 3175012345678901", "Fax 021-5550199")


@pytest.mark.parametrize("told", LINES)
def test_such_a_line_below_a_title_is_no_part_of_what_is_published(told: str) -> None:
    page = f"{TITLE}\n{told}\n4 Maret 2019\n\n{TEXT}\n".encode()
    read = read_release(page, "rapat.txt", AgencyFinder(Registry({})), Vocabulary({}))
    fields = ("title", "subtitle", "number", "category")
    assert {name: read.values[name] for name in fields if name in read.values} == {"title": TITLE}
    assert told not in read.body
