from __future__ import annotations

import pytest

from warta.post_markup import read_body
from warta.program_codes import without_programs


@pytest.mark.parametrize(
    ("body", "text", "told"),
    [
        ("<%= link_to 'Loket', '/loket/', class: 'b' %>", "[Loket](</loket/>)", []),
        ('<%= image_tag("a.png", alt: "Jembatan") %>', "![Jembatan](<a.png>)", []),
        ("A <%= partial 'kaki' %>B", "A B", [(2, "<%= partial 'kaki' %>")]),
        ("<%# catatan\nredaksi %>A<% if x %>B<% end %>", "\nAB", []),
        ("Di bawah <% 5 orang.", "Di bawah <% 5 orang.", []),
    ],
)
def test_links_and_pictures_stay_and_the_rest_is_told(
    body: str, text: str, told: list[tuple[int, str]]
) -> None:
    assert without_programs(body) == (text, told)


def test_programs_in_code_are_shown_and_others_told_with_their_line() -> None:
    body, left = read_body("Satu.\n\n<%= jumlah %> kapal, `<%= kode %>`.")
    assert body.html.strip() == "<p>Satu.</p>\n<p>kapal, <code>&lt;%= kode %&gt;</code>.</p>"
    assert [(note.words, note.line, note.is_shown) for note in left.codes] == [("<%= jumlah %>", 3, False)]
