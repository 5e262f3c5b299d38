from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

import pytest

from warta.go_functions import PLAIN
from warta.go_nodes import Unsupported, parsed
from warta.go_template import Inner, Run, Safe, written


class Thing:
    """What a template begins with, in these tests."""

    def __init__(self, **fields: Any) -> None:
        self._fields = fields

    def named(self, name: str, values: Sequence[Any]) -> Any:
        if name == "Get":
            return self._fields.get(str(values[0]), "")
        if name not in self._fields:
            raise Unsupported(name)
        return self._fields[name]


def carried_out(template: str, **fields: Any) -> str:
    return Run(Thing(**fields), PLAIN).text(parsed(template))


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("satu", "satu"),
        ('a {{ .Get "x" }} b', "a &lt;X&gt; b"),
        ('a {{- .Get "x" -}} b', "a&lt;X&gt;b"),
        ('a {{/* {{< x "y" >}} */}}b{{- /* c */ -}} d', "a bd"),
        ("{{ .Safe }}", "<b>"),
        ('{{ if .Get "x" }}ya{{ else }}tidak{{ end }}', "ya"),
        ('{{ if .Get "z" }}ya{{ else if .Get "x" }}juga{{ else }}tidak{{ end }}', "juga"),
        ('{{ if and (.Get "x") (eq (.Get "x") "<X>") }}sama{{ end }}', "sama"),
        ('{{ with .Get "x" }}[{{ . }}{{ $.Get "x" }}]{{ else }}tidak{{ end }}', "[&lt;X&gt;&lt;X&gt;]"),
        ('{{ with .Get "z" }}a{{ else with .Get "x" }}b{{ . }}{{ end }}', "b&lt;X&gt;"),
        ("{{ range .Items }}{{ . }},{{ end }}", "a,b,"),
        ("{{ range $i, $item := .Items }}{{ $i }}{{ $item }}{{ end }}", "0a1b"),
        ("{{ range $item := .Items }}{{ $item }}{{ end }}", "ab"),
        ("{{ range .Nothing }}a{{ else }}kosong{{ end }}", "kosong"),
        ("{{ $a := 1 }}{{ if .Safe }}{{ $a = 2 }}{{ end }}{{ $a }}", "2"),
        ("{{ $a := 1 }}{{ if .Safe }}{{ $a := 2 }}{{ end }}{{ $a }}", "1"),
        ('{{ .Map.satu.dua }}{{ (index .Map "satu").dua }}{{ .Map.tiada.dua }}', "isiisi"),
        ('{{ "a" | printf "%s-%s" "b" | upper }}', "B-A"),
        ('{{ `a"b` }}', "a&quot;b"),
        ("{{ 3 }}{{ true }}{{ nil }}", "3true"),
    ],
)
def test_a_template_is_carried_out_as_go_does(template: str, text: str) -> None:
    fields = {"x": "<X>", "Safe": Safe("<b>"), "Items": ["a", "b"], "Nothing": None}
    assert carried_out(template, **fields, Map={"satu": {"dua": "isi"}}) == text


@pytest.mark.parametrize(
    "template",
    [
        "{{ .Unknown }}",
        "{{ nofunction 1 }}",
        '{{ partial "x" . }}',
        "{{ $x }}",
        "{{ .Items }}",
        "{{ 1 2 }}",
        "{{ range 3 }}{{ end }}",
        "{{ .Get }}",
        "{{ range seq 100 }}{{ range seq 100 }}{{ range seq 100 }}a{{ end }}{{ end }}{{ end }}",
    ],
)
def test_what_is_not_known_is_refused_and_not_guessed(template: str) -> None:
    with pytest.raises((Unsupported, IndexError)):
        carried_out(template, Items=["a"])


@pytest.mark.parametrize("piece", ["{{", "{{- ", '"', "`", "(", "{{ if 1 }}", "{{/*", "{{ a | "])
def test_hostile_repetition_is_refused_or_stays_small(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    with contextlib.suppress(Unsupported, RecursionError):
        assert len(carried_out(text)) <= len(text)


def test_what_is_written_is_escaped_but_for_html() -> None:
    assert [written(value) for value in ("<", Safe("<"), None, 2)] == ["&lt;", "<", "", "2"]
    with pytest.raises(Unsupported):
        written({})


def test_what_a_shortcode_encloses_is_only_passed_on() -> None:
    assert carried_out("<p>{{ .Inner | safeHTML }}</p>", Inner=Inner()) == f"<p>{Inner()}</p>"
    for template in ('{{ replace .Inner "a" "b" }}', '{{ split .Inner "a" }}', "{{ len .Inner }}"):
        with pytest.raises(Unsupported):
            carried_out(template, Inner=Inner())
