from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_element import Entry
from warta.intake.exports.wordpress_library import Medium
from warta.intake.exports.wordpress_media import attached_media, with_media

BASE = "https://x.example/wp-content/uploads/2024/01"
CONTEXT = Context(
    "wordpress",
    url="https://x.example",
    media={
        "7": Medium(f"{BASE}/dermaga-baru.jpg", "Dermaga <b>baru</b>"),
        "8": Medium(f"{BASE}/jadwal-kapal.pdf", ""),
        "9": Medium(f"{BASE}/perahu-merah-scaled.png", "Perahu"),
        "10": Medium(f"{BASE}/milik-lain.jpg", "Lain"),
    },
    media_of={"3": ("7", "8", "9")},
)


def entry(meta: str = "", context: Context = CONTEXT) -> Entry:
    return Entry(ET.fromstring(f"<item><post_id>3</post_id>{meta}</item>"), context)


@pytest.mark.parametrize(
    ("code", "pictures"),
    [
        ('[gallery ids="10,7" columns="2"]', ["milik-lain.jpg", "dermaga-baru.jpg"]),
        ("[gallery include='9']", ["perahu-merah-scaled.png"]),
        ("[gallery]", ["dermaga-baru.jpg", "perahu-merah-scaled.png"]),
    ],
)
def test_a_gallery_shows_the_pictures_that_it_names_or_the_post_s_own(code: str, pictures: list[str]) -> None:
    text = with_media(f"a\n\n{code}\n\nb", entry())
    assert "[gallery" not in text
    assert [part.split('"')[0] for part in text.split(f"{BASE}/")[1:]] == pictures


@pytest.mark.parametrize("code", ['[gallery ids="7,99"]', '[gallery id="5"]', '[gallery ids="8"]'])
def test_a_gallery_that_cannot_be_shown_whole_is_left_to_be_told(code: str) -> None:
    assert with_media(code, entry()) == code
    assert with_media("[gallery]", entry(context=Context("wordpress"))) == "[gallery]"


def test_a_link_by_number_leads_to_the_file() -> None:
    text = '<a href="https://x.example/?attachment_id=8">a</a> <a href="/?p=1&#038;attachment_id=99">b</a>'
    assert with_media(text, entry()) == text.replace(
        "https://x.example/?attachment_id=8", f"{BASE}/jadwal-kapal.pdf"
    )


def test_files_of_a_post_that_its_text_does_not_show_are_attached_to_it() -> None:
    thumbnail = "<postmeta><meta_key>_thumbnail_id</meta_key><meta_value>10</meta_value></postmeta>"
    shown = f'<img src="{BASE}/perahu-merah-300x200.png">'
    assert list(attached_media(entry(thumbnail), shown)) == [
        {"url": f"{BASE}/milik-lain.jpg", "title": "Lain"},
        {"url": f"{BASE}/dermaga-baru.jpg", "title": "Dermaga baru"},
        {"url": f"{BASE}/jadwal-kapal.pdf", "title": "jadwal-kapal.pdf"},
    ]
    assert list(attached_media(entry(thumbnail, Context("wordpress")), "")) == []


@pytest.mark.parametrize(
    ("name", "shown", "is_attached"),
    [
        ("1.jpg", "<p>Pada 1 Mei 2024 a1.jpg</p>", True),
        ("1.jpg", '<img src="/x/1-300x200.jpg">', False),
        ("peta.pdf", '<a href="/x/peta-1.pdf">a</a>', True),
        ("peta.pdf", '<a href="/x/peta.docx">a</a>', True),
        ("peta%20baru-scaled.jpg", '<img src="/x/peta baru-e1234567890-150x150.jpg?w=1">', False),
    ],
)
def test_a_file_is_shown_where_its_name_stands_whole(name: str, shown: str, is_attached: bool) -> None:
    context = Context("wordpress", media={"7": Medium(f"{BASE}/{name}", "")}, media_of={"3": ("7",)})
    assert bool(list(attached_media(entry(context=context), shown))) is is_attached
