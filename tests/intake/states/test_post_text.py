from __future__ import annotations

import pytest

from warta.intake.states.post_text import first_heading, paragraphs_of


def test_the_words_of_a_body_are_without_its_marks() -> None:
    body = "# Judul\n\n> Satu **dua** [tiga](http://x.example) ![foto](a.png)\n\n"
    body += "```\nkode\n```\n\n- empat &amp; lima\n"
    assert paragraphs_of(body) == ["Judul", "Satu dua tiga", "empat & lima"]


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("{% include pita.html %}\n\n![Pita](p.jpg)\n\n# Judul *ini*\n", "Judul ini"),
        ("teks\n\n# Bagian satu\n", ""),
        ("satu\ndua\n====\n", ""),
        ("## Judul ##\n", "Judul"),
        ("Judul\n=====\n\nteks\n", "Judul"),
        ("### Bawah\n", ""),
        ("```\n# kode\n```\n", ""),
        ("# Judul {#a}\n", "Judul"),
        ("", ""),
    ],
)
def test_the_first_heading(body: str, heading: str) -> None:
    assert first_heading(body) == heading
