from __future__ import annotations

import base64
import json
import random
import zlib
from collections.abc import Sequence

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.lines import split_lines
from warta.intake.reading.decode import Refused
from warta.intake.refusing.dump import refuse_dump
from warta.intake.release import read_release
from warta.tags import Vocabulary

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


def at_random(seed: int, size: int, kinds: Sequence[int] = range(256)) -> bytes:
    chance = random.Random(seed)
    return bytes(chance.choice(kinds) for _ in range(size))


def why_refused(data: bytes, file: str) -> str:
    try:
        read_release(data, file, AgencyFinder(Registry({})), Vocabulary({}))
    except Refused as refused:
        return refused.message
    return ""


PRINTED = range(0x20, 0x7F)


@pytest.mark.parametrize("size", [300, 1_000, 4_000, 20_000])
@pytest.mark.parametrize("file", ["a.html", "a.txt"])
def test_bytes_of_chance_are_refused_whatever_stands_around_them(size: int, file: str) -> None:
    for seed in range(4):
        data = at_random(seed, size)
        packed = zlib.compress(at_random(seed, size, b"abcde fghij"))
        within = b"<!doctype html><html><body><p>" + data + b"</p></body></html>"
        for bytes_ in (data, packed, within):
            assert why_refused(bytes_, file)


def test_text_without_a_gap_between_words_is_refused_with_what_helps() -> None:
    with pytest.raises(Refused) as refused:
        refuse_dump(split_lines(at_random(1, 900, PRINTED).decode()))
    assert refused.value.message == "holds no words of any language, as a binary file does"
    assert refused.value.hint == "save the page again, or its text as UTF-8"
    assert refusal("\ufffd".join("Jembatan rotan dibuka lagi." * 3)) == refused.value.message


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(
            f"https://www.example.org/berita/2019/07/{n}/Jembatan-Rotan_Dibuka-Lagi.html?a=1"
            for n in range(9)
        ),
        "\n".join(f"Ton A{n}\t12,5\tX-{n}/B\t(3)" for n in range(20)),
        "Kelurahan|Kecamatan|Kabupaten|Provinsi|Jumlah-Penduduk|Luas-Wilayah|Nomor-Telepon",
    ],
)
def test_addresses_and_codes_are_no_bytes_of_chance(text: str) -> None:
    assert refusal(text) == ""
