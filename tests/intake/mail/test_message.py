from __future__ import annotations

import contextlib
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.text import MIMEText
from html import escape

import pytest

from warta.intake.mail.message import read_mail
from warta.intake.reading.decode import Refused


def message(text: str = "Jembatan dibuka.\n\nWarga senang.\n", html: str = "") -> EmailMessage:
    found = EmailMessage()
    found["Subject"] = "Fwd: RE: Jembatan Dibuka – hari ini"
    found["From"] = "Humas Dinas <humas@x.example>"
    found["Date"] = "Mon, 01 Jul 2019 09:00:00 +0700"
    if text:
        found.set_content(text)
    if html:
        found.add_alternative(html, subtype="html") if text else found.set_content(html, subtype="html")
    return found


def printed(data: bytes) -> list[str]:
    return [line.printed for line in read_mail(data).lines if line.printed]


def test_the_text_and_what_the_head_states() -> None:
    page = read_mail(message().as_bytes())
    assert [line.printed for line in page.lines if line.printed] == ["Jembatan dibuka.", "Warga senang."]
    metadata = page.metadata
    assert [stated.value for stated in metadata.titles] == ["Jembatan Dibuka – hari ini"]
    assert [stated.value for stated in metadata.published] == ["Mon, 01 Jul 2019 09:00:00 +0700"]
    assert [stated.value for stated in metadata.authors] == ["Humas Dinas"]


def test_html_tells_more_than_plain_text() -> None:
    data = message(html="<p>Jembatan <b>dibuka</b>.</p><ul><li>satu</li></ul>").as_bytes()
    lines = read_mail(data).lines
    assert [(line.markdown or line.printed, line.form) for line in lines] == [
        ("Jembatan **dibuka**.", ""),
        ("satu", "item1"),
    ]


def test_a_mail_that_is_cut_off_is_told() -> None:
    message = EmailMessage()
    message["Subject"] = "A"
    message.set_content("Isi rilis.")
    message.add_attachment(b"x" * 900, "application", "pdf", filename="a.pdf")
    whole = message.as_bytes()
    assert read_mail(whole).doubts == ()
    cut = read_mail(whole[: len(whole) * 3 // 4])
    assert "cut off" in cut.doubts[0]


def test_a_mail_in_a_mail_is_kept() -> None:
    outer = message()
    outer.add_attachment(message("Yang lama.\n"))
    assert [b"Yang lama." in data for data in read_mail(outer.as_bytes()).files.values()] == [True]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "tak-ada", "utf-7x"])
def test_texts_in_any_encoding(charset: str) -> None:
    encoding = charset if charset in ("utf-8", "iso-8859-1", "windows-1252") else "windows-1252"
    data = f"Subject: A\nContent-Type: text/plain; charset={charset}\n\nCafé dibuka lagi.\n".encode(encoding)
    assert printed(data) == ["Café dibuka lagi."]


def test_a_mail_of_a_mailbox() -> None:
    assert printed(b"From humas@x Mon Jul 1 09:00:00 2019\n" + message().as_bytes())[0] == "Jembatan dibuka."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"bukan surat", "is no mail"),
        (b"Subject: A\n\n", "holds no text"),
        (b"Subject: A\nContent-Type: image/png\n\nx", "only 1 attachments"),
        (b"Subject: A\nContent-Type: multipart/mixed; boundary=x\n\n", "holds no text"),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        read_mail(data)


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: =?utf-8?b?//8=?=\nDate: tak ada\nFrom: <<>>,\n\nTeks surat.\n",
        b"Subject: A\nContent-Type: text/plain; charset\n\nTeks surat.\n",
        b"Subject: A\nContent-Type: ;;;\nContent-Transfer-Encoding: base64\n\n!!!\nTeks surat.\n",
        b"Subject: A\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nTeks surat.\n",
        b"From: a\x00b\nSubject: \xff\xfe\n\nTeks surat.\n",
    ],
)
def test_broken_mails_raise_nothing_else(data: bytes) -> None:
    with contextlib.suppress(Refused):
        assert read_mail(data).lines


def test_words_of_the_plain_text_that_the_html_lacks_are_told() -> None:
    same = message(html="<p>Jembatan dibuka.</p><p>Warga <a href='https://x.example'>senang</a>.</p>")
    assert read_mail(same.as_bytes()).doubts == ()
    more = "Jembatan dibuka.\n\nRapat berikutnya hari Senin di balai hulu.\n<https://x.example/a>\n"
    doubts = read_mail(message(more, html="<p>Jembatan dibuka.</p>").as_bytes()).doubts
    assert len(doubts) == 1
    assert "7 words" in doubts[0]
    assert "rapat berikutnya" in doubts[0]


