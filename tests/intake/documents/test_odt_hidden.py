"""What of an OpenDocument text nobody sees, and what is told of it."""

from __future__ import annotations

import io
import zipfile

import pytest
from open_documents import open_document, paragraph

from warta.intake.documents.office_odt import read_odt

NONE = '<style:text-properties text:display="none"/>'
AUTOMATIC = (
    f'<style:style style:name="T1" style:family="text">{NONE}</style:style>'
    f'<style:style style:name="P1" style:family="paragraph">{NONE}</style:style>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Sandi"/>'
    '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Sandi">'
    '<style:text-properties text:display="true"/></style:style>'
)
STYLES = f'<style:style style:name="Sandi" style:family="paragraph">{NONE}</style:style>'


def read(body: str, masters: str = "") -> tuple[list[str], tuple[str, ...]]:
    page = read_odt(open_document(f"{paragraph('Pembuka')}{body}", AUTOMATIC, STYLES, masters))
    return [line.printed for line in page.lines[1:]], page.doubts


HIDDEN = [
    paragraph('<text:span text:style-name="T1">RAHASIA</text:span>'),
    paragraph("RAHASIA", "P1"),
    paragraph("RAHASIA", "P2"),
    '<text:h text:outline-level="2" text:style-name="P1">RAHASIA</text:h>',
    paragraph('<text:hidden-text text:is-hidden="true">RAHASIA</text:hidden-text>'),
    paragraph('<text:hidden-paragraph text:condition="a" text:is-hidden="true"/>RAHASIA'),
    paragraph('<text:hidden-paragraph text:condition="a"/>RAHASIA'),
    paragraph('<text:span><text:hidden-paragraph text:is-hidden="true"/>RAHASIA</text:span>'),
    f'<text:section text:name="a" text:display="none">{paragraph("RAHASIA")}</text:section>',
    '<text:section text:name="a" text:display="condition" text:is-hidden="true">'
    f"{paragraph('RAHASIA')}</text:section>",
    '<table:table><table:table-row table:visibility="collapse"><table:table-cell>'
    f"{paragraph('RAHASIA')}</table:table-cell></table:table-row></table:table>",
    f"<text:list><text:list-item>{paragraph('RAHASIA', 'P1')}</text:list-item></text:list>",
]


@pytest.mark.parametrize("body", HIDDEN)
def test_hidden_text_is_not_read_and_told(body: str) -> None:
    assert read(body) == ([], ("hidden text is left out: 1 word",))


SHOWN = [
    paragraph("kata", "P3"),
    paragraph('<text:hidden-paragraph text:condition="a" text:is-hidden="false"/>kata'),
    '<text:section text:name="a" text:display="condition" text:is-hidden="false">'
    f"{paragraph('kata')}</text:section>",
    f'<text:section text:name="a">{paragraph("kata")}</text:section>',
    paragraph('<text:conditional-text text:condition="a">kata</text:conditional-text>'),
]


@pytest.mark.parametrize("body", SHOWN)
def test_text_that_only_seems_hidden_is_read(body: str) -> None:
    assert read(body) == (["kata"], ())


def test_tracked_changes_comments_and_running_heads_are_told() -> None:
    changes = (
        "<text:tracked-changes>"
        f'<text:changed-region text:id="a"><text:deletion>{paragraph("DIHAPUS")}</text:deletion>'
        '</text:changed-region><text:changed-region text:id="b"><text:insertion/></text:changed-region>'
        "</text:tracked-changes>"
    )
    text = paragraph(
        f'satu <text:change text:change-id="a"/><text:change-start text:change-id="b"/>dua'
        f"<office:annotation>{paragraph('DALAM')}</office:annotation>"
    )
    heads = "".join(map(paragraph, ["EMBARGO hingga Senin", "Halaman 1", "PEMBUKA"]))
    masters = f'<style:master-page style:name="a"><style:header>{heads}</style:header></style:master-page>'
    assert read(changes + text, masters) == (
        ["satu dua"],
        (
            "tracked changes were never accepted: left out: 1 × deletion, taken as text: 1 × insertion",
            "left out: 1 × comment",
            "its running heads and feet are left out: “EMBARGO hingga Senin”",
        ),
    )


