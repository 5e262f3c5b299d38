"""Lines that are nothing but the mark of a text that is not out."""

from __future__ import annotations

import pytest

from warta.intake.marks.hold_marks import (
    Says,
    is_draft_mark,
    is_lone_mark,
    is_of_inner_circle,
    said_of_time,
    tells_of_embargo,
)


@pytest.mark.parametrize(
    "line",
    [
        "STRICTLY UNDER EMBARGO UNTIL 5 MAY 2033",
        "NOT TO BE PUBLISHED BEFORE 5 MAY 2033",
        "Not to be released before 10am on 5 May 2033",
        "MEDIA RELEASE - EMBARGOED UNTIL 5 MAY 2033",
        "PRESS RELEASE (EMBARGOED UNTIL 5 MAY 2033)",
        "EMBARGO TO 00:01 THURSDAY 5 MAY 2033",
        "News embargoed till 5.5.2033",
        "[EMBARGO 2033-05-05T10:00]",
        "Embargo lifts Thursday",
        "CHECK AGAINST DELIVERY - EMBARGOED UNTIL DELIVERY",
        "Diembargo hingga 5 Mei 2033",
        "SIARAN PERS DIEMBARGO SAMPAI 5 MEI 2033",
        "Baru boleh disiarkan pada 5 Mei 2033",
        "Belum boleh dikutip sebelum Jum'at",
        "Mohon untuk tidak disebarkan sebelum acara",
        "Dilarang mengutip sebelum 5 Mei 2033",
    ],
)
def test_a_line_of_nothing_but_an_embargo_holds(line: str) -> None:
    assert said_of_time(line) is Says.HELD


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE AFTER 5 MAY 2033",
        "BOLEH DISIARKAN SETELAH 5 MEI 2033",
        "Dapat dikutip mulai 5 Mei 2033 pukul 08.00 WIB",
        "May be published from 5 May 2033",
        "Will be published on 5 May 2033",
    ],
)
def test_a_line_may_say_from_when_on_a_text_is_out(line: str) -> None:
    assert said_of_time(line) is Says.OUT_AFTER


@pytest.mark.parametrize(
    "line",
    [
        *("Terbit 5 Mei 2033", "Publication date: 5 May 2033", "Published on 5 May 2033"),
        *("Tanggal Rilis : 5 Mei 2033", "Diterbitkan: Kamis, 5 Mei 2033"),
        *(
            "Scheduled: 5 May 2033",
            "Goes live 5 May 2033",
            "Akan terbit 5 Mei 2033",
            "Jadwal tayang: 5 Mei 2033",
        ),
        *("Disiarkan mulai 5 Mei 2033", "Untuk disiarkan 5 Mei 2033", "Dijadwalkan tayang 5 Mei 2033"),
    ],
)
def test_a_line_may_say_on_which_day_a_text_is_out(line: str) -> None:
    assert said_of_time(line) is Says.OUT_ON


def test_words_that_hold_alone_are_marks_by_their_place() -> None:
    assert all(map(is_lone_mark, ("Embargo!", "Rahasia", "[confidential]", "E M B A R G O", "HOLD")))
    assert not any(map(is_lone_mark, ("Embargo Kayu", "Rahasia Umum", "Konsep", "Hold", "A B", "")))
    assert all(map(is_lone_mark, ("RAHASIA NEGARA", "Konsep awal", "Off the record", "Pre-release copy")))
    assert not any(map(is_lone_mark, ("Konsep awal taman", "Off the record books", "Release")))
    assert is_of_inner_circle("Internal KKP")
    assert not any(map(is_of_inner_circle, ("Internal", "Internal Audit", "Audit Internal KKP")))


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on tuna from 5 May 2033",
        "Embargo dagang berlaku hingga 5 Mei 2033",
        "Embargo",
        "FOR IMMEDIATE RELEASE",
        "PRESS RELEASE 5 May 2033",
        "The council will not release the report before 5 May 2033",
        "Film itu boleh disiarkan setelah 5 Mei 2033",
        "Untuk disiarkan segera",
        "Terbit setiap Senin",
        "Published papers of 5 May 2033",
        "",
    ],
)
def test_a_line_with_words_of_its_own_says_nothing_of_its_text(line: str) -> None:
    assert said_of_time(line) is None


def test_a_sentence_may_tell_of_the_embargo() -> None:
    assert tells_of_embargo("Dear Ann, the text below is embargoed until Monday 5 May 2033 at 9am.")
    assert tells_of_embargo("Naskah ini diembargo hingga Senin.")
    assert not tells_of_embargo("The report was embargoed until Monday, the court heard.")
    assert not tells_of_embargo("Tuna exports are embargoed until Monday.")


@pytest.mark.parametrize(
    "line",
    [
        *("DRAFT", "Draft", "Final draft", "DRAFT PRESS RELEASE", "Draf siaran pers", "DRAFT 3 - 12 March"),
        *("KONSEP", "KONSEP SIARAN PERS", "TERBATAS", "SANGAT RAHASIA", "INTERNAL", "CONFIDENTIAL"),
        *("Confidential draft", "Strictly private and confidential", "Under embargo", "Masih diembargo"),
        *("For internal circulation only", "Awaiting approval", "Pending Director approval", "Draf awal"),
        *("Naskah konsep", "Belum disetujui pimpinan", "Rancangan - belum final", "DRAFT 24/09/2020"),
        *("Sifat: Rahasia", "Menunggu persetujuan Menteri", "Mohon tidak disebarkan", "Do not cite"),
        *(
            "Draft for discussion only",
            "Draft - for review",
            "Do not forward",
            "Masih draf",
            "Materi embargo",
        ),
        *("Not for onward distribution", "Mohon jangan dipublikasikan dulu", "Belum ada persetujuan"),
        *("NOT YET APPROVED", "UNTUK KALANGAN SENDIRI", "BELUM UNTUK DISIARKAN", "For internal use only"),
    ],
)
def test_a_line_of_nothing_but_a_mark_is_one_of_a_draft(line: str) -> None:
    assert is_draft_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Konsep", "Internal", "Terbatas", "Rahasia", "PRIVATE", "Draft Regulation", "DRAFT BUDGET IS OUT"),
        *("Rapat Internal", "Perseroan Terbatas", "Press Release", "Siaran Pers 12 Maret 2019"),
        *("Internal KKP", "Embargo", "Embargo!", "Rancangan Undang-Undang", "Konsep awal", "Approval"),
        *("Draf Awal Anggaran Disetujui", "Awaiting approval of the new bridge", "Persetujuan Menteri"),
        *(
            "Izin Masih Menunggu Persetujuan",
            "Not for publication: 0812",
            "Untuk umum",
            "12 March 2019",
            "Draft report",
            "",
        ),
    ],
)
def test_headings_and_headlines_are_none(line: str) -> None:
    assert not is_draft_mark(line)
