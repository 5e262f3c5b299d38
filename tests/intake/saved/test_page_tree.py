from __future__ import annotations

import pytest

from warta.intake.saved.page_tree import MAX_DEPTH, MAX_INLINE_DEPTH, Element, is_inline, parse_page


def depth(root: Element) -> int:
    return max(sum(1 for _ in element.ancestors()) for element in root.walk())


def test_a_page_becomes_elements_and_texts_in_order() -> None:
    root = parse_page("<title>J</title><p class=a id>Satu <b>dua</b><!-- x --> tiga &amp; &euro;<p>Empat")
    paragraph = root.first("p")
    assert paragraph is not None
    assert paragraph.attributes == {"class": "a", "id": ""}
    assert [child if isinstance(child, str) else child.tag for child in paragraph.children] == [
        "Satu ",
        "b",
        " tiga & €",
    ]
    assert [element.tag for element in root.walk()] == ["html", "head", "title", "body", "p", "b", "p"]
    assert paragraph.parent is root.first("body")
    assert paragraph.own_text() == "Satu  tiga & €"


def test_the_attributes_of_the_root_are_kept() -> None:
    assert parse_page("<html lang=id><p>x").get("lang") == "id"
    assert parse_page("").first("body") is not None


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div>Satu<div>Dua</div>Tiga</div>", "Satu Dua Tiga"),
        ("Sa<b>tu</b>\n dua<br>tiga", "Satu dua tiga"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("a<script>x</script><style>y</style><template>z</template><noscript>w</noscript>b", "ab"),
        ("a<svg><title>Ikon</title><path/></svg>b", "ab"),
        ("a<my-part>b</my-part>c", "a b c"),
        ("a<o:p>b</o:p>c", "abc"),
    ],
)
def test_the_text_of_an_element_has_a_space_where_the_page_shows_one(markup: str, text: str) -> None:
    assert parse_page(markup).text() == text


def test_a_line_break_is_within_a_line() -> None:
    assert is_inline("br")
    assert is_inline("span")
    assert not is_inline("div")
    assert not is_inline("amp-img")


# Hostile markup: each of these is slow, deep or both without limits.

HOSTILE = {
    "nested blocks": "<div>kata " * 20_000,
    "nested lists": "<ul><li>kata " * 20_000,
    "nested inline": "<b>kata " * 20_000 + "<hr>" * 2_000,
    "many attributes": "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">kata",
    "attributes with slashes": "<p " + "/".join(f"a{n}" for n in range(20_000)) + ">kata",
    "quoted attributes": "<p " + "".join(f"a{n}='>'" for n in range(20_000)) + ">kata",
    "tables": "<table><tr><td>kata " * 5_000,
    "formatting over paragraphs": "<p><font><i><b>kata " * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_keeps_every_word_and_little_depth(name: str) -> None:
    root = parse_page(HOSTILE[name])
    assert root.text().count("kata") == HOSTILE[name].count("kata")


def test_blocks_and_inline_elements_are_nested_so_deep_and_no_deeper() -> None:
    assert depth(parse_page(HOSTILE["nested blocks"])) <= MAX_DEPTH + 5
    assert depth(parse_page("<i>x" + HOSTILE["nested inline"])) <= MAX_INLINE_DEPTH + 5


def test_words_in_blocks_that_are_too_deep_stay_apart() -> None:
    words = [f"w{n}" for n in range(9_000)]
    root = parse_page("".join(f"<div>{word}" for word in words))
    body = root.first("body")
    assert body is not None
    assert body.text().split() == words


def test_a_long_page_within_the_limits_is_left_as_it_is() -> None:
    markup = "<svg>" + "<path d='M0'/>" * 3_000 + "</svg>" + "<div class='a'><p>kata</div>" * 2_000
    markup += "<script>'<div>'.repeat(9)</script><!-- <div> -->" * 500
    assert len(markup) > 40_000
    root = parse_page(markup)
    assert sum(1 for element in root.walk() if element.tag == "div") == 2_000


@pytest.mark.parametrize(
    "markup", ["<!--" * 30_000, "<script>" * 9_000, "<p a='" * 9_000, "<" * 90_000, "</div>" * 9_000]
)
def test_markup_that_never_ends_does(markup: str) -> None:
    assert parse_page(markup).first("body") is not None


def test_a_tree_that_is_dissolved_goes_without_being_looked_for() -> None:
    root = parse_page("<main><p>Dermaga <b>baru</b></p></main>")
    root.dissolve()
    assert all(element.parent is None for element in root.walk())
    assert root.text() == "Dermaga baru"


def test_what_is_in_a_template_is_a_part_of_the_tree() -> None:
    root = parse_page(
        "<p>a</p><template><p>b</p></template><x-box><template shadowrootmode=open>c</template></x-box>"
    )
    template = root.first("template")
    assert template is not None
    assert template.text() == "b"
    assert root.text() == "a c"


@pytest.mark.parametrize("tag", ["iframe", "noframes", "noembed"])
def test_markup_in_a_frame_is_read(tag: str) -> None:
    frame = parse_page(f"<p>a</p><{tag}><p>satu <b>dua</b></p>tiga</{tag}>").first(tag)
    assert frame is not None
    assert [element.tag for element in frame.walk()] == [tag, "p", "b"]
    assert frame.text() == "satu dua tiga"
    assert all(below.parent is frame for below in frame.below)
