from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.fields.left_out import doubt_left_out
from warta.intake.lines import Line
from warta.intake.release import read_release
from warta.intake.role import Role
from warta.intake.sheets.marking import Roles
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({}))
LOST = "The tide tables for the new quay will be printed before the end of June."
TEXTS = (
    "The Harbour Board of Lantana opened the new quay on Monday after two years of work by local firms.",
    "Chairwoman Ida Brook said that ships of up to 4,000 tonnes can now land timber and fruit at the town.",
    "The cost of 12 million crowns was shared between the board and the province, which paid the most.",
    "The first vessel, the Grey Heron, is expected in the middle of the month with a cargo of seed potatoes.",
)
FIRST = f"<p>{TEXTS[0]}</p><p>{TEXTS[1]}</p>"
LAST = f"<p>{TEXTS[2]}</p><p>{TEXTS[3]}</p>"
NAMES = (
    "aside,footer,form,nav,fieldset,details,section class=related,div class=related-content,div class=sidebar"
    ",div class=share,div class=popup,div class=no-print,div class=tags,div class=pager,div class=footer"
    ",div class=author-box,div class=widget-area,div class=login,div role=complementary"
    ",dialog,div role=dialog,div role=alertdialog,div role=search,button,template,noscript,canvas,video"
    ",object,datalist,div hidden,div style=display:none,div class=sr-only"
).split(",")


def convert(*, above: str = "", amid: str = "", below: str = "", beside: str = "") -> Converted:
    """A page of an item whose text is in an element of its own, with more about it, in it and behind it."""
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("Home", "News", "About", "Contact"))
    page = (
        f"<!doctype html><title>New Quay Opens</title><nav><ul>{menu}</ul></nav><main><article>"
        f"<h1>New Quay Opens</h1><time datetime=2019-05-06>6 May 2019</time>{above}"
        f"<div class=entry-content>{FIRST}{amid}{LAST}</div>{below}</article></main>{beside}"
        "<footer><p>© 2019 Harbour Board. We keep the harbour open by day and by night.</p></footer>"
    )
    return read_release(page.encode(), "page.html", FINDER, Vocabulary({}))


def told(converted: Converted) -> str:
    return "".join(item["reason"] for item in converted.values["review"] if item["field"] == "body")


@pytest.mark.parametrize("place", ["above", "amid", "below", "beside"])
@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_in_what_is_called_furniture_is_kept_or_told(name: str, place: str) -> None:
    box = f"<{name}><p>{LOST}</p></{name.partition(' ')[0]}>"
    converted = convert(**{place: box})
    assert (LOST in converted.body) != (f"“{LOST}”" in told(converted))


@pytest.mark.parametrize("place", ["above", "amid", "below", "beside"])
@pytest.mark.parametrize("css", [".x{display:none}", "@media screen{main .x,body>.x{visibility:hidden}}"])
def test_a_sentence_that_a_style_sheet_hides_is_no_text_and_told(css: str, place: str) -> None:
    converted = convert(**{place: f"<style>{css}</style><p class=x>{LOST}</p>"})
    assert LOST not in converted.body
    assert f"“{LOST}”" in told(converted)


def test_a_sentence_that_a_style_sheet_hides_in_print_only_is_text() -> None:
    style = "<style>@media print{.x{display:none}} .y{display:none} .x.y{display:block}</style>"
    assert LOST in convert(amid=f"{style}<p class='x y'>{LOST}</p>").body


@pytest.mark.parametrize("name", ["aside", "footer", "form", "div role=complementary"])
def test_what_runs_on_within_the_text_is_kept_in_its_place(name: str) -> None:
    body = convert(amid=f"<{name}><p>{LOST}</p></{name.partition(' ')[0]}>").body
    assert body == "\n\n".join((*TEXTS[:2], LOST, *TEXTS[2:])) + "\n"


