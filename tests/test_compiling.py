"""Compiled layouts: what is known stands in them, and they yield and tell what Jinja's own would."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

import jinja2
import pytest
from markupsafe import Markup, escape

from warta.compiling import Known, LayoutEnvironment

KNOWN = Known(
    texts={"home": "Depan", "sharp": "<Depan> & 'lain'", "count": {"one": "satu", "other": "{n} buah"}},
    site={"title": "<Arsip>", "has_feed": False, "pages": [{"title": "Tentang"}], "none": None},
)


def environment(known: Known = KNOWN, **layouts: str) -> LayoutEnvironment:
    return LayoutEnvironment(
        jinja2.DictLoader({f"{name}.html": text for name, text in layouts.items()}), known
    )


def rendered(text: str, known: Known = KNOWN, **inputs: Any) -> str:
    return environment(known, page=text).get_template("page.html").render(**inputs)


def refused(*args: Any, **options: Any) -> str:
    raise AssertionError("a known text is asked for")


def test_a_known_text_is_in_the_compiled_layout_and_escaped() -> None:
    assert rendered("{{ t('home') }} <i>{{ t('sharp') }}</i>", t=refused) == (
        "Depan <i>&lt;Depan&gt; &amp; &#39;lain&#39;</i>"
    )
    assert rendered("{{ t('count') }}{{ t('sharp')|length }}", t=refused) == "{n} buah16"
    assert rendered("{{ t('sharp')|safe }}", t=refused) == "<Depan> & 'lain'"
    assert rendered("{% for a, b in [(1, t('sharp'))] %}{{ a }}{{ b }}{% endfor %}", t=refused) == (
        "1&lt;Depan&gt; &amp; &#39;lain&#39;"
    )


def test_facts_of_the_archive_that_are_text_or_yes_or_no_are_in_the_compiled_layout() -> None:
    text = "{{ site.title }}{% if site.has_feed %}umpan{% else %}tanpa{% endif %}"
    assert rendered(text) == "&lt;Arsip&gt;tanpa"
    pages = "{% for page in site.pages %}{{ page.title }}{% endfor %}{{ site.none is none }}"
    assert rendered(pages, site=KNOWN.site) == "TentangTrue"


@pytest.mark.parametrize(
    "call",
    ["t('none')", "t('home', n=1)", "t('home', *[])", "t('home', **{})", "t('home' if x else 'sharp')"],
)
def test_a_text_that_is_not_known_or_takes_values_is_asked_for(call: str) -> None:
    assert rendered(f"{{{{ {call} }}}}", x=True, t=lambda *args, **values: f"<{args[0]}>") in (
        "&lt;none&gt;",
        "&lt;home&gt;",
    )


def test_other_languages_and_later_builds_have_their_own_compiled_layouts() -> None:
    assert rendered("{{ t('home') }}", Known({"home": "Beranda"})) == "Beranda"
    assert rendered("{{ t('home') }}", Known({"home": "Home"})) == "Home"


VALUES: list[Any] = [
    "",
    "a",
    "<a href=\"x\">'&'</a>",
    Markup("<b>"),
    0,
    -1.5,
    True,
    None,
    ["<", Markup("<")],
    {},
]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_printed_as_markupsafe_escapes_it(value: Any) -> None:
    assert rendered("{{ x }}", x=value) == str(escape(value))
    in_macro = "{% macro m(y) %}[{{ y }}]{% endmacro %}{% set z %}{{ m(x) }}{% endset %}{{ z }}"
    assert rendered(in_macro, x=value) == f"[{escape(value)}]"
    assert rendered("{% autoescape false %}{{ x }}{% endautoescape %}", x=value) == str(value)
    assert rendered("{% filter upper %}{{ x }}{% endfilter %}", x=value) == escape(value).upper()


class Shouted:
    """A value that brings its own HTML."""

    def __html__(self) -> str:
        return "<b>HAI</b>"


def test_a_value_with_html_of_its_own_prints_that() -> None:
    assert rendered("{{ x }}", x=Shouted()) == "<b>HAI</b>"


@pytest.mark.parametrize("text", ["{{ link }}", "{{ page.get }}", "{{ 'x'.upper }}", "{{ t('home').upper }}"])
def test_a_printed_function_is_a_mistake(text: str) -> None:
    with pytest.raises(TypeError, match="a function is printed; write its parentheses behind it"):
        rendered(text, link=len, page={})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ x }}", "'x' is undefined"),
        ("{{ link('') }}", "'link' is undefined"),
        ("{{ page.titel }}", "'dict object' has no attribute 'titel'"),
        ("{{ page.title.a.b }}", "'str object' has no attribute 'a'"),
        ("{% if page.titel %}{% endif %}", "'dict object' has no attribute 'titel'"),
    ],
)
def test_what_is_undefined_is_an_error_where_it_is_used(text: str, message: str) -> None:
    with pytest.raises(jinja2.UndefinedError) as caught:
        rendered(f"\n{{{{ t('home') }}}}\n{text}", page={"title": "a"})
    assert caught.value.message == message
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert [frame.lineno for frame in frames if frame.filename == "<template>"][-1] == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ x.title }}{{ x['title'] }}", "ab"),
        ("{{ x['items'] }}", "c"),
        ("{% for key, value in x.items()|sort %}{{ key }}{% endfor %}", "itemstitle"),
        ("{{ x.get('none', 1) }}{{ x.keys()|length }}", "12"),
    ],
)
def test_an_attribute_of_an_input_is_its_item_unless_dictionaries_have_one(text: str, expected: str) -> None:
    assert rendered(text.replace("ab", ""), x={"title": "a", "items": "c"}) == expected.replace("ab", "aa")


def test_functions_take_what_python_functions_take() -> None:
    def link(*args: Any, **options: Any) -> str:
        return f"{args}{sorted(options)}"

    def text(arguments: str) -> str:
        return rendered(f"{{{{ link({arguments})|safe }}}}", link=link, xs=[1], options={"a": 1})

    assert text("") == "()[]"
    assert text("1, a=2") == "(1,)['a']"
    assert text("0, *xs, **options") == "(0, 1)['a']"
    assert text("class=1, def=2") == "()['class', 'def']"


CALLERS: list[Callable[[], str]] = [
    lambda: rendered("{% macro link(x) %}<{{ x }}>{% endmacro %}{{ link('&') }}"),
    lambda: rendered("{% macro link() %}<{{ caller() }}>{% endmacro %}{% call link() %}&amp;{% endcall %}"),
]


@pytest.mark.parametrize("call", CALLERS)
def test_a_macro_may_have_the_name_of_a_function(call: Callable[[], str]) -> None:
    assert call() == "<&amp;>"


def test_nothing_is_left_to_chance() -> None:
    made = environment()
    assert "random" not in made.filters
    assert "lipsum" not in made.globals
