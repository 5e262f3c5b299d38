"""Layouts in one piece: they show what they show in pieces, or are left in pieces."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from warta.compiling import Known, LayoutEnvironment
from warta.flattening import InPiecesError, in_one_piece

REPO = Path(__file__).resolve().parent.parent
INPUTS = {"a": "<a>", "b": [1, 2], "c": {"a": "&"}}
PIECES = (nodes.Extends, nodes.Block, nodes.Include, nodes.FromImport)


def environment(layouts: Mapping[str, str], *, whole: bool = False) -> LayoutEnvironment:
    pieces = (lambda _: "") if whole else None
    return LayoutEnvironment(jinja2.DictLoader(dict(layouts)), Known(), pieces=pieces)


def joined(layouts: Mapping[str, str], name: str = "page") -> nodes.Template:
    jinja = environment(layouts)

    def parse(other: str) -> nodes.Template:
        assert jinja.loader
        return jinja.parse(jinja.loader.get_source(jinja, other)[0])

    return in_one_piece(parse(name), parse)


def shown(layouts: Mapping[str, str], *, whole: bool) -> str | None:
    """What `page` shows; None where it cannot be rendered."""
    try:
        return environment(layouts, whole=whole).render("page", INPUTS)
    except (jinja2.TemplateError, TypeError, RecursionError):
        return None


MACROS = """
{% macro one(a, b="x") %}({{ a }}{{ b }}){% endmacro %}
{% macro two(d) %}{% for a in d %}{{ one(a, b=loop.index) }}{% endfor %}{% endmacro %}
{% macro three() %}[{{ a }}]{% endmacro %}
{% macro four(d) %}{% if d %}{{ d }}{{ four(false) }}{% endif %}{% endmacro %}
{% macro five(d) %}{{ one(d)|upper }}{% endmacro %}
"""
IMPORT = '{% from "macros" import one, two as zwei, three, four, five with context %}'

WHOLE = {
    "a frame and a block": {
        "page": '{% extends "f" %}{% block x %}{{ a }}{% endblock %}',
        "f": "<{% block x %}{% endblock %}>",
    },
    "a block within another": {
        "page": '{% extends "m" %}{% block y %}{{ a }}{% endblock %}',
        "m": '{% extends "f" %}{% block x %}-{% block y %}m{% endblock %}-{% endblock %}',
        "f": "<{% block x %}f{% endblock %}{% if a %}{% block z %}z{% endblock %}{% endif %}>",
    },
    "what a block stands for": {
        "page": '{% extends "m" %}{% block x %}({{ super() }}){{ super() }}{% endblock %}',
        "m": '{% extends "f" %}{% block x %}[{{ super() }}]{% endblock %}',
        "f": "<{% block x %}{{ a }}{% block y %}y{% endblock %}{% endblock %}>",
    },
    "a name of a block": {
        "page": '{% extends "f" %}{% block x %}{% set a = 1 %}{{ a }}{% endblock %}',
        "f": "{% block x %}{% endblock %}{{ a }}",
    },
    "a part": {
        "page": '{% for d in b %}{% include "p" %}{{ d }}{% endfor %}',
        "p": "{{ d }}{% set d = 9 %}{{ d }};",
    },
    "macros": {"page": f"{IMPORT}{{{{ one(a) }}}}{{{{ one(b=a, a=2) }}}}{{{{ zwei(b) }}}}", "macros": MACROS},
    "the words of a macro by name": {
        "page": f"{IMPORT}{{% set d = one('<') %}}{{{{ d }}}}{{{{ d|length }}}}",
        "macros": MACROS,
    },
    "a macro in a loop": {
        "page": f"{IMPORT}{{% for d in b %}}{{{{ one(d) }}}}{{% endfor %}}",
        "macros": MACROS,
    },
}
IN_PIECES = {
    "what stands outside of blocks": {"page": '{% extends "f" %}{% set a = 1 %}', "f": "{{ a }}"},
    "a frame by an expression": {"page": "{% extends a %}"},
    "a block within itself that reads a name of the inner": {
        "page": '{% extends "f" %}{% block x %}{% set a = 1 %}{{ super() }}{% endblock %}',
        "f": "{% block x %}{{ a }}{% endblock %}",
    },
    "super of nothing": {"page": "{% block x %}{{ super() }}{% endblock %}"},
    "super by another way": {
        "page": '{% extends "f" %}{% block x %}{{ super()|upper }}{% endblock %}',
        "f": "{% block x %}f{% endblock %}",
    },
    "self": {"page": "{% block x %}{% endblock %}{{ self.x() }}"},
    "a block in a loop": {"page": "{% for d in b %}{% block x %}{{ d }}{% endblock %}{% endfor %}"},
    "a part that may be missing": {"page": '{% include "p" ignore missing %}'},
    "a part without context": {"page": '{% include "p" without context %}', "p": "{{ a }}"},
    "a part that asks for the loop": {
        "page": '{% for d in b %}{% include "p" %}{% endfor %}',
        "p": "{{ loop.index }}",
    },
    "a part that is not there": {"page": '{% include "p" %}'},
    "a broken part": {"page": '{% include "p" %}', "p": "{% if %}"},
    "a frame of itself": {"page": '{% extends "page" %}'},
    "a part of itself": {"page": '{% include "page" %}'},
    "a macro that reads a name of the caller": {
        "page": f"{IMPORT}{{% set a = 1 %}}{{{{ three() }}}}",
        "macros": MACROS,
    },
    "a macro of itself": {"page": f"{IMPORT}{{{{ four(a) }}}}", "macros": MACROS},
    "the words of a macro in an expression": {"page": f"{IMPORT}{{{{ one(a) ~ a }}}}", "macros": MACROS},
    "the same in a macro": {"page": f"{IMPORT}{{{{ five(a) }}}}", "macros": MACROS},
    "a macro with too little": {"page": f"{IMPORT}{{{{ one() }}}}", "macros": MACROS},
    "a macro with too much": {"page": f"{IMPORT}{{{{ one(1, 2, 3) }}}}", "macros": MACROS},
    "a macro with what it does not take": {"page": f"{IMPORT}{{{{ one(1, z=3) }}}}", "macros": MACROS},
    "a macro that is imported in a branch": {
        "page": f"{{% if a %}}{IMPORT}{{% endif %}}{{{{ one(a) }}}}",
        "macros": MACROS,
    },
    "a macro that is not there": {"page": '{% from "macros" import six %}', "macros": MACROS},
    "macros beside others": {
        "page": '{% from "macros" import one %}',
        "macros": f"{MACROS}{{% set a = 1 %}}",
    },
    "a file of macros": {"page": '{% import "macros" as m %}{{ m.one(a) }}', "macros": MACROS},
    "other rules of escaping": {"page": "{% autoescape false %}{{ a }}{% endautoescape %}"},
    "a caller": {
        "page": '{% from "macros" import one %}{{ one(a) }}',
        "macros": "{% macro one(a) %}{{ varargs }}{% endmacro %}",
    },
    "a default by an expression": {
        "page": '{% from "m" import x %}{{ x() }}',
        "m": "{% macro x(b=a) %}{{ b }}{% endmacro %}",
    },
}


@pytest.mark.parametrize("layouts", WHOLE.values(), ids=WHOLE.keys())
def test_a_layout_in_one_piece_shows_what_it_shows_in_pieces(layouts: dict[str, str]) -> None:
    assert not list(joined(layouts).find_all(PIECES))
    assert shown(layouts, whole=True) == shown(layouts, whole=False) != ""


@pytest.mark.parametrize("layouts", IN_PIECES.values(), ids=IN_PIECES.keys())
def test_what_might_mean_something_else_in_one_piece_is_left_in_pieces(layouts: dict[str, str]) -> None:
    with pytest.raises(InPiecesError):
        joined(layouts)


@pytest.mark.parametrize(
    "name",
    sorted(path.relative_to(REPO / "layouts").as_posix() for path in (REPO / "layouts").rglob("*.html")),
)
def test_the_project_s_layouts_are_rendered_in_one_piece(name: str) -> None:
    jinja = environment({})

    def parse(other: str) -> nodes.Template:
        return jinja.parse((REPO / "layouts" / other).read_text("utf-8"))

    assert not list(in_one_piece(parse(name), parse).find_all(PIECES))


_NAMES = st.sampled_from("abcd")
_SHOWN = st.builds("{{{{ {} }}}}".format, _NAMES)
_CALLS = st.one_of(
    st.builds("{{{{ one({}) }}}}".format, _NAMES),
    st.builds("{{{{ zwei({}) }}}}".format, _NAMES),
    st.just("{{ three() }}"),
    st.builds("{{% set {} = one({}) %}}".format, _NAMES, _NAMES),
)
_SET = st.builds("{{% set {} = {} %}}".format, _NAMES, _NAMES)
_PIECE = st.one_of(_SHOWN, _SHOWN, _CALLS, _SET, st.just('{% include "p" %}'))
_BODY = st.recursive(
    st.lists(_PIECE, max_size=4).map(" ".join),
    lambda inner: st.one_of(
        st.builds("{{% for {} in {} %}}{}{{% endfor %}}".format, _NAMES, _NAMES, inner),
        st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, _NAMES, inner, inner),
        st.builds("{{% with {} = {} %}}{}{{% endwith %}}".format, _NAMES, _NAMES, inner),
        st.builds("{}{}".format, inner, inner),
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(_BODY, _BODY, _BODY, st.sampled_from(["a", "d", "b"]), st.booleans())
def test_random_layouts_show_the_same_or_fail_in_both_ways(
    block: str, frame: str, part: str, argument: str, is_framed: bool
) -> None:
    macros = MACROS.replace("macro three()", f"macro three({argument}=1)") if argument != "a" else MACROS
    layouts = {
        "page": f'{{% extends "f" %}}{{% block x %}}{IMPORT}{block}{{% endblock %}}'
        if is_framed
        else IMPORT + block,
        "f": f"{IMPORT}{frame}{{% block x %}}{{% endblock %}}{{{{ a }}}}",
        "p": part.replace('{% include "p" %}', "").replace("{% set", "{{ a }}{% set"),
        "macros": macros,
    }
    try:
        whole = shown(layouts, whole=True)
    except InPiecesError:
        return
    assert whole is None or whole == shown(layouts, whole=False)
