from __future__ import annotations

import html

import pytest

from warta.intake.saved.page_source import source_shown
from warta.intake.saved.saved_page import read_saved

TITLE = "Harga Cengkih Naik Lagi"
TEXT = "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan, kata kepala balai."
PAGE = f"<html>\n<title>{TITLE}</title>\n<body>\n  <h1>{TITLE}</h1>\n<p>{TEXT}</p>\n</body></html>"


def by_chromium(page: str) -> str:
    rows = "".join(
        f'<tr><td class="line-number" value="{number}"></td><td class="line-content">'
        f'<span class="html-tag">{html.escape(line)}</span></td></tr>'
        for number, line in enumerate(page.split("\n"), start=1)
    )
    head = '<html><head></head><body><div class="line-gutter-backdrop"></div>'
    return f"{head}<table><tbody>{rows}</tbody></table></body></html>"


def by_firefox(page: str) -> str:
    return (
        "<html><head><title>https://a.example/x</title></head>"
        f'<body id="viewsource" class="highlight"><pre id="line1">{html.escape(page)}</pre></body></html>'
    )


@pytest.mark.parametrize("view", [by_chromium, by_firefox])
def test_the_view_of_a_source_is_read_as_the_page(view: object) -> None:
    assert callable(view)
    assert source_shown(view(PAGE)) == PAGE
    page = read_saved(view(PAGE).encode(), ".html")
    assert [line.printed for line in page.lines] == [TITLE, TEXT]
    assert page.metadata.titles[0].value == TITLE


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        by_firefox("kata tanpa markah"),
        '<body><div class="line-gutter-backdrop"></div><p>Teks biasa</p></body>',
        f"<body><pre>{html.escape(PAGE)}</pre></body>",
    ],
)
def test_other_pages_are_no_such_view(text: str) -> None:
    assert source_shown(text) == ""
