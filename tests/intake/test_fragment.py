from __future__ import annotations

import pytest

from warta.intake.fragment import read_fragment


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>satu <b>dua</b></p><p>tiga</p>", "satu **dua**\n\ntiga\n"),
        ("satu<br><br>dua", "satu\n\ndua\n"),
        ("<h1>Judul</h1><ol><li>a</li><li>b</li></ol>", "## Judul\n\n1. a\n2. b\n"),
        ('<a href="b.html">x</a>', "[x](https://x.example/a/b.html)\n"),
        ('<a href="javascript:alert(1)">x</a>', "x\n"),
        ("<table><tr><th>a</th></tr><tr><td>1</td></tr></table>", "a\n\n1\n"),
        ("<script>x</script><style>y</style>", ""),
        ("<!-- wp:paragraph --><p>*bukan* miring_</p>", "\\*bukan\\* miring\\_\n"),
        ("<nav>menu</nav><footer>kaki</footer>", "menu\n\nkaki\n"),
        ("", ""),
    ],
)
def test_all_of_a_piece_of_html_is_text(html: str, markdown: str) -> None:
    assert read_fragment(html, "https://x.example/a/").markdown == markdown


def test_words_are_told_without_pictures() -> None:
    assert read_fragment('<p>satu</p><img src="https://x.example/a.png" alt="foto">').paragraphs == ["satu"]


def test_what_is_left_out_though_it_has_words_is_counted() -> None:
    html = "<p>a</p><svg><text>b</text></svg><svg><path d='0'/></svg><noscript><img src='c'></noscript>"
    assert read_fragment(html + "<template><b>d</b></template>").left_out == {"svg": 1, "template": 1}


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>jika x<y maka naik</p>", "jika x<y maka naik"),
        ("<p>nilai a<b dan <script> akhir</p>", "nilai a<b dan <script> akhir"),
        ("<p>kata <b tebal> biasa</p>", "kata <b tebal> biasa"),
        ('<p>kata <b class="x">tebal</b></p>', "kata tebal"),
    ],
)
def test_a_sentence_that_looks_like_a_tag_keeps_its_words(html: str, words: str) -> None:
    assert read_fragment(html).paragraphs == [words]


def test_what_shows_only_at_a_pointer_or_in_a_field_is_told() -> None:
    html = (
        '<p><span title="Badan Garam">BG</span> <a href="x" title="Loket">Loket</a>'
        '<input type="submit" value="Kirim"><input type="hidden" value="a"></p>'
    )
    assert read_fragment(html).left_out == {"tooltip": 1, "input": 1}
