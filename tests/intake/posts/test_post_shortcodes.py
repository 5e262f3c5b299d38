from __future__ import annotations

import pytest

from warta.intake.posts.post_shortcodes import compact, is_of_theme, shortcode_of, shown_by_shortcodes
from warta.intake.posts.post_site import Site

TEMPLATES = {
    "note": '<div class="note"><h4>{{ .Get 0 | default "Note" }}</h4>{{ .Inner | markdownify }}</div>',
    "wrap": '<div class="a">\n  <section>{{ .Inner }}</section>\n</div>',
    "mark": "<span>{{ .Inner }}</span>",
    "berkas": '<a class="b" href="{{ .Site.Params.cdn }}/{{ .Get "file" }}">{{ .Get "label" }}</a>',
    "diam": "{{/* nothing of it is shown */}}",
    "peta": '<div id="map"></div><script src="x.js"></script>',
    "lain": '{{ partial "x" . }}',
    "youtube": '<iframe src="https://www.youtube.com/embed/{{ .Get 0 }}"></iframe>',
    "roadmap/div": "<b>{{ .Inner }}</b>",
}
SITE = Site(shortcodes=TEMPLATES, params={"cdn": "https://cdn.example"})


def shown(body: str) -> dict[str, str]:
    return shown_by_shortcodes(body, {}, SITE, lambda _: None)


@pytest.mark.parametrize(
    ("body", "code", "html"),
    [
        ('{{< note "Awas" >}}a{{< /note >}}', '{{< note "Awas" >}}', "<div><h4>Awas</h4>{{ .Inner }}</div>"),
        ("{{% note %}}\na\n{{% /note %}}", "{{% note %}}", "<div><h4>Note</h4>{{ .Inner }}</div>"),
        ("{{< wrap >}}a{{< /wrap >}}", "{{< wrap >}}", "<div>{{ .Inner }}</div>"),
        ("{{< mark >}}a{{< /mark >}}", "{{< mark >}}", "{{ .Inner }}"),
        (
            '{{< berkas file="a.pdf" label="A *b*" >}}',
            '{{< berkas file="a.pdf" label="A *b*" >}}',
            '<a href="https://cdn.example/a.pdf">A &#42;b&#42;</a>',
        ),
        ("{{< diam >}}a{{< /diam >}}", "{{< diam >}}", "<!---->"),
        ("{{< roadmap/div >}}a{{< /roadmap/div >}}", "{{< roadmap/div >}}", "<b>{{ .Inner }}</b>"),
    ],
)
def test_a_shortcode_shows_what_its_site_s_template_makes_of_it(body: str, code: str, html: str) -> None:
    assert shown(body) == {code: html}


@pytest.mark.parametrize(
    "body",
    [
        "{{< tiada >}}",
        "{{< lain >}}",
        "{{< peta >}}",
        "{{< youtube abc >}}",
        "{{</* note */>}}a{{</* /note */>}}",
        "`{{< note >}}`",
        "```\n{{< mark >}}a{{< /mark >}}\n```\n",
    ],
)
def test_others_are_left_to_what_they_say_by_themselves(body: str) -> None:
    assert shown(body) == {}


def test_only_tags_and_attributes_are_kept_that_say_something() -> None:
    html = (
        '<section class="x" data-y="z">\n  <svg><path/></svg><!-- a -->\n  <button><a href="/b" title="B"'
        ' onclick="c()">Buka</a></button>\n  <img src="a.png" width="3" alt="A"/> <p></p></section>'
    )
    assert compact(html) == '<div><a href="/b" title="B">Buka</a> <img src="a.png" alt="A"></div>'


def test_the_address_of_the_site_makes_no_double_slash() -> None:
    for template in ("{{ .Site.BaseURL }}/a", "{{ .Site.BaseURL }}a", "{{ site.BaseURL }}/a"):
        site = Site(shortcodes={"akar": template})
        assert shown_by_shortcodes("{{< akar >}}", {}, site, lambda _: None) == {"{{< akar >}}": "/a"}
    site = Site(shortcodes={"akar": "{{ .Site.BaseURL }}"})
    assert shown_by_shortcodes("{{< akar >}}", {}, site, lambda _: None) == {"{{< akar >}}": "/"}


def test_which_file_is_a_shortcode_s_template() -> None:
    assert shortcode_of("layouts/shortcodes/Kotak.html") == "kotak"
    assert shortcode_of("situs/layouts/_shortcodes/a/b.html") == "a/b"
    assert shortcode_of("layouts/partials/kotak.html") == ""
    assert is_of_theme("themes/x/layouts/shortcodes/a.html")
    assert not is_of_theme("layouts/shortcodes/a.html")
