"""Mails that are encrypted, or whose signature is wound around their text.

What belongs here: refusing what nobody here can read, and taking the armour off a text that OpenPGP has
signed. What does not: signatures that are a part of their own. Standards: RFC 8551 (S/MIME), RFC 3156 and
RFC 9580, 7 (cleartext signatures).
"""

from __future__ import annotations

import re
from email.message import Message

from warta.intake.reading.decode import Refused

_WRAPPED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_ENCRYPTED = re.compile(r"^-----BEGIN PGP MESSAGE-----\s*$", re.MULTILINE)
_SIGNED = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+: [^\n]*\n)*\n(?P<text>.*?)"
    r"\n-----BEGIN PGP SIGNATURE-----\n.*?-----END PGP SIGNATURE-----[ \t]*\n?",
    re.MULTILINE | re.DOTALL,
)
_DASHED = re.compile(r"^- ", re.MULTILINE)


def refuse_sealed(message: Message) -> None:
    """Raise Refused for a mail whose text only its recipient, or a program for signed mails, can read."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "multipart/encrypted":
            _refuse("is encrypted")
        if kind in _WRAPPED:
            is_signed = str(part.get_param("smime-type", "")).lower() == "signed-data"
            _refuse("is signed in a form that wraps its text" if is_signed else "is encrypted")


def refuse_encrypted_text(text: str) -> None:
    """Raise Refused for a text that is encrypted."""
    if _ENCRYPTED.search(text):
        _refuse("is encrypted")


def without_armour(text: str) -> str:
    """A plain text without what OpenPGP puts around it to sign it."""
    if "-----BEGIN PGP SIGNED MESSAGE-----" not in text:
        return text
    return _SIGNED.sub(lambda found: f"{_DASHED.sub('', found['text'])}\n", text.replace("\r\n", "\n"))


def _refuse(what: str) -> None:
    raise Refused(what, "open it in the mail program of its recipient, and save its text alone (.txt)")
