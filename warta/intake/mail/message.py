"""A mail (.eml) into lines, with its subject, its date, its sender and its attachments.

What belongs here: which part of a mail is its text, and names under which attachments can be kept. What does
not: what lines mean (`warta.intake.roles.assignment`). Standards: RFC 5322, RFC 2045 to 2049.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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

from warta.intake.documents.office_text import BESIDE, with_own_pictures
from warta.intake.field_text import one_line
from warta.intake.lines import Line, split_lines
from warta.intake.mail.mail_attachments import (
    data_of,
    named_parts,
    parts_beside,
    parts_of,
    shown_in,
    title_of,
)
from warta.intake.mail.mail_footer import with_delimiter, without_footer
from warta.intake.mail.mail_forward import forwarded_in
from warta.intake.mail.mail_sealed import refuse_encrypted_text, refuse_sealed, without_armour
from warta.intake.mail.mail_state import why_held, why_reply_held
from warta.intake.page import Metadata, Page, Stated
from warta.intake.reading.decode import WINDOWS_INSTEAD, Refused
from warta.intake.saved.fragment import lines_of_html, read_fragment

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
_DEEPEST = 10
# "Please archive": so few words, where the mail in it has so many times more.
_FEW_WORDS = 60
_TIMES_AS_LONG = 3
_NO_ESCAPE = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\r?\n|[ \t]*\Z)")
_OF_EVERY_MAIL = frozenset({"style"})
_ADDRESS = re.compile(r"<?(?:https?://|mailto:|cid:)\S+|\[\w+:[^\]]*\]")
_MARKS = ".,;:!?()[]{}<>'\"*_=-–—•·|#>/\\"
_AGAIN = re.compile(r"^(?:\s*(?:re|fw|fwd|bls|trs|balas|terusan)\s*:)+\s*", re.IGNORECASE)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n")


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
        chain, above = _forwarded(message)
        outer, message = message, chain[-1]
        refuse_sealed(message)
        names = named_parts(message)
        pictures = {content_id: name for part, name in names if (content_id := _content_id(part))}
        left_out: Counter[str] = Counter()
        lines = _lines(message, pictures, left_out)
        files = {name: data for part, name in names if (data := data_of(part))}
        titles = {name: title for part, name in names if (title := title_of(part))}
        empty = [name for part, name in names if name not in files and part.get_filename()]
        doubts = (*_doubts(outer, message), *_told(left_out), *_told_of_empty(empty))
        doubts = (*doubts, *_told_of_attached(chain, above))
        metadata = _metadata(message)
        printed = [line.printed for line in lines]
        answers = (why_reply_held(_header(each, "Subject"), printed) for each in chain)
        held = (why for each in chain for why in _holds(each))
        holds = tuple(dict.fromkeys(filter(None, (*held, *answers))))
        if within := forwarded_in(lines):
            lines, metadata = within.lines, _of_forwarded(within.said, metadata)
            doubts = (*doubts, _told_of_forwarding(within.above))
        cut = without_footer(lines)
        lines = cut.lines
        if cut.left_out:
            doubts = (*doubts, f"below the text these words of a mail are left out: “{_shown(cut.left_out)}”")
    except RecursionError:
        told = "is a mail whose parts are nested too deeply: parts in parts, hundreds deep"
        raise Refused(told, "open it in a mail program, and save its text and its attachments") from None
    except (MessageError, LookupError, ValueError, AttributeError, OverflowError) as error:
        message_text = f"is a broken mail ({type(error).__name__})"
        raise Refused(message_text, "save it again from the mail program, as .eml") from None
    if not any(line.printed for line in lines):
        what = f"holds no text, only {len(files)} attachments" if files else "holds no text"
        what = f"{what}; {_HIDDEN}" if _has_hidden(message) else what
        raise Refused(what, "save the attachment that is the release, and put it here")
    return Page(lines, "utf-8", False, metadata, files=files, names=titles, doubts=doubts, holds=holds)


def _told_of_empty(names: Sequence[str]) -> Iterator[str]:
    """What is told of attachments that hold nothing, as a mail has them whose sending broke off."""
    if names:
        yield f"attachments that hold nothing are left out: {', '.join(names)}"


def _forwarded(message: EmailMessage) -> tuple[list[EmailMessage], str]:
    """The mail and those in it, one within the other, down to the one with the text; the words above that.

    A mail that says nothing, or next to nothing, and holds one other, only hands that on.
    """
    chain, above = [message], ""
    while len(chain) < _DEEPEST:
        inner = [part for part in parts_of(chain[-1]) if part.get_content_type() == "message/rfc822"]
        payload = inner[0].get_payload() if len(inner) == 1 else None
        first = payload[0] if isinstance(payload, list) and payload else None
        if not isinstance(first, EmailMessage):
            break
        said = [line.printed for line in _lines(chain[-1], {}, Counter()) if line.printed]
        words = len(" ".join(said).split())
        is_handed_on = words <= _FEW_WORDS and _count_words(first) >= _TIMES_AS_LONG * words
        if said and not is_handed_on:
            break
        above = " ".join(filter(None, (above, *said)))
        chain.append(first)
    return chain, above


def _count_words(message: EmailMessage) -> int:
    """The words of a mail, or of the one in it that it hands on."""
    texts = (_lines(part, {}, Counter()) for part in _mails(message))
    return max((sum(len(line.printed.split()) for line in lines) for lines in texts), default=0)


def _mails(message: EmailMessage) -> Iterator[EmailMessage]:
    yield message
    for part in message.walk():
        if part.get_content_type() == "message/rfc822":
            yield from (inner for inner in part.get_payload() if isinstance(inner, EmailMessage))


def _told_of_attached(chain: list[EmailMessage], above: str) -> Iterator[str]:
    if len(chain) > 1:
        told = "it is a mail that was forwarded as an attachment; what forwarded it is left out"
        yield f"{told}: “{_shown(above)}”" if above else told


def _shown(words: str) -> str:
    return words if len(words) <= _SHOWN_MOST else f"{words[:_SHOWN_MOST]}…"


def _doubts(outer: EmailMessage, message: EmailMessage) -> Iterator[str]:
    """What of a mail is not read, or was chosen."""
    if _has_hidden(message):
        yield _HIDDEN
    for wrong in dict.fromkeys(filter(None, map(_broken, shown_in(message)))):
        yield f"its text has {wrong}; see that it reads right"
    if any(isinstance(defect, _CUT_OFF) for part in outer.walk() for defect in part.defects):
        yield "it is cut off: an end that it announces is missing, and with it perhaps text or attachments"
    for part in parts_beside(message):
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
    for part in shown_in(message):
        text = _text(part)
        if part.get_content_type() == "text/html":
            found = read_fragment(_CID.sub(lambda cid: _place_of(cid[1], pictures) or cid[0], text))
            missing = {cid for cid in _CID.findall(text) if not _place_of(cid, pictures)}
            left_out["picture that the mail shows and does not hold"] += len(missing)
            left_out += found.left_out
            own = [with_own_pictures(line) for line in found.lines]
        else:
            own = split_lines(text)
        lines += [replace(line, number=line.number + len(lines)) for line in own]
    return lines


def _place_of(content_id: str, pictures: Mapping[str, str]) -> str:
    name = pictures.get(unquote(content_id))
    return f"{BESIDE}{name}" if name else ""


def _content_id(part: EmailMessage) -> str:
    is_picture = part.get_content_maintype() == "image"
    return _header(part, "Content-ID").strip("<> ") if is_picture else ""


def _told(left_out: Counter[str]) -> Iterator[str]:
    """What of the HTML is left out; of style sheets every mail has one."""
    for name, count in sorted(left_out.items()):
        if count and name not in _OF_EVERY_MAIL:
            yield f"left out: {count} × {name}"


def _text(part: Message) -> str:
    text, _ = _decoded(part)
    if part.get_content_type() == "text/html":
        return text
    refuse_encrypted_text(text)
    return with_delimiter(without_armour(text))


def _decoded(part: Message) -> tuple[str, str]:
    """The text of a part, and what is wrong with its bytes ('' for nothing)."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding), ""
        except (LookupError, UnicodeDecodeError):
            continue
    most = "utf-8" if charset in ("utf-8", "utf8") else "windows-1252"
    return data.decode(most, WINDOWS_INSTEAD), f"bytes that are not {charset}, as it says it is"


def _broken(part: EmailMessage) -> str:
    """What is wrong with the bytes of a text; '' for nothing."""
    if _header(part, "Content-Transfer-Encoding").lower() == "quoted-printable":
        raw = part.get_payload()
        if isinstance(raw, str) and _NO_ESCAPE.search(raw.encode("utf-8", "surrogateescape")):
            return "signs that are no quoted-printable, as it says it is"
    return _decoded(part)[1]


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
    left_out = f", and these words of who forwarded it are left out: “{_shown(above)}”" if above else ""
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