@pytest.mark.parametrize("below", [f"<p>{LOST}</p>", f"<h3>Related news</h3><p>{LOST}</p>"])
def test_a_sentence_below_the_text_is_told(below: str) -> None:
    assert f"“{LOST}”" in told(convert(below=below))


@pytest.mark.parametrize("place", ["above", "amid", "below", "beside"])
def test_a_sentence_in_a_field_is_told(place: str) -> None:
    assert f"“{LOST}”" in told(convert(**{place: f"<textarea>{LOST}</textarea>"}))


def test_what_a_component_shows_from_its_own_tree_is_text() -> None:
    body = convert(amid=f"<x-box><template shadowrootmode=open><p>{LOST}</p></template></x-box>").body
    assert body == "\n\n".join((*TEXTS[:2], LOST, *TEXTS[2:])) + "\n"


@pytest.mark.parametrize(
    "box",
    [
        "<noscript><p>Please enable JavaScript to see how the tides will be this week.</p></noscript>",
        "<video><p>Your browser does not support films, so we cannot show this one.</p></video>",
        "<noscript><p>Peramban Anda tidak dapat menampilkan peta arus laut di halaman ini.</p></noscript>",
        "<template><p>Dear {{ name }}, we have sent a letter to the address that you gave us.</p></template>",
        "<textarea>&lt;iframe src=/quay&gt; shows the quay on your own page, by day and by night.</textarea>",
    ],
)
@pytest.mark.parametrize("place", ["amid", "below"])
def test_what_programs_say_or_fill_in_is_not_told(box: str, place: str) -> None:
    converted = convert(**{place: box})
    assert converted.body == "\n\n".join(TEXTS) + "\n"
    assert told(converted) == ""


def test_what_a_page_hides_within_its_text_is_told() -> None:
    assert f"“{LOST}”" in told(convert(amid=f"<div hidden><p>{LOST}</p></div>"))


@pytest.mark.parametrize(
    "box",
    [
        f"<aside class=pullquote><p>{TEXTS[0]}</p></aside>",
        f"<aside><h3>Newsletter</h3><p>{LOST}</p><input type=email></aside>",
        f"<div class=cookies><p>{LOST}</p></div>",
        f"<div id=comments><p>{LOST}</p></div>",
        f"<div class=related><a href=/other>Another quay is planned</a><p>{LOST}</p></div>",
        "<aside><p>Subscribe to our newsletter.</p><p>All rights reserved by the harbour.</p></aside>",
        "<aside><p>Opening hours</p><p>Tides today</p></aside>",
        f"<a href=https://quay.example/other><h3>Another quay is planned</h3><p>{LOST}</p></a>",
        "<aside><h2>Another quay is planned for the islands of the west soon</h2><p>Read more</p></aside>",
        f"<div class=ad-wrapper><a href=/other>Another quay is planned</a><p>{LOST}</p></div>",
    ],
)
@pytest.mark.parametrize("place", ["amid", "below"])
def test_what_is_furniture_or_printed_twice_is_not_told(box: str, place: str) -> None:
    converted = convert(**{place: box})
    assert converted.body == "\n\n".join(TEXTS) + "\n"
    assert told(converted) == ""


def test_a_page_s_own_foot_is_not_told() -> None:
    assert told(convert()) == ""


def test_whom_the_media_may_ask_below_the_text_is_read() -> None:
    ways = "<p>Tel: 0555 010 200</p><p>ida@quay.example</p>"
    foot = f"<footer><h4>Media contact</h4><p>Ida Brook</p>{ways}</footer>"
    expected = [{"name": "Ida Brook", "phone": "0555 010 200", "email": "ida@quay.example"}]
    assert convert(below=foot).values["contacts"] == expected


def line(text: str) -> Line:
    return Line(1, text, text, "", (), glued=False)


def test_long_paragraphs_and_many_of_them_are_cut() -> None:
    lines = [line(f"{number} {'words ' * 100}end.") for number in range(20)]
    doubt = doubt_left_out(Roles(lines, [Role.RESIDUE] * 20))
    quotes = doubt.count("“")
    assert quotes > 1
    assert len(doubt) < 2_000
    assert doubt.endswith(f"…” and {20 - quotes} more")


