from __future__ import annotations

import pytest

from warta.macro_calls import with_words_of_calls
from warta.template_codes import translate


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{{ peringatan({ text: "Tutup Jumat.", classes: "kotak biru" }) }}', "Tutup Jumat."),
        (
            '{{ tanya({\n  title: "Dua loket",\n  items: [{ who: "di pintu utara" }]\n}) }}\nB',
            "Dua loket\n\ndi pintu utara\n\nB",
        ),
        ('{{ gambar({ src: "/a.png", alt: "Jembatan" }) }}', "![Jembatan](</a.png>)"),
        ("{{ sapa('Selamat datang di loket') }}", "Selamat datang di loket"),
        ('{{ youtube(id="abc", autoplay=true) }}', "https://www.youtube.com/watch?v=abc"),
        ("{{ daftar({ items: collections['loket'] }) }}", ""),
        ('`{{ peringatan({ text: "Tutup" }) }}`', '`{{ peringatan({ text: "Tutup" }) }}`'),
        ("{{ page.date }} (lihat {{ x }})", "{{ page.date }} (lihat {{ x }})"),
    ],
)
def test_a_call_shows_the_words_in_it(body: str, text: str) -> None:
    shown = with_words_of_calls(body)[0]
    assert shown == text or (text.startswith("https:") and text in shown)


def test_calls_are_told_with_their_lines_and_whether_anything_of_them_is_shown() -> None:
    body = 'A\n\n{{ awas({\n  text: "Tutup"\n}) }}\n\n{{ daftar(1) }}\n{% tak_dikenal %}\n'
    notes = translate(body, is_liquid=True).notes
    assert [(note.line, note.is_shown) for note in notes] == [(3, True), (7, False), (8, False)]
