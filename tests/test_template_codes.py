"""What shortcodes, Liquid and lists of attributes become on a page, and what is told of the rest."""

from __future__ import annotations

import pytest

from warta.liquid_names import names_in
from warta.template_codes import generator_by_codes, translate


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{% image "./a.png", "Peta" %}', '<img src="./a.png" alt="Peta">'),
        (
            '{{< figure src="a.png" title="Peta" attr="Foto: B" >}}',
            '<figure><img src="a.png" alt=""><figcaption>Peta Foto: B</figcaption></figure>',
        ),
        ('{{< figure src="/a.png" alt="Peta" >}}', '<img src="/a.png" alt="Peta">'),
        (
            '{{< figure src="a.png" caption="Kata & kata" link="/b" >}}',
            '<figure><a href="/b"><img src="a.png" alt=""></a>'
            "<figcaption>Kata &amp; kata</figcaption></figure>",
        ),
        ('{{% img src="a.png" %}}', '<img src="a.png" alt="">'),
        (
            '{% image_with_class "x/a.png" "mt-4 rata-kanan" "Peta dua desa" %}',
            '<img src="x/a.png" alt="Peta dua desa">',
        ),
        ('{% img kiri /x/a.png 100 "Peta" %}', '<img src="/x/a.png" alt="Peta">'),
        ('{% asset peta.png alt="Peta" %}', '<img src="peta.png" alt="Peta">'),
        ('![a]({% asset_path "x/a.png" %})', "![a](x/a.png)"),
        ('{% include gambar.html src="/x/a.jpg" alt="Peta" %}', '<img src="/x/a.jpg" alt="Peta">'),
        (
            "{{< youtube Ab_9 >}}",
            '<a href="https://www.youtube.com/watch?v=Ab_9">https://www.youtube.com/watch?v=Ab_9</a>',
        ),
        (
            '{% include youtube.html id="Ab9" title="Film" %}',
            '<a href="https://www.youtube.com/watch?v=Ab9">Film</a>',
        ),
        ('[a]({{< ref "2019-01-02-garam.md#isi" >}} "b")', '[a](2019-01-02-garam.md#isi "b")'),
        ("[a]({{< relref garam >}})", "[a](garam.md)"),
        ("[a]({% post_url 2019-01-02-garam %})", "[a](2019-01-02-garam.md)"),
        ("[a]({% link _posts/2019-01-02-garam.md %})", "[a](/_posts/2019-01-02-garam.md)"),
        ("[a]({{ site.baseurl }}/b/)", "[a](/b/)"),
        ("[a]({{ '/b c/' | relative_url }})", "[a](/b%20c/)"),
        ('[a]({{< link "/dap/" >}} "b")', '[a](/dap/ "b")'),
        ("![a]({static}/gambar/a.png)", "![a](/gambar/a.png)"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("a{% comment %}b{% endcomment %}c", "ac"),
        ("a{{/* b */}}c", "ac"),
        ("{{</* youtube x */>}}", "{{&lt; youtube x &gt;}}"),
        ("{% highlight sh %}\nls `a`\n{% endhighlight %}", "\n```sh\nls `a`\n```\n"),
        ("{{< highlight sh >}}\nls\n{{< / highlight >}}\n\nKata", "\n```sh\nls\n```\n\n\nKata"),
        ("Kata\n{: .tengah}\n", "Kata\n\n"),
        ("[![a][1]{.kanan}][2] x{.y}", "[![a][1]][2] x{.y}"),
        ("## Isi {#isi}\n", '## Isi <a id="isi"></a>\n'),
        ("* Daftar isi\n{:toc}\n\nKata", "\n\n\nKata"),
        ("```\n{{</* tautan x */>}}\n```\n", "```\n{{< tautan x >}}\n```\n"),
        ("`{% raw %}{% include x %}{% endraw %}`", "`{% include x %}`"),
        ("`{{ x }}` {: .a}", "`{{ x }}` "),
        ("```\n{% if x %}\n```\n", "```\n{% if x %}\n```\n"),
        ("satu { dua } {}", "satu { dua } {}"),
    ],
)
def test_what_has_a_plain_meaning_is_taken_over(body: str, text: str) -> None:
    translated = translate(body)
    assert translated.text == text
    assert translated.notes == []


@pytest.mark.parametrize(
    ("body", "text", "is_shown"),
    [
        ('{{< kotak title="Judul kotak" >}}', "Judul kotak", True),
        ('{{< catatan "Harap datang pagi" >}}', "Harap datang pagi", True),
        ('{{< img src="peta-lama" alt="Peta lama" >}}', "Peta lama", True),
        ('{{< tombol href="/daftar/" text="Daftar" >}}', '<a href="/daftar/">Daftar</a>', True),
        ("{% author sari %}", "sari", True),
        ("{{ page.title }}", "{{ page.title }}", True),
        ("{% if page.x %}", "", False),
        ("{{< pemisah >}}", "", False),
    ],
)
def test_the_rest_is_shown_by_its_words_or_left_out_and_told(body: str, text: str, is_shown: bool) -> None:
    translated = translate(f"a\n\n{body}\n")
    assert translated.text == f"a\n\n{text}\n"
    assert [(note.words, note.line, note.is_shown) for note in translated.notes] == [(body, 3, is_shown)]


