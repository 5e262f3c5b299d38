"""A mail (.eml) into lines, with its subject, its date, its sender and its attachments.

What belongs here: which part of a mail is its text, and names under which attachments can be kept. What does
not: what lines mean (`warta.intake.roles`). Standards: RFC 5322, RFC 2045 to 2049.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
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
from urllib.parse import unquote

from warta.intake.decode import Refused
from warta.intake.field_text import one_line
from warta.intake.fragment import lines_of_html, read_fragment
from warta.intake.lines import Line, split_lines
from warta.intake.mail_forward import forwarded_in
from warta.intake.mail_state import why_held
from warta.intake.office_text import BESIDE, with_own_pictures
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
_CID = re.compile(r"\bcid:([^\s\"'<>]+)", re.IGNORECASE)
_SHOWN_MOST = 300
_OF_EVERY_MAIL = frozenset({"style"})
_ENDINGS = {"calendar": "ics", "plain": "txt", "html": "html", "csv": "csv", "rtf": "rtf"}
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
        names = _names(message)
        pictures = {content_id: name for part, name in names if (content_id := _content_id(part))}
        left_out: Counter[str] = Counter()
        lines = _lines(message, pictures, left_out)
        files = {name: data for part, name in names if (data := _data(part))}
        doubts = (*_doubts(outer, message), *_told(left_out))
        metadata = _metadata(message)
        holds = tuple(dict.fromkeys([*_holds(outer), *_holds(message)]))
        if within := forwarded_in(lines):
            lines, metadata = within.lines, _of_forwarded(within.said, metadata)
            doubts = (*doubts, _told_of_forwarding(within.above))
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError, OverflowError) as error:
        message_text = f"is a broken mail ({type(error).__name__})"
        raise Refused(message_text, "save it again from the mail program, as .eml") from None
    if not any(line.printed for line in lines):
        what = f"holds no text, only {len(files)} attachments" if files else "holds no text"
        what = f"{what}; {_HIDDEN}" if _has_hidden(message) else what
        raise Refused(what, "save the attachment that is the release, and put it here")
    return Page(lines, "utf-8", False, metadata, files=files, doubts=doubts, holds=holds)


def _forwarded(message: EmailMessage) -> EmailMessage:
    """The mail itself, or the one in it where it says nothing and holds one other mail."""
    inner = [part for part in message.walk() if part.get_content_type() == "message/rfc822"]
    if len(inner) != 1 or any(line.printed for line in _lines(message, {}, Counter())):
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
    for part in _parts(message):
        given = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
        if given.lower().startswith("index."):
            yield f"its attachment {given!r} is kept under another name, for the page itself is called so"
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


def _lines(message: EmailMessage, pictures: Mapping[str, str], left_out: Counter[str]) -> list[Line]:
    """The lines of all texts that a mail shows; `pictures` are the names of those in it by their ids."""
    lines: list[Line] = []
    for part in _shown(message):
        text = _text(part)
        if part.get_content_type() == "text/html":
            found = read_fragment(_CID.sub(lambda cid: _place_of(cid[1], pictures) or cid[0], text))
            left_out += found.left_out
            own = [with_own_pictures(line) for line in found.lines]
        else:
            own = split_lines(text)
        lines += [replace(line, number=line.number + len(lines)) for line in own]
    return lines


def _shown(part: Message) -> Iterator[EmailMessage]:
    """The texts that a mail program shows, in order; of several forms of one the best."""
    kind = part.get_content_type()
    if not isinstance(part, EmailMessage) or kind == "message/rfc822":
        return
    if kind == "multipart/alternative" or kind == "multipart/related":
        body = part.get_body(preferencelist=("html", "plain"))
        if isinstance(body, EmailMessage):
            yield body
        return
    if part.is_multipart():
        for inner in part.iter_parts():
            yield from _shown(inner)
    elif kind in ("text/plain", "text/html") and not part.get_filename() and not part.is_attachment():
        yield part


def _place_of(content_id: str, pictures: Mapping[str, str]) -> str:
    name = pictures.get(unquote(content_id))
    return f"{BESIDE}{name}" if name else ""


def _content_id(part: EmailMessage) -> str:
    is_picture = part.get_content_maintype() == "image"
    return _header(part, "Content-ID").strip("<> ") if is_picture else ""


def _told(left_out: Counter[str]) -> Iterator[str]:
    """What of the HTML is left out; of style sheets every mail has one."""
    for name, count in sorted(left_out.items()):
        if name not in _OF_EVERY_MAIL:
            yield f"left out: {count} × {name}"


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


def _of_forwarded(said: Mapping[str, str], outer: Metadata) -> Metadata:
    """What a forwarded mail says of itself; the date of who forwarded it is none of the release."""
    where = "the head of the forwarded mail"
    name, address = parseaddr(said.get("from", ""))
    subject = _AGAIN.sub("", said.get("subject", ""))
    return Metadata(
        titles=(Stated(subject, where),) if subject else outer.titles,
        published=(Stated(said["date"], where),) if said.get("date") else (),
        authors=(Stated(name or address, where),) if name or address else (),
    )


def _told_of_forwarding(above: str) -> str:
    shown = above if len(above) <= _SHOWN_MOST else f"{above[:_SHOWN_MOST]}…"
    left_out = f", and these words of who forwarded it are left out: “{shown}”" if above else ""
    return (
        f"it is a mail that was forwarded; date and sender are those that the forwarded one states{left_out}"
    )


def _holds(message: EmailMessage) -> Iterator[str]:
    return why_held({name: _header(message, name) for name in message})


def _header(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message.get(name, "")))
    except (ValueError, LookupError, AttributeError, TypeError, OverflowError):
        return ""  # the library stumbles over some broken headers


def _names(message: EmailMessage) -> list[tuple[EmailMessage, str]]:
    """The files in a mail, and names under which they can be kept."""
    taken: set[str] = set()
    total = 0
    named = []
    for number, part in enumerate(_parts(message), start=1):
        if number > MOST_PARTS:
            raise Refused(f"has more than {MOST_PARTS} parts", "save its text alone")
        total += len(_data(part))
        if total > LARGEST_ATTACHMENTS:
            hint = "save its text alone, and put the attachments beside the Markdown file"
            raise Refused(f"has more than {LARGEST_ATTACHMENTS // 1_000_000} MB of attachments", hint)
        name = _name(part, number)
        while name.casefold() in taken:
            stem, dot, ending = name.rpartition(".")
            name = f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
        taken.add(name.casefold())
        named.append((part, name))
    return named


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are no text of the mail, nor another form of one."""
    shown = {id(part) for part in _shown(message)}
    others = {id(form) for part in message.walk() for form in _other_forms(part)}
    for part in _parts_of(message):
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        if isinstance(part, EmailMessage) and id(part) not in shown | others:
            yield part


