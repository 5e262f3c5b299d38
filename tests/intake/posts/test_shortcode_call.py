from __future__ import annotations

from typing import Any

import pytest

from warta.go_nodes import Unsupported
from warta.go_template import MARK
from warta.intake.posts.post_site import Site
from warta.intake.posts.shortcode_call import Call, Post, Store, parameters_in, template_of

FILES = {
    "/data/images/dermaga.yml": b"uid: dermaga\nformat: jpg\nwidth: 1200\n",
    "/data/kapal.toml": b'[feri]\nnama = "Feri Satu"\n',
    "foto.jpg": b"x",
    "/img/peta.png": b"x",
}
SITE = Site(title="Kabar Pelabuhan", language="id", params={"CDNurl": "https://cdn.example", "Dev": False})


def output(template: str, rest: str = "", *, is_paired: bool = False) -> str:
    fields: dict[str, Any] = {"title": "Judul", "Warna": "biru"}
    post = Post(fields, SITE, FILES.get)
    return Call("kotak", rest, is_paired, post, Store()).output(template_of(template))


@pytest.mark.parametrize(
    ("template", "rest", "text"),
    [
        ('{{ .Get "a" }}{{ .Get "b" }}', ' a="satu" b=2 ', "satu2"),
        ("{{ .Get 1 }}{{ .Get 7 }}", ' "satu" dua', "dua"),
        ("{{ if .IsNamedParams }}a{{ else }}b{{ end }}", ' "x"', "b"),
        ('{{ if .Get "tepi" }}a{{ else }}b{{ end }}', " tepi=false", "b"),
        ("{{ .Name }}", "", "kotak"),
        ("{{ .Inner }}", "", ""),
        ("{{ .Site.Params.cdnurl }}/{{ site.Params.cdnurl }}", "", "https://cdn.example/https://cdn.example"),
        ("{{ if .Site.Params.dev }}a{{ end }}{{ .Site.Title }}", "", "Kabar Pelabuhan"),
        ('{{ (index .Site.Data.images "dermaga").format }}', "", "jpg"),
        ("{{ .Site.Data.kapal.feri.nama }}", "", "Feri Satu"),
        ('{{ with .Page.Resources.GetMatch "foto.jpg" }}{{ .RelPermalink }}{{ end }}', "", "foto.jpg"),
        ('{{ $a := .Page.Resources.Get "foto.jpg" }}{{ ($a.Resize "600x").RelPermalink }}', "", "foto.jpg"),
        ('{{ with .Page.Resources.GetMatch "lain.jpg" }}a{{ else }}b{{ end }}', "", "b"),
        ('{{ (resources.Get "img/peta.png").Permalink }}', "", "/img/peta.png"),
        ("{{ .Page.Title }}{{ .Page.Params.warna }}", "", "Judulbiru"),
        ('{{ "*a* b" | markdownify }}', "", "<em>a</em> b"),
        ('{{ "a b" | $.Page.RenderString (dict "display" "block") }}', "", "<p>a b</p>"),
        ('{{ relURL "a/b" }}{{ "https://x.example/" | absURL }}', "", "/a/bhttps://x.example/"),
        ('{{ relref . "kabar.md#a" }}{{ ref .Page "lain" }}', "", "kabar.md#alain.md"),
        ('{{ .Page.Scratch.Add "n" 1 }}{{ .Page.Scratch.Add "n" 1 }}{{ .Page.Scratch.Get "n" }}', "", "2"),
        ("{{ if hugo.IsProduction }}a{{ end }}{{ hugo.Environment }}", "", "aproduction"),
    ],
)
def test_a_template_sees_what_its_shortcode_knows(template: str, rest: str, text: str) -> None:
    assert output(template, rest) == text


def test_what_it_encloses_is_a_mark() -> None:
    assert output("<p>{{ .Inner | markdownify }}</p>", is_paired=True) == f"<p>{MARK}</p>"
    assert output("{{ with .Inner }}{{ . }}{{ end }}", is_paired=True) == MARK


@pytest.mark.parametrize(
    "template",
    [
        "{{ .Parent.Name }}",
        "{{ .Page.Content }}",
        "{{ .Site.RegularPages }}",
        '{{ .Page.Resources.Match "*" }}',
        '{{ .Page.Resources.GetMatch "*.jpg" }}',
        "{{ if .Site.Data.tiada }}a{{ end }}",
        '{{ getJSON "https://x.example/" }}',
        '{{ readFile "/etc/passwd" }}',
        '{{ (.Page.Resources.Get "foto.jpg").Content }}',
    ],
)
def test_what_it_cannot_know_here_is_refused(template: str) -> None:
    with pytest.raises(Unsupported):
        output(template)


def test_parameters_are_what_their_quotes_make_them() -> None:
    assert parameters_in(' a="x \\"y\\" z" b=`c d` e=false f=12 ') == {
        "a": 'x "y" z',
        "b": "c d",
        "e": False,
        "f": 12,
    }
    assert parameters_in('"satu dua" tiga 4') == ["satu dua", "tiga", 4]