def test_comments_and_other_items_of_a_page_without_markup_are_not_told() -> None:
    lines = [line("Related news"), line(LOST)]
    assert doubt_left_out(Roles(lines, [Role.RESIDUE] * 2)) == ""
    assert LOST in doubt_left_out(Roles(lines[1:], [Role.RESIDUE]))


@pytest.mark.parametrize("tag", ["iframe", "noframes"])
def test_sentences_for_browsers_without_frames_are_told(tag: str) -> None:
    converted = convert(amid=f"<{tag}><p>{LOST}</p></{tag}>")
    assert LOST in told(converted)
    assert LOST not in converted.body


@pytest.mark.parametrize("heading", ["Related news", "Berita Terkait"])
def test_paragraphs_of_a_page_text_that_go_on_below_other_texts_are_told(heading: str) -> None:
    others = (heading, "Mayor Opens Bridge", "12 August 2018", "Farmers Get Maize Seed", "10 August 2018")
    page = "\n".join(("New Quay Opens", "6 May 2019", "", *TEXTS[:2], "", *others, "", *TEXTS[2:], "", LOST))
    converted = read_release(page.encode(), "page.txt", FINDER, Vocabulary({}))
    for text in (*TEXTS[2:], LOST):
        assert (text in converted.body) != (f"“{text}”" in told(converted))


def test_paragraphs_of_readers_comments_are_not_told() -> None:
    first = (
        "I have waited for this quay since my father sold his boat, and my brother has waited even longer."
    )
    second = (
        "Could somebody say when the ferry to the islands will call there again, as it did when I was young?"
    )
    page = ["New Quay Opens", "6 May 2019", "", *TEXTS, "", "2 comments", "Mary K.", "12 May 2019 at 9:14 am"]
    page += [first, first[::-1].capitalize() + ".", "Reply", "Tom", "13 May 2019 at 8:02 pm", second, "Reply"]
    converted = read_release("\n".join(page).encode(), "page.txt", FINDER, Vocabulary({}))
    assert first not in converted.body
    assert "left out, and perhaps" not in told(converted)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Deadline: 5 Juni 2019", ""),
        ("Closing date: 5 June 2019", ""),
        ("", "Lampiran: daftar kapal.pdf"),
        ("", "Attachments: list.pdf"),
    ],
)
def test_a_last_day_and_a_list_of_attachments_are_told_in_page_texts(above: str, below: str) -> None:
    lines = ("New Quay Opens", "6 May 2019", above, *TEXTS, below)
    page = read_release("\n\n".join(filter(None, lines)).encode(), "a.txt", FINDER, Vocabulary({}))
    told = [item["reason"] for item in page.values["review"] if item["field"] == "body"]
    kept = (above or below) in page.body
    assert kept or told == [f"left out, and perhaps text of the release: “{above or below}”"]


def test_a_label_of_attachments_without_any_is_not_told() -> None:
    lines = ("New Quay Opens", "6 May 2019", *TEXTS, "Lampiran: -")
    page = read_release("\n\n".join(lines).encode(), "a.txt", FINDER, Vocabulary({}))
    assert "left out" not in str(page.values["review"])


@pytest.mark.parametrize("letters", ["abc", "xy"])
def test_items_of_one_letter_in_a_numbered_list_are_kept(letters: str) -> None:
    items = "".join(f"<li>{letter}</li>" for letter in letters)
    page = f"<title>New Quay Opens</title><main><article><h1>New Quay Opens</h1>{FIRST}{LAST}<ol>{items}</ol>"
    body = read_release(page.encode(), "a.html", FINDER, Vocabulary({})).body
    assert [line for line in body.splitlines() if len(line) == len("1. a")] == [
        f"{number}. {letter}" for number, letter in enumerate(letters, 1)
    ]
