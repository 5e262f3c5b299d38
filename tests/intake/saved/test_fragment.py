from __future__ import annotations

import pytest

from warta.intake.saved.fragment import read_fragment
from warta.markup import render_markdown


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


@pytest.mark.parametrize(
    "html",
    [
        '<p style="display:none">RAHASIA</p>',
        '<p style="color:red; DISPLAY : none !important">RAHASIA</p>',
        '<p style="visibility: hidden;">RAHASIA</p>',
        '<p style="/* x */display:none">RAHASIA</p>',
        '<p style="mso-hide:all">RAHASIA</p>',
        "<p hidden>RAHASIA</p>",
        '<p hidden="">RAHASIA</p>',
        '<p class="a" hidden>RAHASIA</p>',
        "<div hidden><p>RAHASIA</p><ul><li>RAHASIA</li></ul></div>",
        "<p>a <span style='display:none'>RAHASIA</span> b</p>",
        "<table><tr hidden><td>RAHASIA</td></tr><tr><td>a</td></tr></table>",
        "<dialog>RAHASIA</dialog>",
        "<style>.x, p.dalam { display: none }</style><p class='dalam'>RAHASIA</p>",
        "<style>/* .a */ #satu{color:red;visibility:hidden}</style><div id='satu'>RAHASIA</div>",
        "<style>@media screen{.a{display:none}}</style><p class='a'>RAHASIA</p>",
        "<style>.a .b{display:none}</style><div class='a'><p class='b'>RAHASIA</p></div>",
    ],
)
def test_what_is_hidden_is_not_read_and_told(html: str) -> None:
    found = read_fragment(f"<p>sebelum</p>{html}<p>sesudah</p>")
    assert "RAHASIA" not in found.markdown
    assert found.left_out["hidden element"] == 1
    assert (found.paragraphs[0], found.paragraphs[-1]) == ("sebelum", "sesudah")


@pytest.mark.parametrize(
    "html",
    [
        '<p style="display:block">kata</p>',
        '<p hidden="until-found">kata</p>',
        '<p class="hidden-gem" title="hidden">kata</p>',
        '<p style="background: url(x?display:none)">kata</p>',
        "<dialog open>kata</dialog>",
        "<style>@media print { .a { display: none } } .b .a { display:none }</style><p class='a'>kata</p>",
        '<p class="screen-reader-text">kata</p>',
    ],
)
def test_what_only_seems_hidden_is_read(html: str) -> None:
    found = read_fragment(html)
    assert "kata" in found.markdown
    assert found.left_out["hidden element"] == 0


def test_what_a_page_does_is_told_by_name_and_what_it_shows_from_elsewhere_where_no_link_leads() -> None:
    html = (
        "<p>a</p><script>1</script><style>p{}</style><form><select><option>b</option></select></form>"
        "<iframe></iframe><video></video><embed><object><embed src='https://x.example/f'></object>"
    )
    told = {"script": 1, "style": 1, "form": 1, "iframe": 1, "video": 1, "embed": 1}
    assert read_fragment(html).left_out == told


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub>", "10⁶ m² CO₂"),
        ("10<sup>-3</sup>", "10⁻³"),
        ("4<sup>th</sup>", "4th"),
        ('tahun 2019<sup><a href="#fn1">1</a></sup>', "tahun 2019¹"),
        ('a<sup><a href="https://x.example/">1</a></sup>', "a1"),
    ],
)
def test_raised_and_lowered_figures_stay_apart_from_those_before_them(html: str, words: str) -> None:
    assert read_fragment(f"<p>{html}</p>").paragraphs == [words]


def test_items_with_letters_keep_their_words() -> None:
    html = '<ol type="a"><li>satu</li><li><p>dua <b>tebal</b></p></li></ol>'
    assert read_fragment(html).markdown == "a. satu\n\nb. dua **tebal**\n"


def test_what_shows_only_at_a_pointer_or_in_a_field_is_told() -> None:
    html = (
        '<p><span title="Badan Garam">BG</span> <a href="x" title="Loket">Loket</a>'
        '<input type="submit" value="Kirim"><input type="hidden" value="a"></p>'
    )
    assert read_fragment(html).left_out == {"tooltip": 1, "input": 1}


def test_columns_of_spaces_stay() -> None:
    html = "<p>Daftar:</p><pre>\nPelabuhan    Kapal\nUtara           12\n  Selatan\t7\n</pre>"
    assert read_fragment(html).markdown == (
        "Daftar:\n\n    Pelabuhan    Kapal\n    Utara           12\n      Selatan       7\n"
    )


def test_choices_of_a_field_are_hidden_and_told() -> None:
    found = read_fragment('<p>Teks</p><datalist id="a"><option>rahasia</option></datalist>')
    assert found.markdown == "Teks\n"
    assert found.left_out == {"hidden element": 1}


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("harga <s>Rp10</s> <b>Rp12</b>", "harga ~~Rp10~~ **Rp12**"),
        ("<del>lama <b>tebal</b> x</del> baru", "~~lama **tebal** x~~ baru"),
        ("<b>a</b><strike>b</strike>", "**a**~~b~~"),
        ("<s><a href='https://x.example/'>d</a></s>", "[~~d~~](https://x.example/)"),
        ("<del>~~a~</del> ~ b", "~~&#126;&#126;a&#126;~~ &#126; b"),
        ("<ins>baru</ins> ~~a~~ ~5", "baru &#126;&#126;a&#126;&#126; ~5"),
    ],
)
def test_words_struck_out_stay_so(html: str, markdown: str) -> None:
    found = read_fragment(f"<p>{html}</p>")
    assert found.markdown == f"{markdown}\n"
    assert found.left_out == {}
    wanted = html.replace("strike>", "s>").replace("del>", "s>")
    assert ("<s>" in render_markdown(found.markdown).html) == ("<s>" in wanted)
