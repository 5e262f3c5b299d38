"""What stands before the items of an OpenDocument text's lists."""

from __future__ import annotations

import pytest
from open_documents import items, level, list_style, listing, open_document, paragraph

from warta.intake.documents.office_odt import read_odt
from warta.intake.lines import Line


def lines(body: str, *levels: str, styles: str = "") -> list[Line]:
    return read_odt(open_document(body, list_style(*levels), styles)).lines


def marks(body: str, *levels: str, styles: str = "") -> list[str]:
    """The marks of lines, those that lists of Markdown have in brackets."""
    found = lines(body, *levels, styles=styles)
    return [
        f"[{line.bullet}]" if line.bullet else line.printed.removesuffix("x").strip()
        for line in found
        if line.printed.endswith("x")
    ]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (level(1, "a"), ["a.", "b."]),
        (level(1, "A", suffix=")"), ["A)", "B)"]),
        (level(1, "i", "(", ")"), ["(i)", "(ii)"]),
        (level(1, "I"), ["I.", "II."]),
        (level(1, "1"), ["[1.]", "[2.]"]),
        (level(1, "1", suffix=")"), ["[1.]", "[2.]"]),
        (level(1, "1", "(", ")"), ["(1)", "(2)"]),
        (level(1, "1", "Pasal ", ""), ["Pasal 1", "Pasal 2"]),
        (level(1, "1", more='text:start-value="4"'), ["[4.]", "[5.]"]),
        (level(1, ""), ["", ""]),
    ],
)
def test_what_is_printed_before_items_stays(rule: str, found: list[str]) -> None:
    assert marks(listing(items("x", "x")), rule) == found


def test_a_list_goes_on_behind_another_paragraph_only_where_it_says_so() -> None:
    between = paragraph("selingan")
    first = listing(items("x", "x"), more='xml:id="satu"')
    for more, third in (
        ('text:continue-numbering="true"', "c."),
        ('text:continue-list="satu"', "c."),
        ('text:continue-numbering="false"', "a."),
        ("", "a."),
    ):
        assert marks(f"{first}{between}{listing(items('x'), more=more)}", level(1, "a")) == [
            "a.",
            "b.",
            third,
        ]


def test_levels_count_within_each_other_and_an_item_may_state_its_number() -> None:
    inner = f"{paragraph('x')}<text:list>{items('x', 'x')}</text:list>"
    body = listing(
        items(inner, inner) + f'<text:list-item text:start-value="7">{paragraph("x")}</text:list-item>'
    )
    rules = level(1, "I"), level(2, "1", more='text:display-levels="2"')
    assert marks(body, *rules) == ["I.", "I.1.", "I.2.", "II.", "II.1.", "II.2.", "VII."]


def test_letters_go_on_as_the_style_says() -> None:
    body = listing(items(*["x"] * 28))
    assert marks(body, level(1, "a"))[25:] == ["z.", "aa.", "ab."]
    assert marks(body, level(1, "a", more='style:num-letter-sync="true"'))[25:] == ["z.", "aa.", "bb."]


def test_a_second_paragraph_of_an_item_has_no_mark_and_a_plain_list_within_keeps_its_items() -> None:
    body = listing(items(f"{paragraph('satu')}{paragraph('dua')}{listing(items('x'), 'L1')}"))
    found = lines(body, level(1, "a"), level(2, "1"))
    assert [(line.form, line.printed) for line in found[:2]] == [("", "a. satu"), ("", "dua")]
    assert (found[2].bullet, found[2].printed) == ("1.", "x")


def test_headings_have_the_numbers_of_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1"'
        ' style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1"'
        ' text:display-levels="2"/></text:outline-style>'
    )
    body = "".join(f'<text:h text:outline-level="{at}">x</text:h>' for at in (1, 2, 2, 1)) + paragraph("isi")
    assert marks(body, styles=outline) == ["I.", "I.1", "I.2", "II."]
    assert marks(body, styles=outline.replace('num-format="I"', 'num-format=""'))[0] == ""


def test_notes_stand_below_with_their_marks_and_cells_that_reach_over_others_keep_their_columns() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        f"{paragraph('Catatan.')}</text:note-body></text:note>"
    )
    found = lines(paragraph(f"tahun 2019{note} sudah") + paragraph("lalu"))
    assert [line.printed for line in found] == ["tahun 2019[1] sudah", "lalu", "[1] Catatan."]
    cell = "<table:table-cell{}>{}</table:table-cell>"
    tall = cell.format(' table:number-rows-spanned="2"', paragraph("a"))
    rows = (
        f"<table:table-row>{tall}{cell.format('', paragraph('b'))}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{cell.format('', paragraph('c'))}</table:table-row>"
    )
    assert [line.cells for line in lines(f"<table:table>{rows}</table:table>")] == [("a", "b"), ("", "c")]


def test_struck_and_raised_text_stays_so() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="T2" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
    )
    span = '<text:span text:style-name="{}">{}</text:span>'
    body = paragraph(f"harga {span.format('T1', 'lama')} 10{span.format('T2', '6')}")
    page = read_odt(open_document(body, styles))
    assert [line.printed for line in page.lines] == ["harga lama 10⁶"]
    assert page.lines[0].markdown == "harga ~~lama~~ 10⁶"
    assert page.doubts == ()


@pytest.mark.parametrize(("position", "text"), [("33% 80%", "10⁶"), ("-33% 80%", "10₆"), ("0% 100%", "106")])
def test_what_is_raised_by_a_share_of_its_size_is_raised(position: str, text: str) -> None:
    styles = (
        '<style:style style:name="T2" style:family="text">'
        f'<style:text-properties style:text-position="{position}"/></style:style>'
    )
    body = paragraph('10<text:span text:style-name="T2">6</text:span>')
    assert [line.printed for line in read_odt(open_document(body, styles)).lines] == [text]
