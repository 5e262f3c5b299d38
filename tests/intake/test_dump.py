from __future__ import annotations

import base64
import json

import pytest

from warta.intake.decode import Refused
from warta.intake.dump import refuse_dump
from warta.intake.lines import split_lines

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu. Warga menyambutnya dengan syukuran yang ramai di balai."
BYTES = base64.b64encode(bytes(range(256)) * 4).decode()
LOG = "".join(f"2031-03-04 10:22:1{n} INFO pan {n} is open\n" for n in range(5))
ACCESS = "".join(f'10.0.0.{n} - - [04/Mar/2031:10:22:1{n} +0700] "GET / HTTP/1.1" 200\n' for n in range(5))


def refusal(text: str) -> str:
    """Why a page is refused, '' where it is not."""
    try:
        refuse_dump(split_lines(text))
    except Refused as refused:
        return refused.message
    return ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BYTES, "text that encodes a file (Base64)"),
        (
            "\n".join(BYTES[at : at + 76] for at in range(0, len(BYTES), 76)),
            "text that encodes a file (Base64)",
        ),
        (
            "".join(f"{n:08x}  25 50 44 46 2d 31 2e 34 0a 25 c7 ec  |%PDF-1.4.%..|\n" for n in range(9)),
            "a dump of bytes",
        ),
        ("".join(f"{n:07x} 5025 4644 312d 342e 250a\n" for n in range(9)), "a dump of bytes"),
        (LOG, "a log of a program"),
        (ACCESS, "a log of a program"),
        (json.dumps({"title": "Panen", "content": TEXT}), "data (JSON)"),
        (json.dumps([{"title": "Panen", "content": TEXT}], indent=2), "data (JSON)"),
        ("<?php include 'garam.php'; ?>", "the code of a program"),
    ],
)
def test_what_is_no_prose_is_refused_by_its_name(text: str, kind: str) -> None:
    assert refusal(text) == f"is {kind}, not a release"


@pytest.mark.parametrize("text", ["...\n...", "x", "🎉\n👍", "1 2 3\n4 5 6"])
def test_what_holds_no_words_is_refused(text: str) -> None:
    assert refusal(text) == "holds no words"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"Panen\n\n{TEXT}\n\n{BYTES}",
        f"Panen\n\n{LOG}\n{TEXT}\n\n{TEXT}",
        f"[Siaran pers]\n{TEXT}\n[selesai]",
        f"2031-03-04 10:22:11\nPanen Dimulai\n{TEXT}",
        "https://garam.example/rilis/2031/03/04/panen-garam-dimulai-di-petak-utara",
        "塩田が開きました",
        "ทุ่งเกลือเปิดแล้ววันนี้",
        "ab cd ef 12 34 56 78 90 warga membaca kode itu",
    ],
)
def test_prose_with_such_things_in_it_is_not_refused(text: str) -> None:
    assert refusal(text) == ""
