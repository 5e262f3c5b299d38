from __future__ import annotations

import pytest

from warta.post_boxes import with_boxes
from warta.post_markup import render_post


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (
            '!!! warning "Jalan ditutup"\n    Lewat timur.\n\n    - satu\n\nTeks.',
            "<blockquote>\n<p><strong>Jalan ditutup</strong></p>\n<p>Lewat timur.</p>\n"
            "<ul>\n<li>satu</li>\n</ul>\n</blockquote>\n<p>Teks.</p>",
        ),
        (
            "??? note\n    Lewat timur.",
            "<blockquote>\n<p><strong>Note</strong></p>\n<p>Lewat timur.</p>\n</blockquote>",
        ),
        ('!!! tip ""\n    Lewat timur.', "<blockquote>\n<p>Lewat timur.</p>\n</blockquote>"),
        (
            ":::tip[Jalan lain]\n\nLewat *timur*.\n\n:::\nTeks.",
            "<blockquote>\n<p><strong>Jalan lain</strong></p>\n<p>Lewat <em>timur</em>.</p>\n</blockquote>\n"
            "<p>Teks.</p>",
        ),
        (
            "::: warning Jalan lain\nLewat timur.\n:::",
            "<blockquote>\n<p><strong>Jalan lain</strong></p>\n<p>Lewat timur.</p>\n</blockquote>",
        ),
        ("::: {.kotak-biru}\nLewat timur.\n:::", "<p>Lewat timur.</p>"),
        (
            "/// caution | Jalan lain\nLewat timur.\n///",
            "<blockquote>\n<p><strong>Jalan lain</strong></p>\n<p>Lewat timur.</p>\n</blockquote>",
        ),
        (
            '=== "Darat"\n    Naik bus.\n\n=== "Laut"\n    Naik kapal.',
            "<p><strong>Darat</strong></p>\n<p>Naik bus.</p>\n"
            "<p><strong>Laut</strong></p>\n<p>Naik kapal.</p>",
        ),
        (
            "> [!IMPORTANT]\n> Lewat timur.",
            "<blockquote>\n<p><strong>Important</strong></p>\n<p>Lewat timur.</p>\n</blockquote>",
        ),
        ("[TOC]\n\nTeks.\n\n[[toc]]\n", "<p>Teks.</p>"),
        (
            "import Peta from '@site/src/Peta';\nimport './a.css';\n\nTeks.\n\n{/* truncate */}\n",
            "<p>Teks.</p>",
        ),
        (
            "::: note\n::: tip\nDalam.\n:::\n:::",
            "<blockquote>\n<p><strong>Note</strong></p>\n<blockquote>\n<p><strong>Tip</strong></p>\n<p>Dalam.</p>\n"
            "</blockquote>\n</blockquote>",
        ),
        (
            ":::note\n\n:::\n\n!!! info\n    !!! tip\n        Dalam.",
            "<blockquote>\n<p><strong>Note</strong></p>\n</blockquote>\n<blockquote>\n<p><strong>Info</strong></p>\n"
            "<blockquote>\n<p><strong>Tip</strong></p>\n<p>Dalam.</p>\n</blockquote>\n</blockquote>",
        ),
    ],
)
def test_boxes_tabs_and_contents_show_their_words(body: str, html: str) -> None:
    assert render_post(body).html.strip() == html


def test_a_box_in_an_item_of_a_list_stays_there() -> None:
    html = render_post("1. Satu\n\n    !!! note\n        Dalam.\n\n2. Dua\n").html
    assert html.count("<ol") == 1
    assert "<blockquote>" in html


@pytest.mark.parametrize(
    "body",
    [
        "```\n!!! note\n    Contoh.\n[TOC]\n:::tip\n:::\n```",
        "!!! note\n\nTeks.",
        "!!! Awas\nTeks.",
        ":::tip\nTeks tanpa akhir.",
        "Teks\nimport 'a';\n",
        "> Kutipan\n> [!NOTE]\n",
        "> [!Catatan]\n> Teks.",
        "===\n\nTeks.",
        "    !!! note\n        Contoh.",
        "Kami menulis [TOC] di sini.",
    ],
)
def test_what_is_none_of_them_stays(body: str) -> None:
    assert with_boxes(body) == body


def test_boxes_in_boxes_without_end_are_read_to_some_depth() -> None:
    deep = "\n".join("    " * depth + "!!! note" for depth in range(300))
    assert "!!! note" in with_boxes(deep + "\n" + "    " * 300 + "Teks.")
