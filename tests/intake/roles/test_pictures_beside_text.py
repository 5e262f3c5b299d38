"""Pictures that were saved with a page, and those above its title and around its text, in the release."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.release import read_release
from warta.tags import Vocabulary

TEXTS = [
    "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.",
    "Warga menyambutnya dengan syukuran yang ramai di balai desa, yang dihadiri dua ratus orang nelayan.",
]
CAPTION = "<figcaption>Di dermaga</figcaption>"
BODY = "".join(f"<p>{text}</p>" for text in TEXTS)
TITLE = "<h1>Kabel Laut Tiba Lebih Cepat</h1>"
DATE = "<p class=date>Diterbitkan: 3 Mei 2019</p>"
JPEG = b"\xff\xd8\xff" + b"j" * 400


def read(markup: str, *, has_files: bool = True) -> Converted:
    page = f"<!doctype html><html lang=id><title>Kabel Laut Tiba Lebih Cepat</title><main>{markup}</main>"
    found = read_release(
        page.encode(),
        "a.html",
        AgencyFinder(Registry({})),
        Vocabulary({}),
        lambda path: JPEG + path.encode() if has_files and path.startswith("a_files/") else None,
    )
    assert found.values["title"] == "Kabel Laut Tiba Lebih Cepat"
    return found


def picture(name: str, more: str = "") -> str:
    return f"<img src=./a_files/{name}.jpg alt={name} {more}>"


def shown(markup: str) -> list[str]:
    """The blocks of the body, pictures by their name and caption, the paragraphs of the text by a point."""
    found = read(markup)
    blocks = found.body.strip().split("\n\n")
    names = {name: name.rpartition("-")[0] for name in found.files}
    for name, short in names.items():
        blocks = [block.replace(f"![{short}]({name}", f"({short}") for block in blocks]
    return ["." if block in TEXTS else block for block in blocks]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"{TITLE}{DATE}<article>{picture('satu')}{BODY}</article>", ["(satu)", ".", "."]),
        (f"{TITLE}{DATE}<figure>{picture('satu')}</figure><article>{BODY}</article>", ["(satu)", ".", "."]),
        (
            f"{TITLE}{DATE}<article><p>{picture('satu')}<p>Dermaga baru<p>{picture('dua')}{BODY}</article>",
            ["(satu)", "Dermaga baru", "(dua)", ".", "."],
        ),
        (
            f"{TITLE}{DATE}<article>{BODY}<figure>{picture('satu')}{CAPTION}</figure></article>",
            [".", ".", '(satu "Di dermaga")'],
        ),
        (
            f"{TITLE}{DATE}<article>{BODY}</article><div>{picture('satu')}{picture('dua')}</div>",
            [".", ".", "(satu)", "(dua)"],
        ),
        (
            f"<figure>{picture('satu')}{CAPTION}</figure>{TITLE}{DATE}<article>{BODY}</article>",
            ['(satu "Di dermaga")', ".", "."],
        ),
        (
            f"{TITLE}{DATE}<div class=slides>{picture('satu')}{picture('dua')}<a href=#p>"
            f"<i class=sr-only>Previous</i></a><a href=#n><i class=sr-only>Next</i></a></div>"
            f"<article>{BODY}</article>",
            ["(satu)", "(dua)", ".", "."],
        ),
        (
            f"{TITLE}{DATE}<article>{BODY}<dl><dt>{picture('satu')}<dd class=wp-caption-text>Di dermaga</dl>"
            f"{BODY}</article>",
            [".", ".", '(satu "Di dermaga")', ".", "."],
        ),
        (
            f"{TITLE}{DATE}<article>{picture('satu')} <span class=caption>Di dermaga</span>{BODY}"
            f"<p>{picture('dua')}<small class='img-caption'>Di pasar</small> Ramai</p>{BODY}</article>",
            ['(satu "Di dermaga")', ".", ".", '(dua "Di pasar")', "Ramai", ".", "."],
        ),
        (
            f"{TITLE}{DATE}<article><p>Lihat <span class=caption>peta</span> ini.</p>"
            f"{picture('satu')}{BODY}</article>",
            ["Lihat peta ini.", "(satu)", ".", "."],
        ),
        (f"{picture('banner')}{TITLE}{DATE}<article>{BODY}</article>", [".", "."]),
        (f"{picture('satu')}<p>Selamat datang</p>{TITLE}{DATE}<article>{BODY}</article>", [".", "."]),
        (f"<a href=/2>{picture('satu')}</a>{TITLE}{DATE}<article>{BODY}</article>", [".", "."]),
        (f"{TITLE}{DATE}<article>{BODY}</article><a href=/2>{picture('satu')}</a>", [".", "."]),
        (f"{TITLE}{DATE}<article>{BODY}</article><p>Kantor kami</p>{picture('satu')}", [".", "."]),
        (f"{TITLE}{DATE}<article>{BODY}</article>{picture('satu', 'width=16')}", [".", "."]),
    ],
)
def test_pictures_that_nothing_parts_from_the_text_are_its_own(markup: str, expected: list[str]) -> None:
    assert shown(markup) == expected


def test_only_pictures_that_are_shown_are_kept() -> None:
    markup = f"<nav>{picture('logo')}</nav>{TITLE}{DATE}<article>{BODY}{picture('satu')}</article>"
    found = read(markup)
    assert [name.rpartition("-")[0] for name in found.files] == ["satu"]
    assert "attachments" not in found.values


def test_pictures_that_did_not_come_with_the_page_are_told() -> None:
    markup = "".join(picture(f"foto{number}") for number in range(6))
    found = read(f"{TITLE}{DATE}<article>{BODY}{markup}{BODY}</article>", has_files=False)
    assert found.files == {}
    told = [item["reason"] for item in found.values["review"] if item["field"] == "body"]
    assert [reason.partition(": ")[2] for reason in told] == [
        "“foto0”, “foto1”, “foto2”, “foto3”, “foto4” and 1 more"
    ]


def test_a_picture_that_only_marks_speak_of_is_named_by_its_file() -> None:
    found = read(f"{TITLE}{DATE}<article>{BODY}<img src=./a_files/satu.jpg alt=...>{BODY}</article>")
    assert "![satu.jpg](satu-" in found.body


def test_a_picture_whose_name_has_the_digits_of_a_telephone_is_no_contact() -> None:
    image = "<img src='./a_files/WhatsApp Image 2021-9759.jpeg'>"
    found = read(f"{TITLE}<p>Humas</p>{DATE}{image}<article>{BODY}{image}{BODY}</article>")
    assert "contacts" not in found.values
    assert not [item for item in found.values.get("review", ()) if item["field"] == "contacts"]
    assert found.body.count("![WhatsApp Image 2021-9759.jpeg]") == 2


SENTENCE = "Kapal penarik kabel laut itu bersandar di dermaga desa pada hari Rabu pagi, dan warga menonton."


@pytest.mark.parametrize(
    "lead",
    [
        f"<img src=https://a.example/p.jpg alt='{SENTENCE}'>",
        f"<figure><img src=https://a.example/p.jpg alt=Kapal><figcaption>{SENTENCE}</figcaption></figure>",
    ],
)
def test_what_a_picture_shows_in_a_whole_sentence_is_no_paragraph_that_hides_headline_or_day(
    lead: str,
) -> None:
    day = "<p>3 Mei 2019</p>"
    for parts in ((lead, TITLE, day), (TITLE, lead, day), (day, lead, TITLE), (TITLE, day, lead)):
        found = read("".join((*parts, BODY)))
        assert found.values["date"] == "2019-05-03"
        assert "3 Mei 2019" not in found.body
        assert "Kabel Laut Tiba" not in found.body
        assert all(text in found.body for text in TEXTS)