@pytest.mark.parametrize(
    ("body", "wrapper"),
    [
        ("{{< kotak >}}\nIsi\n{{< /kotak >}}", "kotak"),
        ('{{< kotak warna="biru" >}}Isi{{< /kotak >}}', "kotak"),
        ('{{< lipatan title="Satu dua" ikon="x" >}}Isi{{< /lipatan >}}', "lipatan"),
        ("{{< kotak >}}", ""),
        ('{{< kotak "biru" >}}Isi{{< /kotak >}}', ""),
        ('{{< kotak isi="satu dua" >}}Isi{{< /kotak >}}', "kotak"),
        ('{{< kotak title="A" data="a/b" >}}Isi{{< /kotak >}}', ""),
        ('{% include komponen/awas.html judul="Satu dua" %}', "awas"),
        ('{% awas "Satu dua" %}', "awas"),
    ],
)
def test_a_code_of_which_only_the_looks_are_gone_is_told_apart(body: str, wrapper: str) -> None:
    assert [note.wrapper for note in translate(body).notes] == [wrapper]


def test_the_address_of_the_site_is_none_of_a_text() -> None:
    assert translate("[a]({{<baseurl>}}/b/)").text == "[a](/b/)"


def test_a_title_right_behind_a_reference_is_one() -> None:
    assert translate('[a]({{< ref "b" >}}"C")').text == '[a](b.md "C")'
    assert translate('[a]({{< ref "b" >}} "C")').text == '[a](b.md "C")'


def test_what_stands_between_two_codes_stays() -> None:
    assert translate("{{% kotak %}}\n\n**Isi** kotak\n\n{{% /kotak %}}\n").text == "\n\n**Isi** kotak\n\n\n"


def test_codes_show_whose_they_are() -> None:
    assert generator_by_codes("a {{< b >}}") == "Hugo"
    assert generator_by_codes("a {% b %}") == generator_by_codes("a\n{: .b}") == "Jekyll"
    assert generator_by_codes("a { b } {{ c }}") == ""


@pytest.mark.parametrize("piece", ["{{<", "{{", "{%", "`", "{:", "``` \n", '{{< a "'])
def test_hostile_repetition_costs_no_more_than_its_size(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert translate(text).text.strip() == text.strip()


def test_all_that_is_said_of_a_picture_is_shown() -> None:
    body = (
        '{% include komponen/gambar.html\n  alt="Dua telepon"\n  file="a.jpg"\n'
        '  caption="<b>Sebelum</b> dan sesudah"\n'
        '  summary="Uraian"\n  content="<p>Yang pertama &quot;padat&quot;.</p>"\n%}'
    )
    text = translate(body).text
    assert "<figcaption><b>Sebelum</b> dan sesudah</figcaption>" in text
    assert "<div>Uraian</div>" in text
    assert "<div><p>Yang pertama &quot;padat&quot;.</p></div>" in text


def test_words_that_a_code_with_an_address_encloses_are_its_link() -> None:
    body = '{{< tombol href="/daftar/" >}}Daftar sekarang{{< /tombol >}}'
    assert translate(body).text == '<a href="/daftar/">Daftar sekarang</a>'
    assert translate(f"Ya: {body}.").text == 'Ya: <a href="/daftar/">Daftar sekarang</a>.'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{< highlight >}}Loket{{< /highlight >}} buka", "Loket buka"),
        (
            '{{< kartu src="https://x.example/a.pdf" title="Jadwal" pdf="(2 MB)" >}}Buka.{{< /kartu >}}',
            '<a href="https://x.example/a.pdf">Jadwal (2 MB)</a>\n\nBuka.',
        ),
        (
            '{{< isian tombol="Kirim jawaban" tombol-url="https://x.example/isi" icon="fas fa-copy" >}}',
            '<a href="https://x.example/isi">Kirim jawaban</a>',
        ),
        ('Kata {{< tip teks="dua kata" >}}ini{{< /tip >}}', "Kata dua kata ini"),
        ("{{< / kotak >}}", ""),
    ],
)
def test_words_in_parameters_of_a_theme_are_shown_apart_from_what_they_stand_at(body: str, text: str) -> None:
    assert translate(body).text == text


@pytest.mark.parametrize("opened", ['{{< foto src="a.png)', "{% include foto.html"])
def test_a_code_that_nothing_closes_takes_no_words_with_it(opened: str) -> None:
    found = translate(f"[{opened} Warga bekerja.\n\nLagi: {{{{< youtube abc >}}}} {{% youtube abc %}} sekian")
    assert "Warga bekerja." in found.text
    assert found.text.count("watch?v=abc</a>") == 2
    assert [(note.line, note.is_shown) for note in found.notes] == [(1, True)]


def test_names_of_values_stand_for_their_texts() -> None:
    body = (
        'Surat ke [{{ site.humas.email }}](mailto:{{ site.humas.email }}), {{< param "Telp" >}}, {{ site.x }}'
    )
    assert names_in(body) == {"site.humas.email", "param.telp", "site.x"}
    found = translate(body, {"site.humas.email": "humas@x.example", "param.telp": "<12>"})
    assert found.text == ("Surat ke [humas@x.example](mailto:humas@x.example), &lt;12&gt;, {{ site.x }}")
    assert [note.words for note in found.notes] == ["{{ site.x }}"]


def test_links_of_zola_begin_at_the_root_of_its_texts() -> None:
    assert translate("[b](@/kabar/b.md) a@/b").text == "[b](/kabar/b.md) a@/b"
