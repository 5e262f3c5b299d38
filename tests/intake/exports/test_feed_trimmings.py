from __future__ import annotations

import pytest

from warta.intake.exports.feed_trimmings import without_trimmings

POST = "https://x.example/2024/01/rotan/"
BEHIND = f'<p>The post <a href="{POST}">Rotan</a> appeared first on <a href="https://x.example">X</a>.</p>'


@pytest.mark.parametrize(
    "line",
    [
        BEHIND,
        BEHIND.replace("The post ", "Artikel ").replace("appeared first on", "pertama kali tampil di"),
        BEHIND.replace('"https://x.example"', '"https://x.example/"') + "\n",
    ],
)
def test_the_line_that_names_post_and_site_is_no_part_of_the_text(line: str) -> None:
    assert without_trimmings(f"<p>Isi.</p>\n{line}", POST, "https://x.example") == "<p>Isi.</p>"


@pytest.mark.parametrize(
    "last",
    [
        '<p>Lihat <a href="/a/">A</a> dan <a href="https://x.example">X</a>.</p>',
        f'<p>Lihat <a href="{POST}">A</a> dan <a href="https://x.example/b/">B</a>.</p>',
        BEHIND.replace("appeared first on", "adalah yang pertama dari banyak tulisan yang akan terbit pada"),
        f'<p><a href="{POST}">A</a></p>',
    ],
)
def test_any_other_last_paragraph_stays(last: str) -> None:
    assert without_trimmings(f"<p>Isi.</p>{last}", POST, "https://x.example") == f"<p>Isi.</p>{last}"
    assert without_trimmings(BEHIND, "", "https://x.example") == BEHIND


def test_fields_that_drupal_repeats_are_no_part_of_the_text() -> None:
    text = (
        '<span class="field field--name-title">Rotan</span>\n'
        '<span class="field field--name-uid"><span about="/user/1">sari</span></span>\n'
        '<span class="field field--name-created"><time title="Senin">Sen</time>\n</span>\n'
    )
    body = '<div class="field field--name-body"><p>Isi <span class="x">a</span>.</p></div>'
    assert without_trimmings(text + body, POST, "").strip() == body
    amid = f"<p>a</p>{text}"
    assert without_trimmings(amid, POST, "") == amid


@pytest.mark.parametrize("piece", ["<span class=field--name-title>", "<p>", "<a href='x'>", "<p><a href='"])
def test_hostile_repetition_costs_no_more_than_its_size(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    assert without_trimmings(text, POST, "https://x.example") == text
