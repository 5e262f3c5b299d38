from __future__ import annotations

import pytest

from tests.read_heads import sheet
from warta.intake.roles.tail import find_tail
from warta.intake.sheets.comment_threads import find_thread

TEXT = "Perahu layar tua kembali berlabuh di dermaga setelah pelayaran tiga bulan mengelilingi kepulauan."
SAID = "Saya ikut berlayar pada musim lalu, dan anginnya memang tidak bisa ditebak oleh siapa pun di sana."


def begins(below: str) -> int:
    """How many lines below the text comments begin; -1 for none."""
    found = sheet(f"{TEXT}\n\n{below}")
    thread = find_thread(found, 1)
    return thread - 1 if thread < len(found) else -1


@pytest.mark.parametrize(
    "thread",
    [
        f"24 comments:\n\n1. {SAID}\n\nReply\n\n2. {SAID}\n\nReplyDelete",
        f"10 Kommentare\nBeate\n19. Juni 2019 / 6:16\n{SAID}\nAstrid\n19. Juni 2019 / 6:37\n{SAID}",
        f"Reader comments\nIsaac 16 minutes ago\n{SAID}\nSamsara about an hour ago\n{SAID}",
        f"2 Komentar\nRina berkata:\n3 Mei 2020 pukul 10.15\n{SAID}\nAdi berkata:\n{SAID}",
        f"Komentar pembaca\nRina\n2 jam yang lalu\n{SAID}\nBalas\nAdi\n5 menit lalu\n{SAID}\nBalas",
        f"Visitor comments\nA title\n{SAID}\nPosted by: Al, 7 Sep 2011 | 15:22\n{SAID}\n8 Sep 2011 | 5:41",
    ],
)
def test_comments_begin_at_their_heading(thread: str) -> None:
    assert begins(thread) == 0
    assert begins(f"Kantor Pesisir\n{thread}") == 1


@pytest.mark.parametrize(
    "below",
    [
        "24 comments:",
        f"Komentar\n{SAID}\n{SAID}",
        f"Tanggapan Bupati\nBupati berkata:\n{SAID}\nWakil bupati berkata:\n{SAID}",
        f"Public comments\nMay 3, 2020, 5:00 p.m.\n{SAID}\nMay 9, 2020, 5:00 p.m.\n{SAID}",
        f"Jadwal\n3 Mei 2020 pukul 10.15\n{SAID}\n4 Mei 2020 pukul 10.15\n{SAID}",
        f"Comments\n{SAID}\n{SAID}\n{SAID}\n{SAID}\nReply\nReply",
        f"{SAID} The comments were left 3 minutes ago.\nReply\n{SAID}\nReply",
    ],
)
def test_a_text_that_says_who_speaks_or_when_is_no_thread(below: str) -> None:
    assert begins(below) == -1


def test_a_thread_without_known_words_is_left_out_and_told() -> None:
    thread = f"Pending Comments\nBeate\n19. Juni 2019 / 6:16\n{SAID}\nAstrid\n19. Juni 2019 / 6:37\n{SAID}"
    found = find_tail(sheet(f"{TEXT}\n\n{TEXT}\n\n{thread}"), 0)
    assert found.cut == 2
    assert found.doubt == (
        "lines from 5 on, 'Pending Comments', look like readers' comments and are left out"
    )