def test_texts_for_programs_and_for_those_who_cannot_see_are_no_lines() -> None:
    frame = (
        "<draw:frame><svg:title>JUDUL</svg:title><svg:desc>URAIAN</svg:desc>"
        '<draw:image xlink:href="http://x.example/a.png"/></draw:frame>'
    )
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>ISI"
        "</text:index-title-template></text:table-of-content-source>"
        f"<text:index-body>{paragraph('Bagian satu 1')}</text:index-body></text:table-of-content>"
    )
    page = read_odt(open_document(f"{paragraph(f'kata{frame}')}{index}<text:script>KODE</text:script>"))
    words = [line.printed for line in page.lines if line.form != "figure"]
    assert words == ["kata", "Bagian satu 1"]


def test_a_picture_in_several_forms_stands_once() -> None:
    forms = "".join(f'<draw:image xlink:href="Pictures/{name}"/>' for name in ("a.svm", "a.png", "a.gif"))
    page = read_odt(open_document(paragraph("kata") + paragraph(f"<draw:frame>{forms}</draw:frame>")))
    assert [line.printed for line in page.lines if line.form == "figure"] == ["a.png"]


def style(name: str, family: str, of_text: str, of_paragraph: str = "") -> str:
    whole = f"<style:paragraph-properties {of_paragraph}/><style:text-properties {of_text}/>"
    return f'<style:style style:name="{name}" style:family="{family}">{whole}</style:style>'


UNSEEN = (
    style("T9", "text", 'fo:color="#ffffff"')
    + style("T8", "text", 'fo:font-size="1pt"')
    + style("T7", "text", 'fo:color="#ffffff" fo:background-color="#000000"')
    + style("P9", "paragraph", 'fo:color="#FFFFFF"')
    + style("P8", "paragraph", 'fo:color="#ffffff"', 'fo:background-color="#1f3864"')
)


@pytest.mark.parametrize(
    "body",
    [
        paragraph('<text:span text:style-name="T9">RAHASIA</text:span>'),
        paragraph('<text:span text:style-name="T8">RAHASIA</text:span>'),
        paragraph("RAHASIA", "P9"),
    ],
)
def test_what_nobody_can_see_is_not_read_and_told_in_its_words(body: str) -> None:
    page = read_odt(open_document(paragraph("Pembuka") + body, UNSEEN))
    assert [line.printed for line in page.lines] == ["Pembuka"]
    assert page.doubts == ("text that nobody can see, white or of a point at most, is left out: “RAHASIA”",)


@pytest.mark.parametrize(
    "body",
    [
        paragraph('<text:span text:style-name="T7">kata</text:span>'),
        paragraph('<text:span text:style-name="T9">kata</text:span>', "P8"),
        "<table:table><table:table-row><table:table-cell>"
        f"{paragraph('kata', 'P9')}</table:table-cell></table:table-row></table:table>",
    ],
)
def test_what_stands_on_another_ground_is_read(body: str) -> None:
    page = read_odt(open_document(body, UNSEEN))
    assert [line.printed for line in page.lines] == ["kata"]
    assert page.doubts == ()


def test_what_an_empty_field_asks_for_is_not_read() -> None:
    text, doubts = read(paragraph("Nama: <text:placeholder>&lt;isi&gt;</text:placeholder>"))
    assert text == ["Nama:"]
    assert doubts == ("hidden text is left out: 1 word",)


def test_words_behind_what_is_hidden_are_neither_told_nor_counted() -> None:
    seen = paragraph('a <text:span text:style-name="T9">RAHASIA</text:span> b c')
    page = read_odt(open_document(seen, UNSEEN))
    assert page.lines[0].printed == "a b c"
    assert page.doubts == ("text that nobody can see, white or of a point at most, is left out: “RAHASIA”",)
    assert read(paragraph('a <text:span text:style-name="T1">RAHASIA</text:span> b c'))[1] == (
        "hidden text is left out: 1 word",
    )


def test_lines_of_margins_are_known_though_the_text_has_their_words() -> None:
    heads = paragraph("Dinas Jembatan<text:tab/>EMBARGO hingga Senin") + paragraph("kata")
    masters = f'<style:master-page style:name="a"><style:footer>{heads}</style:footer></style:master-page>'
    page = read_odt(open_document(paragraph("kata"), masters=masters))
    assert {"EMBARGO hingga Senin", "kata"} <= set(page.margins)


def test_a_document_needs_no_properties() -> None:
    whole = zipfile.ZipFile(io.BytesIO(open_document(paragraph("kata"))))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in whole.namelist():
            if name != "meta.xml":
                archive.writestr(name, whole.read(name))
    assert read_odt(written.getvalue()).margins == ()
