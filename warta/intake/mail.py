"""A mail (.eml) into lines, with its subject, its date, its sender and its attachments.

What belongs here: which part of a mail is its text, and names under which attachments can be kept. What does
not: what lines mean (`warta.intake.roles`). Standards: RFC 5322, RFC 2045 to 2049.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from email import policy
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MessageError,
    StartBoundaryNotFoundDefect,
)
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr
from pathlib import PurePosixPath

from warta.intake.decode import Refused
from warta.intake.field_text import one_line
from warta.intake.fragment import lines_of_html
from warta.intake.lines import Line, split_lines
from warta.intake.page import Metadata, Page, Stated
from warta.slugs import make_slug

LARGEST_ATTACHMENTS = 60_000_000
MOST_PARTS = 500
# So many words of the plain text that the HTML has not are no matter of form.
FEWEST_LACKING = 5
# What the library finds wrong with a mail of which something is missing.
_CUT_OFF = (
    CloseBoundaryNotFoundDefect,
    StartBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
)
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_HIDDEN = "winmail.dat, in which Outlook keeps attachments, is not read; it is kept as it is"
_ADDRESS = re.compile(r"<?(?:https?://|mailto:|cid:)\S+|\[\w+:[^\]]*\]")
_MARKS = ".,;:!?()[]{}<>'\"*_=-–—•·|#>/\\"
_AGAIN = re.compile(r"^(?:\s*(?:re|fw|fwd|bls|trs|balas|terusan)\s*:)+\s*", re.IGNORECASE)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n")
# Endings that would mean something where attachments are kept.
_RENAMED = (".md", ".proposed", ".part", ".tmp", ".swp", ".swx", ".crdownload", "~")


def read_mail(data: bytes) -> Page:
    """The lines of a mail. Raises Refused for what is no mail, or holds no text."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n \t")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    if not _HEADER.match(data):
        raise Refused("is no mail", "save it again from the mail program, as .eml")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        assert isinstance(message, EmailMessage)
        outer, message = message, _forwarded(message)
        lines = _lines(message)
        files = dict(_attachments(message))
        doubts = tuple(_doubts(outer, message))
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError, OverflowError) as error:
        message_text = f"is a broken mail ({type(error).__name__})"
        raise Refused(message_text, "save it again from the mail program, as .eml") from None
    if not any(line.printed for line in lines):
        what = f"holds no text, only {len(files)} attachments" if files else "holds no text"
        what = f"{what}; {_HIDDEN}" if _has_hidden(message) else what
        raise Refused(what, "save the attachment that is the release, and put it here")
    return Page(lines, "utf-8", False, _metadata(message), files=files, doubts=doubts)


def _forwarded(message: EmailMessage) -> EmailMessage:
    """The mail itself, or the one in it where it says nothing and holds one other mail."""
    inner = [part for part in message.walk() if part.get_content_type() == "message/rfc822"]
    if len(inner) != 1 or any(line.printed for line in _lines(message)):
        return message
    payload = inner[0].get_payload()
    first = payload[0] if isinstance(payload, list) and payload else None
    return first if isinstance(first, EmailMessage) else message


def _doubts(outer: EmailMessage, message: EmailMessage) -> Iterator[str]:
    """What of a mail is not read, or was chosen."""
    if outer is not message:
        yield "it is a mail that was forwarded as an attachment; what forwarded it is left out"
    if _has_hidden(message):
        yield _HIDDEN
    if any(isinstance(defect, _CUT_OFF) for part in outer.walk() for defect in part.defects):
        yield "it is cut off: an end that it announces is missing, and with it perhaps text or attachments"
    plain, html = (message.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    if plain is None or html is None:
        return
    shown = Counter(_words(lines_of_html(_text(html))))
    lacking = [word for word, count in (Counter(_words(split_lines(_text(plain)))) - shown).items() if count]
    if len(lacking) >= FEWEST_LACKING:
        words = " ".join(lacking[:12])
        yield f"its plain text has {len(lacking)} words that its HTML, which was read, has not: {words}"


def _words(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        for word in _ADDRESS.sub(" ", line.text).casefold().split():
            if word := word.strip(_MARKS):
                yield word


def _has_hidden(message: EmailMessage) -> bool:
    """Whether Outlook has put attachments, and perhaps the text, where only Outlook finds them."""
    return any(
        part.get_content_type() in _TNEF or (part.get_filename() or "").lower() == "winmail.dat"
        for part in message.walk()
    )


def _lines(message: EmailMessage) -> list[Line]:
    part = message.get_body(preferencelist=("html", "plain"))
    if part is None:
        return []
    text = _text(part)
    return lines_of_html(text) if part.get_content_type() == "text/html" else split_lines(text)


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("windows-1252", "replace")


def _metadata(message: EmailMessage) -> Metadata:
    subject = _AGAIN.sub("", _header(message, "Subject"))
    date = _header(message, "Date")
    name, _ = parseaddr(_header(message, "From"))
    return Metadata(
        titles=(Stated(subject, "the mail's subject"),) if subject else (),
        published=(Stated(date, "the mail's date"),) if date else (),
        authors=(Stated(name, "the mail's sender"),) if name else (),
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message.get(name, "")))
    except (ValueError, LookupError, AttributeError, TypeError, OverflowError):
        return ""  # the library stumbles over some broken headers


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The files in a mail, under names that can be kept."""
    taken: set[str] = set()
    total = 0
    for number, part in enumerate(_parts(message), start=1):
        if number > MOST_PARTS:
            raise Refused(f"has more than {MOST_PARTS} parts", "save its text alone")
        data = _data(part)
        total += len(data)
        if total > LARGEST_ATTACHMENTS:
            hint = "save its text alone, and put the attachments beside the Markdown file"
            raise Refused(f"has more than {LARGEST_ATTACHMENTS // 1_000_000} MB of attachments", hint)
        name = _name(part, number)
        while name.casefold() in taken:
            stem, dot, ending = name.rpartition(".")
            name = f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
        taken.add(name.casefold())
        if data:
            yield name, data


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    body = message.get_body(preferencelist=("html", "plain"))
    for part in message.walk():
        is_text = part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        if part is not body and isinstance(part, EmailMessage) and not (is_text and not part.get_filename()):
            yield part


def _data(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _name(part: EmailMessage, number: int) -> str:
    """A name for an attachment: its own, in characters that any address may hold."""
    ending = part.get_content_subtype() if part.get_content_maintype() == "image" else "bin"
    ending = "eml" if part.get_content_type() == "message/rfc822" else ending
    given = PurePosixPath((part.get_filename() or f"lampiran-{number}.{ending}").replace("\\", "/")).name
    stem, dot, suffix = given.rpartition(".")
    stem = stem if dot else given
    suffix = re.sub(r"[^A-Za-z0-9]", "", suffix)[:10].lower() if dot else ""
    stem = make_slug(stem, f"lampiran-{number}")
    stem = f"lampiran-{stem}" if stem == "index" else stem  # a folder's `index.html` is the page itself
    name = stem + (f".{suffix}" if suffix else "")
    return f"{name}.txt" if name.endswith(_RENAMED) else name
