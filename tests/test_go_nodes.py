from __future__ import annotations

import pytest

from warta.go_nodes import LONGEST, Operand, Unsupported, parsed


def test_a_template_is_taken_apart_into_text_and_actions() -> None:
    text, action, rest = parsed('satu {{- .Get "x" | upper }} dua')
    assert (text.kind, text.text, rest.kind, rest.text) == ("text", "satu", "text", " dua")
    assert action.pipeline
    assert action.pipeline.commands == (
        (Operand(root=".", fields=("Get",)), Operand("x")),
        (Operand(root="upper"),),
    )


def test_a_block_holds_its_branches() -> None:
    block, _ = parsed("{{ if $a }}ya{{ else if $b }}juga{{ else }}tidak{{ end }}")
    (inner,) = block.otherwise
    assert [node.text for node in (*block.body, *inner.body, *inner.otherwise)] == ["ya", "juga", "tidak"]


def test_a_pipeline_sets_variables() -> None:
    loop, kept, new, _ = parsed("{{ range $i, $x := .Items }}{{ end }}{{ $a = 1 }}{{ $b := 2.5 }}")
    assert [node.pipeline and (node.pipeline.names, node.pipeline.is_new) for node in (loop, kept, new)] == [
        (("$i", "$x"), True),
        (("$a",), False),
        (("$b",), True),
    ]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ('{{ template "x" }}', "`template`"),
        ('{{ define "x" }}{{ end }}', "`define`"),
        ("{{ if 1 }}", "`if` without an end"),
        ("{{ if 1 }}{{ else range 2 }}{{ end }}", "`else range 2`"),
        ("{{ end }}", "`end` closes nothing"),
        ("a {{ b", "an action without an end"),
        ("{{ (1 }}", "a bracket without an end"),
        ("{{ 1 | }}", "an empty command"),
        ("{{ ? }}", "`?`"),
        ("x" * (LONGEST + 1), "it is too long"),
    ],
)
def test_what_is_not_known_is_refused_in_words(template: str, said: str) -> None:
    with pytest.raises(Unsupported, match=f"^{said.replace('?', '[?]').replace('|', '[|]')}$"):
        parsed(template)
