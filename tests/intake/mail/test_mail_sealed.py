"""Mails that are encrypted or signed."""

from __future__ import annotations

import pytest

from tests.intake.mail.test_message import message, printed
from warta.intake.mail.message import read_mail
from warta.intake.reading.decode import Refused

ARMOURED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nJembatan dibuka.\n\n- - satu\n"
    "-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----\n"
)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data", "is encrypted"),
        ("application/x-pkcs7-mime", "is encrypted"),
        ("application/pkcs7-mime; smime-type=signed-data", "is signed in a form that wraps its text"),
        ('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B', "is encrypted"),
    ],
)
def test_what_only_its_recipient_can_read_is_refused_as_such(kind: str, what: str) -> None:
    data = f"Subject: a\nMIME-Version: 1.0\nContent-Type: {kind}\n\n--B\n\nMIIB\n--B--\n".encode()
    with pytest.raises(Refused) as refused:
        read_mail(data)
    assert refused.value.message == what
    assert "save its text" in refused.value.hint


def test_a_text_that_is_encrypted_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read_mail(message("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n").as_bytes())
    assert refused.value.message == "is encrypted"


def test_the_armour_of_a_signed_text_comes_off() -> None:
    assert printed(message(ARMOURED).as_bytes()) == ["Jembatan dibuka.", "- satu"]
