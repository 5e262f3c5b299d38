from __future__ import annotations

import pytest

from warta.intake.saved.fragment import read_fragment


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            '<p>satu</p><iframe src="https://film.example/1" title="Film">lama</iframe><p>dua</p>',
            "satu\n\n[Film](https://film.example/1)\n\ndua\n",
        ),
        ('<iframe data-src="//film.example/1"></iframe>', "[//film.example/1](https://film.example/1)\n"),
        ('<p>a <iframe src="/peta"></iframe> b</p>', "a\n\n[/peta](https://x.example/peta)\n\nb\n"),
        ('a<iframe src="https://hitung.example" width="1" height="1"></iframe>', "a\n"),
        ('a<iframe src="javascript:alert(1)"></iframe><iframe></iframe>', "a\n"),
        (
            '<video><source src="a.mp4">Tanpa film</video>',
            "[a.mp4](https://x.example/a/a.mp4)\n\nTanpa film\n",
        ),
        ('<audio src="b.mp3" aria-label="Pidato"></audio>', "[Pidato](https://x.example/a/b.mp3)\n"),
        (
            '<object><param name="m" value="v"><embed src="https://film.example/2"></object>',
            "[https://film.example/2](https://film.example/2)\n",
        ),
        ('<object data="c.pdf">Unduh</object>', "[c.pdf](https://x.example/a/c.pdf)\n\nUnduh\n"),
    ],
)
def test_what_is_shown_from_elsewhere_becomes_a_link_there(html: str, markdown: str) -> None:
    assert read_fragment(html, "https://x.example/a/").markdown == markdown
