"""Pictures in the HTML of a body, as the sanitiser wrote it."""

from __future__ import annotations

from typing import Any

import pytest

from warta.markup import render_markdown
from warta.picture_markup import show_pictures, tell_pictures

PHOTO = {
    "shown": True,
    "width": 900,
    "height": 600,
    "copies": [["a.jpg.480.webp", 480]],
    "label": "JPG",
}
SMALL = {**PHOTO, "copies": []}
HUGE = {"shown": False, "width": 0, "height": 0, "copies": [], "label": ""}


def shown(text: str, **pictures: dict[str, Any]) -> str:
    """The HTML of a body whose references are the pictures of these numbers; `@` is the placeholder."""
    body = render_markdown(text)
    told = {name.removeprefix("n"): picture for name, picture in pictures.items()}
    return show_pictures(body.html, body.nonce, told, "Ukuran penuh").replace(f"warta-{body.nonce}:", "@")


def test_a_picture_on_its_own_is_a_figure_with_its_title_for_a_caption() -> None:
    assert shown('![Dua > "tiga"](a.jpg "Foto: Balai & Kawan")', n0=PHOTO) == (
        '<figure><picture><source type="image/webp" srcset="a.jpg.480.webp 480w"'
        ' sizes="(min-width: 45rem) 40rem, 92vw">'
        '<img src="@0" alt="Dua &gt; &quot;tiga&quot;" width="900" height="600" loading="lazy"'
        ' decoding="async">'
        '</picture><figcaption>Foto: Balai &amp; Kawan <a class="full" href="@0">Ukuran penuh (JPG)</a>'
        "</figcaption></figure>"
    )


def test_a_picture_that_stands_for_itself_leads_to_no_other_size() -> None:
    image = '<img src="@0" alt="a" width="900" height="600" loading="lazy" decoding="async">'
    assert shown("![a](a.png)", n0=SMALL) == f"<figure>{image}</figure>"


def test_a_picture_that_is_shown_as_large_as_it_is_leads_to_no_other_size() -> None:
    assert 'class="full"' not in shown("![a](a.jpg)", n0={**PHOTO, "width": 160, "height": 107})
    assert 'class="full"' in shown("![a](a.jpg)", n0={**PHOTO, "width": 641, "height": 107})
    assert 'class="full"' in shown("![a](a.jpg)", n0={**PHOTO, "width": 500, "height": 1000})


@pytest.mark.parametrize(
    "name",
    [
        *("kecil.jpg", "potret-perajin.webp", "IMG_20240817_101500", "IMG-20240817-WA0012.jpg", "DSC00123"),
        *(
            "image",
            "image1",
            "WhatsApp Image 2021-05-03 at 16.02.11",
            "Screenshot (12)",
            "foto 2",
            "P1010023",
        ),
        *("photo", "Untitled", "unduhan (1)", "Screenshot 2023-01-02 at 10.11.12.png"),
    ],
)
def test_the_name_of_a_file_says_to_nobody_what_a_picture_shows(name: str) -> None:
    assert ' alt="" ' in shown(f"![{name}](a.jpg)", n0=SMALL)


@pytest.mark.parametrize(
    "words",
    [
        "Foto bersama",
        "Gambar 1. Rak buku",
        "Image of a lighthouse",
        "Peta",
        "Perahu no. 2",
        "P",
        "Photo 2 the pier",
    ],
)
def test_what_a_picture_shows_is_told_in_the_words_of_its_text(words: str) -> None:
    assert f' alt="{words}" ' in shown(f"![{words}](a.jpg)", n0=SMALL)


def test_amid_words_or_in_a_link_a_picture_stays_where_it_is() -> None:
    html = shown("Lihat ![a](a.jpg) ini.\n\n[![b](b.jpg)](c.pdf)", n0=PHOTO, n2=SMALL)
    assert html.startswith("<p>Lihat <picture><source ")
    assert '</picture> ini.</p>\n<p><a href="@1"><img src="@2" alt="b" ' in html
    assert "figure" not in html


def test_what_is_too_large_to_be_shown_is_a_link() -> None:
    assert shown("![peta](a.png)", n0=HUGE) == '<p><a href="@0">peta</a></p>'


def test_where_no_picture_can_be_shown_each_is_told_with_its_file_and_caption() -> None:
    body = render_markdown('![Dua > "tiga"](a.jpg "Foto: Balai")\n\nLihat ![](b<.png) ini.\n\n[c](c.pdf)')
    told = tell_pictures(body.html, body.nonce, ["a.jpg", "b<.png", "c.pdf"], "gambar")
    assert told.startswith(
        '<p><span class="picture">[gambar a.jpg: Dua &gt; &quot;tiga&quot;]</span> Foto: Balai</p>'
    )
    assert 'Lihat <span class="picture">[gambar b&lt;.png]</span> ini.' in told
    assert "c.pdf]" not in told


def test_what_is_not_known_stays_as_it_is() -> None:
    html = shown("![a](a.jpg) ![b](b.jpg)", n1=SMALL)
    assert html.startswith('<p><img alt="a" src="@0"> <img src="@1" alt="b" width')


def test_text_that_looks_like_a_placeholder_is_none() -> None:
    assert "<figure" not in shown('`<img src="warta-0000000000000000:0">`', n0=SMALL)


def test_a_picture_that_no_window_holds_is_shown_smaller_in_its_own_shape() -> None:
    tall = {**PHOTO, "width": 900, "height": 3600}
    html = shown("![a](a.jpg)", n0=tall)
    assert 'width="180" height="720"' in html
    assert 'sizes="180px"' in html
    high_but_narrow = shown("![a](a.jpg)", n0={**PHOTO, "width": 300, "height": 700})
    assert 'width="300" height="700"' in high_but_narrow
    assert 'width="1" height="720"' in shown("![a](a.jpg)", n0={**PHOTO, "width": 1, "height": 9000})
