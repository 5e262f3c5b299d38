"""The files in a mail, and their names."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.intake.mail.test_message import message
from warta.intake.mail import mail_attachments
from warta.intake.mail.mail_attachments import title_of
from warta.intake.mail.message import read_mail
from warta.intake.reading.decode import Refused


def test_attachments_are_kept_under_names_that_lead_nowhere_else() -> None:
    found = message()
    for name in (
        "../../Jadwal Baru.PDF",
        "/etc/passwd",
        "a.md",
        "a.md",
        ".tersembunyi",
        "..",
        "C:\\x\\y.txt",
    ):
        found.add_attachment(
            b"isi " + name.encode(), maintype="application", subtype="octet-stream", filename=name
        )
    found.add_attachment(b"gambar", maintype="image", subtype="png")
    files = read_mail(found.as_bytes()).files
    assert files["jadwal-baru.pdf"] == b"isi ../../Jadwal Baru.PDF"
    assert len(files) == 8
    for name in files:
        assert "/" not in name
        assert "\\" not in name
        assert not name.startswith((".", "#"))
        assert not name.endswith((".md", ".proposed"))


def test_an_attachment_never_has_the_name_of_the_page() -> None:
    message = EmailMessage()
    message["Subject"] = "A"
    message.set_content("Isi rilis.")
    for name in ("index.html", "INDEX.HTM", "con.pdf", f"{'a' * 300}.pdf"):
        message.add_attachment(b"x", "application", "octet-stream", filename=name)
    mail = read_mail(message.as_bytes())
    names = list(mail.files)
    assert [told for told in mail.doubts if "INDEX.HTM" in told]
    assert names[:2] == ["lampiran-index.html", "lampiran-index.htm"]
    assert names[2] != "con.pdf"
    assert max(map(len, names)) < 100


def test_attachments_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_attachments, "LARGEST_ATTACHMENTS", 10)
    found = message()
    found.add_attachment(b"x" * 11, maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(Refused, match="MB of attachments"):
        read_mail(found.as_bytes())


def test_a_signature_is_no_attachment() -> None:
    found = message()
    found.add_attachment(b"x", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert read_mail(found.as_bytes()).files == {}


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("daftar penerima (final).csv", "daftar penerima (final).csv"),
        ("C:\\Surat\\Daftar.pdf", "Daftar.pdf"),
        ("a\u202e\x07 b.pdf", "a b.pdf"),
        ("", ""),
    ],
)
def test_an_attachment_is_called_as_the_mail_calls_it(given: str, title: str) -> None:
    part = EmailMessage()
    part.set_content(b"a", maintype="application", subtype="pdf", filename=given)
    assert title_of(part) == title
