"""What mail programs and lists put below a text."""

from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.mail.mail_footer import with_delimiter, without_footer

TEXT = "Jembatan dibuka.\n\nWarga senang.\n"
SECRET_ID = (
    "Pesan ini bersifat rahasia dan hanya ditujukan kepada\npenerima yang dimaksud. Jika keliru, mohon hapus."
)
SECRET_EN = (
    "This e-mail and any attachments are confidential and intended solely for the use of the individual or"
    " entity to whom they are addressed."
)
FOOTERS = [
    "-- \nBudi Santoso\nHumas\nTelp. 021-555",
    "-- \n\nYou received this message because you are subscribed to the Google Groups.",
    f"{'_' * 47}\nMedia mailing list\nMedia@x.example",
    "You received this message because you are subscribed to the group.\nTo unsubscribe, reply.",
    SECRET_ID,
    SECRET_EN,
    "Sent from my iPhone",
    "Dikirim dari ponsel saya",
    f"{SECRET_EN}\n\nSent from my iPhone",
]


def read(text: str) -> tuple[list[str], str]:
    cut = without_footer(split_lines(with_delimiter(text)))
    return [line.printed for line in cut.lines if line.printed], cut.left_out


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_footer_is_cut_and_its_words_are_given(footer: str, end: str) -> None:
    lines, left_out = read(f"{TEXT}\n{footer}\n".replace("\n", end))
    assert lines == ["Jembatan dibuka.", "Warga senang."]
    words = " ".join(footer.removeprefix("-- \n").split())
    assert left_out == words


@pytest.mark.parametrize(
    "below",
    [
        "--\nTentang Dinas Jembatan",
        f"{'_' * 40}\nTentang Dinas Jembatan",
        "Pesan ini disampaikan kepada semua warga.",
        "Surat rahasia itu dikirim dari ponsel saya, kata saksi.",
        "Data penerima bantuan bersifat rahasia.",
        "-- \n" + "Baris.\n" * 50,
    ],
)
def test_what_only_looks_like_one_stays(below: str) -> None:
    lines, left_out = read(f"{TEXT}\n{below}\n")
    assert left_out == ""
    assert len(lines) == 2 + len([line for line in below.split("\n") if line.strip() and line != "-- "])


def test_a_notice_far_above_the_end_stays() -> None:
    assert read(f"{SECRET_EN}\n\n" + "Baris lain.\n\n" * 20)[1] == ""


def test_a_mail_of_nothing_else_is_kept() -> None:
    assert read("Sent from my iPhone\n") == (["Sent from my iPhone"], "")