def test_a_mail_that_was_forwarded_as_an_attachment_is_read() -> None:
    outer = EmailMessage()
    outer["Subject"], outer["Date"], outer["From"] = "FW:", "Tue, 02 Jul 2019 09:00:00 +0700", "a@x.example"
    outer.set_content("\n")
    outer.add_attachment(message())
    page = read_mail(outer.as_bytes())
    assert [stated.value for stated in page.metadata.published] == ["Mon, 01 Jul 2019 09:00:00 +0700"]
    assert [line.printed for line in page.lines if line.printed] == ["Jembatan dibuka.", "Warga senang."]
    assert "forwarded" in page.doubts[0]


def test_what_only_outlook_can_read_is_told() -> None:
    found = message()
    found.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    page = read_mail(found.as_bytes())
    assert "winmail.dat" in page.doubts[0]
    assert page.files["winmail.dat"] == b"x"
    empty = message("\n")
    empty.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    with pytest.raises(Refused, match="Outlook"):
        read_mail(empty.as_bytes())


def mixed(*parts: MIMEBase, text: str = "Jembatan dibuka.") -> bytes:
    """A mail of a text and further parts behind it."""
    found = message(text)
    found.make_mixed()
    for part in parts:
        found.attach(part)
    return found.as_bytes()


def test_text_behind_an_attachment_is_text_too() -> None:
    picture = MIMEImage(b"\x89PNG", "png", name="a.png")
    data = mixed(picture, MIMEText("Warga senang.", "plain", "utf-8"), MIMEText("<p>Sekian.</p>", "html"))
    page = read_mail(data)
    assert [line.printed for line in page.lines if line.printed] == [
        "Jembatan dibuka.",
        "Warga senang.",
        "Sekian.",
    ]
    assert set(page.files) == {"a.png"}


def test_a_part_for_calendars_is_kept() -> None:
    page = read_mail(mixed(MIMEText("BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar")))
    assert [name for name in page.files if name.endswith(".ics")] == ["lampiran-1.ics"]
    assert [line.printed for line in page.lines if line.printed] == ["Jembatan dibuka."]


def test_pictures_in_the_text_stand_there() -> None:
    found = message("", '<p>Jembatan.</p><img src="cid:foto@x" alt="Jembatan rotan"><p hidden>RAHASIA</p>')
    found.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<foto@x>", filename="Foto Satu.png")
    page = read_mail(found.as_bytes())
    assert [line.markdown for line in page.lines if line.form == "figure"] == [
        "![Jembatan rotan](foto-satu.png)"
    ]
    assert set(page.files) == {"foto-satu.png"}
    assert page.doubts == ("left out: 1 × hidden element",)


def test_a_digest_is_refused_with_the_number_of_mails_in_it() -> None:
    found = EmailMessage()
    found["Subject"] = "Kumpulan"
    found.make_mixed()
    for _ in range(2):
        found.add_attachment(message())
    with pytest.raises(Refused, match="only 2 attachments"):
        read_mail(found.as_bytes())


@pytest.mark.parametrize(
    ("mark", "html"),
    [
        ("---------- Forwarded message ---------", False),
        ("-----Original Message-----", True),
        ("---------- Pesan terusan ---------", True),
        ("Begin forwarded message:", False),
    ],
)
def test_a_mail_that_was_forwarded_as_text_has_the_date_of_the_one_in_it(mark: str, html: bool) -> None:
    lines = [
        *("Mohon diarsipkan.", mark, "From: Humas Dinas <humas@x.example>", "Date: 28 Jun 2019 10:00"),
        *("Subject: Fwd: Rotan dibuka", "To: arsip@x.example", "", "Jembatan rotan dibuka."),
    ]
    data = message("", f"<div>{'<br>'.join(escape(line) for line in lines)}</div>") if html else None
    page = read_mail((data or message("\n".join(lines))).as_bytes())
    assert [line.printed for line in page.lines if line.printed] == ["Jembatan rotan dibuka."]
    assert [stated.value for stated in page.metadata.published] == ["28 Jun 2019 10:00"]
    assert [stated.value for stated in page.metadata.titles] == ["Rotan dibuka"]
    assert "“Mohon diarsipkan.”" in page.doubts[0]


