"""What of a Word file is read: nothing that nobody sees, and all that is printed."""

from __future__ import annotations

import pytest
from word_files import item, level, numbering, paragraph, word_file

from warta.intake.documents.office_docx import read_docx

VANISH = "<w:vanish/>"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Biasa"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sandi"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="AnakSandi"><w:basedOn w:val="Sandi"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Buka"><w:basedOn w:val="Sandi"/>'
    '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="SandiHuruf"><w:rPr><w:vanish/></w:rPr></w:style>'
)


def printed(body: str, **parts: str) -> list[str]:
    page = read_docx(word_file(f"{paragraph('Pembuka')}{body}{paragraph('Penutup')}", **parts))
    assert (page.lines[0].printed, page.lines[-1].printed) == ("Pembuka", "Penutup")
    return [line.printed for line in page.lines[1:-1]]


def doubts(body: str, **parts: str) -> tuple[str, ...]:
    return read_docx(word_file(f"{paragraph('Pembuka')}{body}", **parts)).doubts


HIDDEN = [
    paragraph("RAHASIA", of_run=VANISH),
    paragraph("RAHASIA", of_run='<w:vanish w:val="true"/>'),
    paragraph("RAHASIA", '<w:pStyle w:val="Sandi"/>'),
    paragraph("RAHASIA", '<w:pStyle w:val="AnakSandi"/>'),
    paragraph("RAHASIA", of_run='<w:rStyle w:val="SandiHuruf"/>'),
    paragraph("RAHASIA", '<w:pStyle w:val="Buka"/>', '<w:rStyle w:val="SandiHuruf"/>'),
    f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph('RAHASIA')}</w:tc></w:tr></w:tbl>",
    f"<w:tbl><w:tr><w:tc>{paragraph('RAHASIA', of_run=VANISH)}</w:tc></w:tr></w:tbl>",
    f"<w:p><w:hyperlink>{paragraph('RAHASIA', of_run=VANISH)[15:-6]}</w:hyperlink></w:p>",
    f"<w:sdt><w:sdtContent>{paragraph('RAHASIA', of_run=VANISH)}</w:sdtContent></w:sdt>",
]


@pytest.mark.parametrize("body", HIDDEN)
def test_hidden_text_is_not_read_and_told(body: str) -> None:
    assert not any(printed(body, styles=STYLES))
    assert doubts(body, styles=STYLES) == ("hidden text is left out: 1 word",)


SHOWN = [
    paragraph("kata", of_run='<w:vanish w:val="0"/>'),
    paragraph("kata", of_run="<w:webHidden/>"),
    paragraph("kata", '<w:pStyle w:val="Buka"/>'),
    # Both styles say that it is hidden, and turn each other off (17.7.3).
    paragraph("kata", '<w:pStyle w:val="Sandi"/>', '<w:rStyle w:val="SandiHuruf"/>'),
    paragraph("kata", '<w:pStyle w:val="Sandi"/>', '<w:vanish w:val="false"/>'),
    paragraph("kata", f"<w:rPr>{VANISH}</w:rPr>"),
]


@pytest.mark.parametrize("body", SHOWN)
def test_text_that_only_seems_hidden_is_read(body: str) -> None:
    assert printed(body, styles=STYLES) == ["kata"]
    assert doubts(body, styles=STYLES) == ()


def test_where_all_is_hidden_by_default_only_what_is_opened_is_read() -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{VANISH}</w:rPr></w:rPrDefault></w:docDefaults>"
    shown = paragraph("kata", of_run='<w:vanish w:val="0"/>')
    page = read_docx(word_file(f"{paragraph('RAHASIA')}{shown}", styles=styles))
    assert [line.printed for line in page.lines] == ["kata"]


def test_hidden_words_of_notes_are_not_read() -> None:
    note = f'<w:footnote w:id="2">{paragraph("catatan")}{paragraph("RAHASIA", of_run=VANISH)}</w:footnote>'
    body = '<w:p><w:r><w:t>kata</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    page = read_docx(word_file(body, footnotes=note))
    assert [line.printed for line in page.lines] == ["kata[1]", "[1] catatan"]


