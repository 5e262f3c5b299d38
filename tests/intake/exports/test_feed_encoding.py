from __future__ import annotations

from io import BytesIO

import pytest

from warta.intake.exports.feed_encoding import encoding_of, without_wrong_bytes

TEXT = "<rss><title>Kabar café dan garam</title></rss>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_feed_is_in_the_encoding_that_it_looks_like(encoding: str) -> None:
    file = BytesIO(TEXT.encode(encoding))
    found = encoding_of(file)
    assert file.tell() == 0
    assert file.read().decode(found).lstrip("\ufeff") == TEXT


def test_single_wrong_bytes_become_question_marks_and_no_place_moves() -> None:
    data = TEXT.encode().replace("é".encode(), b"\xff\xfe")
    whole = b"".join(without_wrong_bytes(BytesIO(data)))
    assert whole == data.replace(b"\xff\xfe", b"??")


def test_a_letter_at_the_end_of_a_piece_is_whole_and_one_that_breaks_off_is_not() -> None:
    data = b"g" * 65_535 + "é".encode() + b"\xc3"
    assert b"".join(without_wrong_bytes(BytesIO(data))) == b"g" * 65_535 + "é".encode() + b"?"
