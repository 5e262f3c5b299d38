"""The encoding of a feed or an export that is not in the one that it declares.

What belongs here: finding which one it is in, and passing over single bytes that are wrong. What does not:
the encodings of texts and pages (`warta.intake.reading.decode`), and the passage through the file
(`warta.intake.exports.feed_index`).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import BufferedIOBase

from warta.intake.reading.decode import Refused, decode

_SAMPLE = 16_000_000
_CHUNK = 65_536
_SAME_LENGTH = "question_marks_of_same_length"


def encoding_of(file: BufferedIOBase) -> str:
    """The encoding that the open file looks like, 'utf-8' where only single bytes are wrong; '' for none."""
    file.seek(0)
    try:
        return decode(file.read(_SAMPLE)).encoding
    except Refused as error:
        return "utf-8" if "broken characters" in error.message else ""
    finally:
        file.seek(0)


def without_wrong_bytes(file: BufferedIOBase) -> Iterator[bytes]:
    """The file in pieces, with a question mark for each byte that is not UTF-8, so that no place moves."""
    decoder = codecs.getincrementaldecoder("utf-8")(_SAME_LENGTH)
    while chunk := file.read(_CHUNK):
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


def _question_marks(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return "?" * (error.end - error.start), error.end


codecs.register_error(_SAME_LENGTH, _question_marks)