def test_tracked_changes_comments_and_running_heads_are_told() -> None:
    changed = (
        "<w:p><w:r><w:t>satu </w:t></w:r><w:del><w:r><w:delText>DIHAPUS</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>dua</w:t></w:r></w:ins><w:r><w:commentReference w:id='0'/></w:r></w:p>"
    )
    parts = {
        "comments": f'<w:comment w:id="0">{paragraph("DALAM")}</w:comment>',
        "header1": "".join(map(paragraph, ["EMBARGO hingga Senin", "Halaman 1 dari 3", "PEMBUKA"])),
    }
    assert printed(changed, **parts) == ["satu dua"]
    assert doubts(changed, **parts) == (
        "tracked changes were never accepted: left out: 1 × deletion, taken as text: 1 × insertion",
        "left out: 1 × comment",
        "its running heads and feet are left out: “EMBARGO hingga Senin”",
    )


def test_what_the_library_would_leave_out_is_read_or_told() -> None:
    field = '<w:p><w:fldSimple w:instr="REF a"><w:r><w:t>nomor 12</w:t></w:r></w:fldSimple></w:p>'
    box = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>{paragraph('kotak')}"
        "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    assert printed(field) == ["nomor 12"]
    assert printed(box) == ["kotak"]
    formula = "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    chart = (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData"
        " uri='http://schemas.openxmlformats.org/drawingml/2006/diagram'/></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
    struck = paragraph("lama", of_run="<w:strike/>")
    assert printed(formula) == ["x"]
    assert doubts(formula) == ("1 × equation is on one line now; see that it reads right: “x”",)
    assert doubts(chart) == ("left out: 1 × diagram or chart",)
    page = read_docx(word_file(struck))
    assert ([line.markdown for line in page.lines], page.doubts) == (["~~lama~~"], ())


@pytest.mark.parametrize(
    ("form", "text", "marks"),
    [
        ("lowerLetter", "%1.", ["a. x", "b. y"]),
        ("upperLetter", "%1)", ["A) x", "B) y"]),
        ("lowerRoman", "(%1)", ["(i) x", "(ii) y"]),
        ("upperRoman", "%1.", ["I. x", "II. y"]),
        ("decimal", "(%1)", ["(1) x", "(2) y"]),
        ("decimalZero", "%1.", ["01. x", "02. y"]),
        ("decimal", "Pasal %1", ["Pasal 1 x", "Pasal 2 y"]),
        ("none", "", ["x", "y"]),
    ],
)
def test_the_marks_of_lists_that_markdown_has_not_are_words(form: str, text: str, marks: list[str]) -> None:
    found = read_docx(word_file(f"{item('x')}{item('y')}", numbering=numbering(level(0, form, text))))
    assert [(line.printed, line.form) for line in found.lines] == [(mark, "") for mark in marks]


def markdown(body: str, rules: str) -> list[tuple[str, str, str]]:
    return [
        (line.form, line.bullet, line.printed) for line in read_docx(word_file(body, numbering=rules)).lines
    ]


def test_plain_numbers_go_on_behind_another_paragraph_and_begin_where_they_begin() -> None:
    body = f"{item('a')}{item('b')}{paragraph('selingan')}{item('c')}"
    rules = numbering(level(0, "decimal", "%1.", start=4))
    assert [(form, bullet) for form, bullet, _ in markdown(body, rules)] == [
        ("number1", "4."),
        ("number1", "5."),
        ("", ""),
        ("number1", "6."),
    ]


def test_a_list_that_starts_anew_does_so_once() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = f"{item('a')}{item('b')}{item('c', number=2)}{item('d', number=2)}{item('e')}"
    rules = numbering(level(0, "lowerLetter", "%1."), more=again)
    assert [printed for *_, printed in markdown(body, rules)] == ["a. a", "b. b", "a. c", "b. d", "c. e"]


def test_levels_count_within_each_other() -> None:
    rules = numbering(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", more="<w:isLgl/>"),
        level(3, "lowerLetter", "%4)", more='<w:lvlRestart w:val="0"/>'),
    )
    body = "".join(item("x", at) for at in (0, 1, 2, 3, 1, 2, 3, 0, 1))
    assert [printed.removesuffix(" x") for *_, printed in markdown(body, rules)] == [
        *("I.", "I.1", "1.1.1", "a)", "I.2", "1.2.1", "b)", "II.", "II.1")
    ]