def _parts_of(part: Message) -> Iterator[Message]:
    """A part and those in it, but not those of a mail that is in it as a whole."""
    yield part
    if part.is_multipart() and part.get_content_type() != "message/rfc822":
        for inner in part.get_payload():
            if isinstance(inner, Message):
                yield from _parts_of(inner)


def _other_forms(part: Message) -> Iterator[Message]:
    if part.get_content_type() == "multipart/alternative":
        for form in part.walk():
            if form.get_content_type() in ("text/plain", "text/html") and not form.get_filename():
                yield form


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
    if part.get_content_maintype() == "text":
        ending = _ENDINGS.get(part.get_content_subtype(), "txt")
    ending = "eml" if part.get_content_type() == "message/rfc822" else ending
    given = PurePosixPath((part.get_filename() or f"lampiran-{number}.{ending}").replace("\\", "/")).name
    stem, dot, suffix = given.rpartition(".")
    stem = stem if dot else given
    suffix = re.sub(r"[^A-Za-z0-9]", "", suffix)[:10].lower() if dot else ""
    stem = make_slug(stem, f"lampiran-{number}")
    stem = f"lampiran-{stem}" if stem == "index" else stem  # a folder's `index.html` is the page itself
    name = stem + (f".{suffix}" if suffix else "")
    return f"{name}.txt" if name.endswith(_RENAMED) else name
