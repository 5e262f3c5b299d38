from __future__ import annotations

from warta.intake.exports.feed_context import Context, Index, Item
from warta.intake.exports.wordpress_library import Medium, Reused


def test_an_item_has_of_the_library_only_what_it_may_ask_for() -> None:
    media = {number: Medium(f"https://x.example/{number}.pdf", "") for number in ("5", "6", "7", "11")}
    whole = Context("wordpress", media=media, media_of={"3": ("5",), "4": ("11",)})
    own = Index(whole, []).context_of(Item("3", 0, 0, 1, number="3", named=("6", "7", "8")))
    assert (set(own.media), own.media_of) == ({"5", "6", "7"}, {"3": ("5",)})
    none = Context("rss")
    assert Index(none, []).context_of(Item("3", 0, 0, 1)) is none


def test_an_item_has_the_blocks_that_it_names_and_those_in_them() -> None:
    media = {"5": Medium("https://x.example/5.pdf", "")}
    blocks = {"7": Reused("", "", ("8",)), "8": Reused("", "", ("7", "5")), "9": Reused("")}
    own = Index(Context("wordpress", media=media, blocks=blocks), []).context_of(
        Item("3", 0, 0, 1, named=("7",))
    )
    assert (set(own.blocks), set(own.media)) == ({"7", "8"}, {"5"})