def test_letters_go_on_as_word_has_them() -> None:
    body = "".join(item("x") for _ in range(29))
    marks = [printed for *_, printed in markdown(body, numbering(level(0, "lowerLetter", "%1.")))]
    assert marks[24:] == ["y. x", "z. x", "aa. x", "bb. x", "cc. x"]


def test_a_numbered_heading_is_a_heading_with_its_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    rules = numbering(level(0, "decimal", "%1.", more='<w:pStyle w:val="Heading2"/>'))
    body = paragraph("Latar", '<w:pStyle w:val="Heading2"/>') + paragraph("Isi")
    lines = read_docx(word_file(body, styles=styles, numbering=rules)).lines
    assert [(line.form, line.printed) for line in lines] == [("heading2", "1. Latar"), ("", "Isi")]


def test_bullets_stay_items_and_hidden_items_do_not_count() -> None:
    rules = numbering(level(0, "bullet", "·"))
    assert markdown(item("a"), rules)[0][0] == "item1"
    rules = numbering(level(0, "lowerLetter", "%1."))
    hidden = item("RAHASIA").replace("<w:rPr></w:rPr>", f"<w:rPr>{VANISH}</w:rPr>")
    hidden = hidden.replace("</w:pPr>", f"<w:rPr>{VANISH}</w:rPr></w:pPr>")
    body = f"{item('x')}{hidden}{item('y')}"
    assert [printed for *_, printed in markdown(body, rules)] == ["a. x", "b. y"]


PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def test_what_an_empty_field_asks_for_is_no_text_and_told() -> None:
    in_line = f"<w:p><w:r><w:t>Nama:</w:t></w:r>{PLACEHOLDER.format('<w:r><w:t>Ketik</w:t></w:r>')}</w:p>"
    page = read_docx(
        word_file(paragraph("Pembuka") + PLACEHOLDER.format(paragraph("Ketik di sini")) + in_line)
    )
    assert [line.printed for line in page.lines] == ["Pembuka", "Nama:"]
    assert page.doubts == ("left out: 2 × empty field of a form, with what it asks for",)
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('isi')}</w:sdtContent></w:sdt>"
    assert [line.printed for line in read_docx(word_file(filled)).lines] == ["isi"]


def test_signs_that_the_library_does_not_know_are_written_in_ways_that_it_does() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r></w:p>"
        "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textpath string='SENI KATA'/>"
        "</v:shape></w:pict></w:r></w:p>"
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>baca</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>dasar</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r></w:p>"
    )
    page = read_docx(word_file(body))
    assert [line.printed for line in page.lines] == ["a", "b", "SENI KATA", "dasar (baca)"]
    assert page.doubts == ()


def test_a_watermark_is_told_as_a_running_head() -> None:
    path = "<v:textpath xmlns:v='urn:schemas-microsoft-com:vml' string='KONSEP'/>"
    mark = f"<w:p><w:r><w:pict>{path}</w:pict></w:r></w:p>"
    page = read_docx(word_file(paragraph("Pembuka"), header1=mark))
    assert page.doubts == ("its running heads and feet are left out: “KONSEP”",)


def test_text_that_is_hidden_for_good_is_not_read() -> None:
    page = read_docx(word_file(paragraph("Pembuka") + paragraph("RAHASIA", of_run="<w:specVanish/>")))
    assert page.doubts == ("hidden text is left out: 1 word",)


@pytest.mark.parametrize(("offset", "text"), [("8", "10⁶"), ("-6", "10₆"), ("2", "106"), ("", "106")])
def test_what_is_raised_by_points_is_raised(offset: str, text: str) -> None:
    run = f"<w:r><w:rPr><w:position w:val='{offset}'/></w:rPr><w:t>6</w:t></w:r>"
    page = read_docx(word_file(f"<w:p><w:r><w:t>10</w:t></w:r>{run}</w:p>"))
    assert [line.printed for line in page.lines] == [text]
