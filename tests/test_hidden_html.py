"""What HTML hides: by attributes and by style sheets in it."""

from __future__ import annotations

from warta.hidden_html import is_declared_hidden, take_out_hidden
from warta.intake.saved.page_tree import parse_page


def test_what_is_taken_out_is_gone_from_the_tree_and_from_its_measures() -> None:
    root = parse_page("<div>satu<p hidden>dua <b>tiga</b></p><p>empat</p><img hidden></div>")
    letters = root.letters
    assert take_out_hidden(root) == 1, "a picture has no words"
    assert root.text() == "satu empat"
    assert root.letters == letters - len("duatiga")
    assert root.first("b") is None
    assert root.first("img") is None
    assert take_out_hidden(root) == 0


def test_only_whole_declarations_hide() -> None:
    assert is_declared_hidden("color:red;display:none")
    assert is_declared_hidden("visibility:collapse")
    for style in ("opacity:0", "opacity: 0.0", "font-size:0", "font-size: 0px;", "OPACITY:0%"):
        assert is_declared_hidden(style)
    for style in ("opacity:0.5", "font-size:0.9em", "font-size:0.1px", "opacity:01"):
        assert not is_declared_hidden(style)
    assert not is_declared_hidden("")
    assert not is_declared_hidden("list-style:none;display:none-of-these")
    assert not is_declared_hidden("--display:none")
