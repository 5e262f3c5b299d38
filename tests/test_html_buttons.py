"""Buttons that lead somewhere are links."""

from __future__ import annotations

import pytest

from warta.html_buttons import address_of
from warta.intake.saved.page_tree import parse_page
from warta.post_markup import render_post

ADDRESS = "https://x.example/a.pdf"


@pytest.mark.parametrize(
    ("html", "address"),
    [
        (f'<form method="get" action="{ADDRESS}"><p><button>Buka</button></p></form>', ADDRESS),
        (f'<form action="{ADDRESS}"><input type="hidden" name="a"><button>Buka</button></form>', ADDRESS),
        (f'<form><button formaction="{ADDRESS}">Buka</button></form>', ADDRESS),
        (f"<button onclick=\"window.location.href='{ADDRESS}';\">Buka</button>", ADDRESS),
        (f"<button onclick=\"window.open('{ADDRESS}', '_blank')\">Buka</button>", ADDRESS),
        (f"<button onclick=\"window.open('{ADDRESS}')\">Buka</button>", ADDRESS),
        (f'<form method="POST" action="{ADDRESS}"><button>Kirim</button></form>', ""),
        (f'<form action="{ADDRESS}"><input name="cari"><button>Cari</button></form>', ""),
        ('<button onclick="buka(1)">Buka</button>', ""),
        ("<button>Buka</button>", ""),
    ],
)
def test_where_a_button_leads(html: str, address: str) -> None:
    button = parse_page(f"<body>{html}").first("button")
    assert button is not None
    assert address_of(button) == address


def test_it_is_a_link_in_a_post() -> None:
    body = render_post(f'<form action="{ADDRESS}"><button><b>Buka</b></button></form>')
    assert f'<a href="{ADDRESS}"><b>Buka</b></a>' in body.html
    script = render_post("<button onclick=\"location.href='javascript:x()'\">Buka</button>")
    assert "javascript" not in script.html