def test_a_line_that_only_looks_like_forwarding_is_text() -> None:
    lines = ["Jembatan dibuka.", "-----Original Message-----", "Kata-kata kepala dinas: warga senang."]
    assert printed(message("\n".join(lines)).as_bytes()) == lines


def test_a_mail_handed_on_with_a_word_is_read_whoever_handed_it_on() -> None:
    text = "Jembatan Rotan dibuka kembali pada hari Senin setelah dua pekan diperbaiki oleh para juru rawat."
    inner = message(text)
    outer = message("Mohon diarsipkan.")
    outer.replace_header("Subject", "Fwd: lihat")
    outer.add_attachment(inner)
    twice = message("")
    twice.set_content("")
    twice.add_attachment(outer)
    page = read_mail(twice.as_bytes())
    assert [line.printed for line in page.lines if line.printed] == [text]
    told = "it is a mail that was forwarded as an attachment; what forwarded it is left out"
    assert page.doubts == (f"{told}: “Mohon diarsipkan.”",)


def test_a_long_mail_with_another_one_in_it_is_itself() -> None:
    outer = message("Jembatan Rotan dibuka kembali pada hari Senin setelah dua pekan diperbaiki. " * 10)
    outer.add_attachment(message("Jembatan lain ditutup."))
    page = read_mail(outer.as_bytes())
    assert page.lines[0].printed.startswith("Jembatan Rotan")
    assert len(page.files) == 1


@pytest.mark.parametrize(
    ("head", "body", "text", "told"),
    [
        (
            "Content-Transfer-Encoding: quoted-printable",
            b"harga =C3=A9 =ZZ",
            "harga é =ZZ",
            "quoted-printable",
        ),
        ("Content-Transfer-Encoding: quoted-printable", b"harga =C3=A9 dan=\n lain", "harga é dan lain", ""),
        ("Content-Transfer-Encoding: 8bit", b"Gen\xc3\xa8ve dan caf\xe9 ini", "Genève dan café ini", "utf-8"),
    ],
)
def test_bytes_that_are_not_what_the_mail_says_are_read_as_well_as_can_be_and_told(
    head: str, body: bytes, text: str, told: str
) -> None:
    data = f"Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n{head}\n\n".encode()
    page = read_mail(data + body + b"\n")
    assert page.lines[0].printed == text
    assert [told in doubt for doubt in page.doubts] == [True] * bool(told)


def test_a_picture_that_the_mail_does_not_hold_is_told() -> None:
    page = read_mail(message("", "<p>Satu</p><img src='cid:hilang' alt='Peta'>").as_bytes())
    assert page.doubts == ("left out: 1 × picture that the mail shows and does not hold",)


def test_what_stands_below_the_text_is_told() -> None:
    page = read_mail(message("Jembatan dibuka.\n\n-- \nBudi\n").as_bytes())
    assert [line.printed for line in page.lines if line.printed] == ["Jembatan dibuka."]
    assert page.doubts == ("below the text these words of a mail are left out: “Budi”",)


def test_an_answer_to_a_draft_is_held_whoever_handed_it_on() -> None:
    answer = message("Setuju.\n\nPada Senin, Sari menulis:\n> Jembatan dibuka hari ini.\n")
    answer.replace_header("Subject", "Re: draft release")
    assert "draft release" in read_mail(answer.as_bytes()).holds[0]
    outer = EmailMessage()
    outer["Subject"] = "Untuk arsip"
    outer.add_attachment(answer)
    assert "draft release" in read_mail(outer.as_bytes()).holds[0]
    assert read_mail(message().as_bytes()).holds == ()


def test_a_mail_that_is_nested_too_deeply_is_refused_in_words() -> None:
    data = b"Subject: A\n"
    for number in range(3000):
        data += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    with pytest.raises(Refused) as refused:
        read_mail(data + b"Content-Type: text/plain\n\nIsi.\n")
    assert "nested too deeply" in refused.value.message
    assert "Error" not in refused.value.message


def test_an_attachment_that_holds_nothing_is_left_out_and_told() -> None:
    head = b"Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    text = b"--b\nContent-Type: text/plain\n\nJembatan dibuka.\n"
    file = b"--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=naskah.pdf\n\n"
    page = read_mail(head + text + file + b"\n--b--\n")
    assert page.files == {}
    assert "attachments that hold nothing are left out: naskah.pdf" in page.doubts
